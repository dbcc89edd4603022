import { describe, expect, it } from "vitest";
import { answersOn } from "./answers-on.ts";
import { type Desk, deskPages, signedIn } from "./apps.ts";
import { aPerson, aRecord, aShortlist, REFERENCE } from "./desk-records.ts";
import { part, summaryOf, textOf } from "./html.ts";
import { memoryVacancies } from "./memory-stores.ts";
import { hiddenField } from "./visitor.ts";

/** Work of which nobody knows tasks, that only people who can lift may do: nobody here can. */
const vacancy = aRecord(
  {},
  { title: "Topper gezocht", occupation: "0110", demands: { lifting: 3 }, hoursPerWeek: { min: 16, max: 32 } },
);
const whoCannotLift = ["K-1", "K-2", "K-3"].map((ref) => aPerson(ref, { capacity: { lifting: 0 } }));

/** The form of a request that was begun from that vacancy, and what its buttons do. */
async function atTheForm(desk: Desk = {}) {
  const unlocks = [{ criterion: "demand:lifting" as const, change: "x", count: 3, best: [80] }];
  const pages = deskPages({
    vacancies: memoryVacancies(new Map([[REFERENCE, vacancy]])),
    shortlists: [aShortlist({ unlocks })],
    candidates: whoCannotLift,
    ...desk,
  });
  const visitor = await signedIn(pages.app);
  const blocked = `/werkblad/vacatures/${REFERENCE}`;
  const { html } = await visitor.get(blocked);
  const begun = await visitor.post(`${blocked}/jobcarving`, {
    csrf: hiddenField(html, "csrf"),
    eis: hiddenField(html, "eis"),
  });
  const again = () => visitor.get(begun.location);
  const form = await again();
  const send = (page: { html: string }, change: Record<string, string | string[]> = {}) =>
    visitor.post(begun.location, { ...answersOn(page.html), ...change });
  const [record] = pages.carvings.records.values();
  const request = `/werkblad/jobcarving/${record?.reference}`;
  const tasks = () => pages.carvings.records.get(record?.reference ?? "")?.submission.functions[0]?.tasks ?? [];
  return { ...pages, visitor, form, again, send, request, tasks };
}

const focusedIn = (html: string) => /<(?:input|select|div)[^>]* id="([^"]+)"[^>]* autofocus/.exec(html)?.[1];

describe("a request of which nobody knew the tasks", () => {
  it("is one task with the demand that blocks it, until somebody splits it: then people can do the rest", async () => {
    const { form, send, request, tasks, visitor } = await atTheForm();
    expect(tasks().map(({ title, demands }) => [title, demands])).toEqual([["Topper gezocht", { lifting: 3 }]]);
    const split = await send(form, { actie: "splits:taak-1" });
    expect([split.status, focusedIn(split.html)]).toEqual([200, "titel-taak-2"]);
    expect(answersOn(split.html)).toMatchObject({
      "minuten-taak-1": ["960"],
      "minuten-taak-2": ["960"],
      "eisen-taak-2": ["demand:lifting 3"],
    });
    expect(tasks()).toHaveLength(1);
    const saved = await send(split, { "titel-taak-1": "Sjouwen", "titel-taak-2": "Sorteren", "eisen-taak-2": [] });
    expect(saved.location).toBe(request);
    expect(tasks().map(({ title, minutesPerWeek, demands }) => [title, minutesPerWeek, demands])).toEqual([
      ["Sjouwen", 960, { lifting: 3 }],
      ["Sorteren", 960, {}],
    ]);
    const figuresOf = async (task: string) =>
      textOf(part((await visitor.get(`${request}/bundel?taken=${task}`)).html, "dl"));
    expect(await figuresOf("taak-1")).toContain("Mensen die het kunnen 0");
    expect(await figuresOf("taak-2")).toContain("Mensen die het kunnen 3");
  });

  it("gets an empty task at a click, which is gone again when it stays empty", async () => {
    const { form, again, send, tasks } = await atTheForm();
    const left = await send(form, { actie: "taak:0" });
    expect(focusedIn(left.html)).toBe("titel-taak-2");
    await send(left);
    expect(tasks().map(({ id }) => id)).toEqual(["taak-1"]);
    const added = await send(await again(), { actie: "taak:0" });
    const saved = await send(added, { "titel-taak-2": "Vegen", "minuten-taak-2": "90", "los-taak-2": "ja" });
    expect(saved.status).toBe(303);
    expect(tasks()[1]).toMatchObject({ id: "taak-2", title: "Vegen", minutesPerWeek: 90, carvable: true, demands: {} });
  });

  it("takes over usual tasks of another name, with what they ask, and nothing without a tick", async () => {
    const { form, send, tasks } = await atTheForm();
    const unknown = await send(form, { actie: "voorstel:0" });
    expect(textOf(part(unknown.html, "div", 'id="voorstel-0"'))).toContain(
      "Bij ‘Topper gezocht’ kennen wij geen taken.",
    );
    const offered = await send(unknown, { actie: "voorstel:0", "functie-0": "Bezorger" });
    expect(textOf(offered.html)).toContain("Rijden met de bestelbus");
    expect(textOf(offered.html)).toContain("(schatting)");
    const none = await send(offered, { actie: "neem:0" });
    expect(summaryOf(none.html)).toEqual([
      { field: "voorstel-0", text: "Vink eerst aan welke taken u wilt overnemen" },
    ]);
    const [, tick = ""] = /value="(\d+-\d+)"[^>]*>(?:(?!<input).)*Rijden met de bestelbus/s.exec(offered.html) ?? [];
    const taken = await send(offered, { actie: "neem:0", "voorstel-taken-0": [tick] });
    expect(taken.html).not.toContain('id="voorstel-0"');
    await send(taken);
    expect(tasks()[1]).toMatchObject({ title: "Rijden met de bestelbus", licences: ["B"], occupation: "8322" });
    expect(tasks()[1]?.estimated).toEqual(expect.arrayContaining(["minutesPerWeek", "demands", "licences"]));
  });

  it("gets a demand that no task had yet among the boxes of every task", async () => {
    const { form, send, tasks } = await atTheForm();
    const added = await send(form, { actie: "eis:", "eis-nieuw": "licence B" });
    expect(added.html).toContain('name="eisen-taak-1" value="licence B"');
    await send(added, { "eisen-taak-1": ["licence B"] });
    expect(tasks()[0]).toMatchObject({ licences: ["B"], demands: {} });
  });

  it("does nothing for a button with a row that is not there, and holds no more than sixty tasks", async () => {
    const { form, send } = await atTheForm();
    for (const actie of ["taak:7", "splits:x", "neem:__proto__"]) {
      expect(answersOn((await send(form, { actie })).html)).toMatchObject({ "taken-0": ["taak-1"] });
    }
    const ids = Array.from({ length: 60 }, (_unused, at) => `taak-${at + 1}`);
    const full = await send(form, { actie: "taak:0", "taken-0": ids });
    expect(summaryOf(full.html)).toEqual([
      { field: "functie-0", text: "Er kunnen niet meer dan 60 taken in een verzoek" },
    ]);
  });
});
