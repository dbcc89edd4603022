import { describe, expect, it } from "vitest";
import { Problem } from "#shared/domain/problem.ts";
import { answers } from "./answers.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { carvingAnswers } from "./carving-answers.ts";
import { hiddenFields, sendChecked } from "./hand-in.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";
import { memoryDrafts } from "./memory-stores.ts";
import { type Fields, hiddenField } from "./visitor.ts";

const DAY = 86_400;

const FORMS = [
  { base: "/vacature", right: answers(), button: "voorstellen", proposal: "voorstel-voor" },
  { base: "/en/vacature", right: answers(), button: "voorstellen", proposal: "voorstel-voor" },
  { base: "/jobcarving", right: carvingAnswers(), button: "suggest:f1", proposal: "f1-suggested-for" },
  { base: "/en/jobcarving", right: carvingAnswers(), button: "suggest:f1", proposal: "f1-suggested-for" },
] as const;

describe.each(FORMS)("the form at $base, shown again", ({ base, right, button, proposal }) => {
  const begun = async (change: Parameters<typeof employerPages>[0] = {}) => {
    const pages = employerPages(change);
    const visitor = visitorOf(pages.app);
    const formulier = hiddenField((await visitor.get(base)).html, "formulier");
    const send = (fields: Fields) => visitor.post(base, { formulier, ...right, ...fields });
    return { ...pages, visitor, formulier, send };
  };

  it("with errors has an address of its own, of which nothing is said in it", async () => {
    const { send, visitor, formulier } = await begun();
    const sent = await send({ postcode: "ergens", "kvk-number": "12" });
    expect([sent.status, sent.location]).toEqual([303, `${base}?concept=${formulier}`]);
    const page = await visitor.arrive(sent);
    expect([
      page.status,
      summaryOf(page.html)
        .map(({ field }) => field)
        .toSorted(),
    ]).toEqual([200, ["kvk-number", "postcode"]]);
    expect(textOf(part(page.html, "title"))).toMatch(/^2 (fouten|errors): /);
    expect(attributes(page.html, "value")).toEqual(expect.arrayContaining(["ergens", "12"]));
    expect(hiddenField(page.html, "formulier")).toBe(formulier);
  });

  it("is without errors again once they were mended", async () => {
    const { send, visitor } = await begun();
    const wrong = await send({ postcode: "ergens" });
    const check = await visitor.arrive(await send({}));
    const back = await visitor.get(wrong.location);
    expect([summaryOf(back.html), attributes(back.html, "value").includes("2031ab")]).toEqual([[], true]);
    const received = await sendChecked(visitor, check, base);
    expect((await visitor.get(wrong.location)).location).toBe(received.location);
  });

  it("with a proposal has an address too, and starts there", async () => {
    const { send, visitor } = await begun();
    const asked = await visitor.arrive(await send({ actie: button }));
    expect(asked.status).toBe(200);
    expect(asked.html).toMatch(new RegExp(`id="${proposal}"[^>]*autofocus`));
    expect(hiddenFields(asked.html)[proposal]).toHaveLength(1);
  });

  it("is gone with its draft", async () => {
    const { send, visitor, wait } = await begun();
    const { location } = await send({ postcode: "ergens" });
    wait(7 * DAY + 1);
    expect((await visitor.get(location)).status).toBe(404);
  });

  it("is the answer itself when drafts cannot be kept", async () => {
    const keep = () => Promise.reject(new Problem("unavailable", "weg"));
    const { send } = await begun({ drafts: { ...memoryDrafts(), keep } });
    const [wrong, asked] = [await send({ postcode: "ergens" }), await send({ actie: button })];
    expect([wrong.status, summaryOf(wrong.html).map(({ field }) => field)]).toEqual([400, ["postcode"]]);
    expect([asked.status, hiddenFields(asked.html)[proposal]?.length]).toEqual([200, 1]);
  });

  it("may be kept by the browser while nobody filled it in, and no longer", async () => {
    const { send, visitor } = await begun();
    const kept = async (path: string) => (await visitor.get(path)).headers.get("Cache-Control");
    expect(await kept(base)).toBe("private, no-cache");
    expect(await kept((await send({ postcode: "ergens" })).location)).toBe("no-store");
  });
});
