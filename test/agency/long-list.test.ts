import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageOfGroups, type WorkGroup } from "#functions/agency/work-groups.ts";
import { agencyWorld, BILAL } from "./agency-world.ts";

const world = agencyWorld();

const rowsOf = (html: string) =>
  [...html.matchAll(/href="\/uitvoerder\/toewijzingen\/(A-[^"]+)"/g)].map(([, id = ""]) => id);

describe("a list of more than a page", () => {
  it("is read in pages of 25 by links, each assignment once, and says who was seen on each", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 30; count += 1) ids.push((await world.assign("kennemerkracht")).id);
    const bilal = await world.signIn(BILAL);
    const found: string[][] = [];
    const seen: number[] = [];
    let next: string | undefined = "/uitvoerder";
    while (next !== undefined) {
      world.views.length = 0;
      const { html } = await bilal.get(next);
      expect(html).toContain("<h2>Nieuw (30)</h2>");
      found.push(rowsOf(html));
      seen.push(world.views.flatMap(({ people }) => people).length);
      next = /<a href="(\/uitvoerder\?pagina=\d+)">Volgende 25</.exec(html)?.[1];
    }
    expect(found.map(({ length }) => length)).toEqual([25, 5]);
    expect(seen).toEqual([25, 5]);
    expect(found.flat().toSorted()).toEqual(ids.toSorted());
    const last = await bilal.get("/uitvoerder?pagina=99");
    expect(rowsOf(last.html)).toEqual(found[1]);
    expect(last.html).toMatch(/<title>Toewijzingen, bladzijde 2/);
    expect(last.html).toContain('href="/uitvoerder?pagina=1"');
  });
});

describe("groups over pages", () => {
  it("show every item once, in their order, and at most so many on a page", () => {
    const sizes = fc.array(fc.nat({ max: 12 }), { maxLength: 4 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 7 }), (counts, size) => {
        let made = 0;
        const groups = counts.map((count, index) => ({
          ...{ title: `group ${index}`, isLate: false, count },
          items: Array.from({ length: count }, () => made++),
        })) as unknown as WorkGroup[];
        const pages = Array.from({ length: Math.ceil(made / size) }, (_, at) => pageOfGroups(groups, at + 1, size));
        const all = pages.map((page) => page.flatMap(({ items }) => items));
        expect(all.flat()).toEqual(groups.flatMap(({ items }) => items));
        for (const page of all.slice(0, -1)) expect(page).toHaveLength(size);
      }),
    );
  });
});
