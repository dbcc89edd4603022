import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { putIntoRequest } from "#functions/web/jobcarving-form/put-into-request.ts";
import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { mayBeSameRequest } from "#shared/domain/same-work.ts";
import { aCarving } from "../support/builders.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { aTask, carvingAnswers } from "./carving-answers.ts";
import { handIn, hiddenFields, postForm, sendChecked } from "./hand-in.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";

type Fields = Parameters<typeof carvingAnswers>[0];
type Way = { isByLink?: boolean; put?: (record: CarvingRecord) => CarvingRecord; language?: "" | "/en" };

/** An employer whose request is open, at the page that shows all answers of the next one. */
async function again(fields: Fields = {}, { isByLink = true, put = (record) => record, language = "" }: Way = {}) {
  const pages = employerPages();
  const visitor = visitorOf(pages.app);
  const received = await visitor.arrive(await handIn(visitor, carvingAnswers(), "/jobcarving"));
  const [record] = pages.carvings.records.values();
  const first = put(record ?? expect.unreachable());
  pages.carvings.records.set(first.reference, first);
  const link = attributes(received.html, "href").find((href) => href.includes("vorige=")) ?? "";
  const form = await visitor.get(language + (isByLink ? link : "/jobcarving"));
  const { functie: _rows, ...hidden } = hiddenFields(form.html);
  const sent = await visitor.post(`${language}/jobcarving`, { ...hidden, ...carvingAnswers(fields) });
  const check = await visitor.arrive(sent);
  const join = () => postForm(visitor, `${language}/jobcarving/samenvoegen`, hiddenFields(check.html));
  const now = () => pages.carvings.records.get(first.reference) ?? expect.unreachable();
  return { ...pages, visitor, check, join, first, now };
}
const panelOf = ({ html }: { html: string }) => textOf(part(html, "section", 'class="panel panel--warn"'));

/** Another look at the same function: one task takes longer, one is new, and two are not named. */
const CHANGED = {
  "f1-title": "verpleegkundige",
  "f1-wage": "",
  "f1-scarce": "",
  "f1-taken": ["t1", "t2"],
  ...aTask("t1", { title: "Bedden opmaken", time: "4", carvable: "ja", reason: "" }),
  ...aTask("t2", { title: "Thee schenken", time: "3", carvable: "" }),
  ...aTask("t3", { title: "", time: "", carvable: "" }),
};

describe("a jobcarving request that is handed in again", () => {
  it("is recognised for who comes from its link, and its answers go into the one that is open", async () => {
    const { check, join, carvings, first, now, visitor } = await again(CHANGED);
    const panel = panelOf(check);
    expect(panel).toContain("Is dit hetzelfde verzoek?");
    expect(panel).toContain(first.reference);
    expect(panel).toContain("Bedden opmaken Uren per week: 4:00; Kan een ander dit? Ja Was: Niet ingevuld");
    expect(panel).toContain("Thee schenken Uren per week: 3:00; Kan een ander dit? Ja Was: Uren per week: 2:30;");
    for (const kept of ["Wonden", "Maaltijden", "Loonkosten", "Moeilijk personeel"]) expect(panel).not.toContain(kept);

    const joined = await join();
    expect(joined.location).toMatch(new RegExp(`^/status/${first.reference}\\?.*gewijzigd=ja`));
    expect(carvings.records.size).toBe(1);
    expect(now()).toMatchObject({ requestVersion: 2, submission: { functions: [{ hourlyWage: 31, scarce: true }] } });
    expect(now().submission.functions[0]?.tasks).toMatchObject([
      { id: "t1", title: "Wonden verzorgen", minutesPerWeek: 900, reason: "Alleen voor wie bevoegd is" },
      { id: "t2", title: "Maaltijden rondbrengen", minutesPerWeek: 420, carvable: true },
      { id: "t3", title: "Thee schenken", minutesPerWeek: 180, carvable: true },
      { id: "t1-1", title: "Bedden opmaken", minutesPerWeek: 240, carvable: true },
    ]);
    expect((await visitor.arrive(await join())).html).toContain(first.reference);
    expect(now().version).toBe(2);
  });

  it("says so in English to who asks in English", async () => {
    const { check } = await again(CHANGED, { language: "/en" });
    expect(panelOf(check)).toContain("Is this the same request?");
    expect(panelOf(check)).toContain("Yes, change that request");
  });

  it("changes nothing, and says so, when every answer stands there already", async () => {
    const { check, join, carvings, first } = await again();
    expect(panelOf(check)).toContain("Kiest u ja, dan verandert er niets");
    expect((await join()).location).not.toContain("gewijzigd");
    expect([...carvings.records.values()]).toEqual([first]);
  });

  it("is kept as it was typed when the open one changes at that very moment", async () => {
    const { join, carvings, now } = await again(CHANGED);
    const [before, read] = [now(), carvings.read];
    carvings.records.set(before.reference, { ...before, version: before.version + 1 });
    carvings.read = async () => before;
    const late = await join();
    carvings.read = read;
    expect(late.status).toBe(200);
    expect(attributes(late.html, "value")).toContain("Bedden opmaken");
    expect(now().requestVersion).toBe(1);
  });

  it("becomes another request for who says so, and the desk sees that they look alike", async () => {
    const { check, visitor, carvings, first } = await again();
    expect((await sendChecked(visitor, check, "/jobcarving")).status).toBe(303);
    const [, second] = [...carvings.records.values()];
    expect(second?.history[0]?.what).toBe(`Jobcarvingverzoek ontvangen; lijkt op ${first.reference}`);
  });

  const withdrawn = (record: CarvingRecord): CarvingRecord => ({ ...record, status: "withdrawn" });
  it.each<[string, Fields, Way]>([
    ["without its link", {}, { isByLink: false }],
    ["with the link of another employer", { "kvk-number": "00000999" }, {}],
    ["with the link of a colleague's", { "contact-email": "kim@zorghuis.example" }, {}],
    ["for another function", { "f1-title": "Kok" }, {}],
    ["in another town", { postcode: "1971 AB" }, {}],
    ["when the other is closed", {}, { put: withdrawn }],
  ])("%s tells nothing, and nothing can be changed by it", async (_when, fields, way) => {
    const { check, join, carvings, first } = await again(fields, way);
    expect(textOf(check.html)).not.toContain(first.reference);
    expect(summaryOf((await join()).html)).toHaveLength(1);
    expect([...carvings.records.values()]).toEqual([first]);
  });
});

describe("a request that is put into another", () => {
  const tasks = fc.uniqueArray(fc.constantFrom("Wassen", "Strijken", "Koken", "Thee", "Post"), { minLength: 1 });
  const functions = fc.array(fc.record({ title: fc.constantFrom("Kok", "KOK", "Hulp", "Klerk"), tasks }), {
    minLength: 1,
    maxLength: 4,
  });
  const request = (given: readonly { title: string; tasks: readonly string[] }[]) =>
    CarvingSubmission.parse({
      ...aCarving(),
      functions: given.map(({ title, tasks: titles }, at) => ({
        title,
        tasks: titles.map((task, number) => ({
          ...{ id: `t${at}-${number}`, title: task, minutesPerWeek: 60, carvable: true },
        })),
      })),
    });
  const titlesIn = ({ functions: all }: CarvingSubmission) =>
    all.flatMap((source) => source.tasks.map((task) => `${source.title.toLowerCase()}: ${task.title}`));

  it("loses no function and no task of either, and tells every task by its own name", () => {
    fc.assert(
      fc.property(functions, functions, (standing, typed) => {
        const [open, next] = [request(standing), request(typed)];
        const joined = putIntoRequest(open, next) ?? expect.unreachable();
        expect(titlesIn(joined)).toEqual(expect.arrayContaining([...titlesIn(open), ...titlesIn(next)]));
        expect(joined.functions.slice(0, open.functions.length).map(({ tasks: [first] }) => first?.id)).toEqual(
          open.functions.map(({ tasks: [first] }) => first?.id),
        );
        expect(putIntoRequest(open, open)).toEqual(open);
      }),
    );
  });

  it("is none when both together are more than a request may be", () => {
    const many = (kind: string) =>
      request([{ title: kind, tasks: Array.from({ length: 40 }, (_one, at) => `${kind} ${at}`) }]);
    expect(putIntoRequest(many("Kok"), many("Hulp"))).toBeUndefined();
    expect(mayBeSameRequest(many("Kok"), many("kok"))).toBe(true);
  });
});
