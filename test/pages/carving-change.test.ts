import { describe, expect, it } from "vitest";
import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import { answersOn } from "./answers-on.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { aTask, carvingAnswers } from "./carving-answers.ts";
import { handIn, postForm } from "./hand-in.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";
import type { Answer, Fields } from "./visitor.ts";

/** A request that was handed in, and its form again. */
async function atTheChange(fields: Fields = {}, put: (record: CarvingRecord) => CarvingRecord = (record) => record) {
  const pages = employerPages();
  const visitor = visitorOf(pages.app);
  const received = await handIn(visitor, carvingAnswers(fields), "/jobcarving");
  const [first] = pages.carvings.records.values();
  if (!first) throw new Error("No request was made");
  pages.carvings.records.set(first.reference, put(first));
  const stored = () => pages.carvings.records.get(first.reference) ?? first;
  const { search } = new URL(received.location, "https://wsp.example");
  const address = `/status/${first.reference}/wijzigen`;
  const open = () => visitor.get(`${address}${search}`);
  const form = await open();
  const send = (change: Fields = {}, page: Answer = form) =>
    postForm(visitor, address, { ...answersOn(page.html), ...change });
  return { ...pages, visitor, stored, put, form, open, send, first, address, search };
}

/** What only software may hand in: names of tasks, skills, certificates that no table knows, and several that belong. */
const fromSoftware = (record: CarvingRecord): CarvingRecord => {
  const [source] = record.submission.functions;
  if (!source) throw new Error("No function");
  const [wounds, meals, tea] = source.tasks;
  if (!wounds || !meals || !tea) throw new Error("No tasks");
  const tasks = [
    { ...wounds, id: "wounds", carvable: true, skills: ["wound-care"], education: 1 },
    { ...meals, id: "t3", certificates: ["heftruck", "unheard-of"], together: ["tea", "wounds"], occupation: "9412" },
    { ...tea, id: "tea" },
  ];
  return { ...record, submission: { ...record.submission, functions: [{ ...source, tasks }] } };
};

describe("changing a jobcarving request by its link", () => {
  it("shows what stands there, in the employer's name changes what is changed, and has it worked out anew", async () => {
    const { form, send, stored, visitor, carvings } = await atTheChange();
    expect(part(form.html, "h1")).toBe("Verzoek wijzigen");
    expect(form.html).not.toContain('name="kvk-number"');
    expect(answersOn(form.html)).toMatchObject({ "t3-time": ["2:30"], "f1-wage": ["31"], "hours-min": ["8"] });
    const changed = await visitor.arrive(await send({ "t3-time": "3 uur", description: "Er blijft veel liggen" }));
    expect(textOf(part(changed.html, "div", 'class="panel'))).toContain("Uw wijziging is opgeslagen");
    expect(stored()).toMatchObject({ requestVersion: 2, submission: { description: "Er blijft veel liggen" } });
    expect(stored().submission.functions[0]?.tasks[2]).toMatchObject({ id: "t3", minutesPerWeek: 180 });
    expect(stored().history.at(-1)).toMatchObject({ what: "Verzoek gewijzigd", by: { kind: "employer" } });
    expect(carvings.records.size).toBe(1);
  });

  it("may keep a start date that is over by now", async () => {
    const begun = (record: CarvingRecord): CarvingRecord => ({
      ...record,
      submission: { ...record.submission, startDate: "2026-11-02" },
    });
    const { send, stored } = await atTheChange({}, begun);
    expect((await send({ "t3-time": "3 uur" })).location).toContain("gewijzigd");
    expect(stored().submission.startDate).toBe("2026-11-02");
  });

  it("changes nothing of a request that is sent as it stands, whatever the form cannot show", async () => {
    const { send, stored, first } = await atTheChange({}, fromSoftware);
    expect((await send()).location).not.toContain("gewijzigd");
    expect(stored()).toEqual(fromSoftware(first));
  });

  it("keeps what the form cannot show when other things change", async () => {
    const { send, stored } = await atTheChange({}, fromSoftware);
    const sent = await send({
      "t1-title": "Wonden verbinden",
      "t2-certificates": ["bhv"],
      "contact-phone": "023 511 00 00",
    });
    expect(sent.status).toBe(303);
    const [wounds, meals] = stored().submission.functions[0]?.tasks ?? [];
    expect(wounds).toMatchObject({ id: "wounds", title: "Wonden verbinden", skills: ["wound-care"], education: 1 });
    expect(meals).toMatchObject({
      certificates: ["bhv", "unheard-of"],
      together: ["tea", "wounds"],
      occupation: "9412",
    });
    expect(stored().submission.contact.phone).toBe("023 511 00 00");
  });

  it("takes a task away with all that refers to it, and names a new one as no other is", async () => {
    const { send, stored, form } = await atTheChange({}, fromSoftware);
    const grown = await send({ actie: "add-tasks:f1" }, form);
    const shorter = await send({ actie: "drop-task:t3" }, grown);
    expect(shorter.status).toBe(200);
    const added = aTask("t4", { title: "Linnen", time: "2", carvable: "ja" });
    expect((await send(added, shorter)).location).toContain("gewijzigd");
    const tasks = stored().submission.functions[0]?.tasks ?? [];
    expect(tasks.map(({ id, title }) => [id, title])).toEqual([
      ["wounds", "Wonden verzorgen"],
      ["t3", "Maaltijden rondbrengen"],
      ["t4", "Linnen"],
    ]);
    expect(tasks[1]?.together).toEqual(["wounds"]);
  });

  it("gives no new task the name of one that stands there", async () => {
    const { send, stored, form } = await atTheChange({}, (record) => {
      const made = fromSoftware(record);
      const [source] = made.submission.functions;
      const renamed = (source?.tasks ?? []).map((task) => (task.id === "tea" ? { ...task, id: "t4" } : task));
      const functions = source ? [{ ...source, tasks: renamed.map((task) => ({ ...task, together: [] })) }] : [];
      return { ...made, submission: { ...made.submission, functions } };
    });
    const grown = await send({ actie: "add-tasks:f1" }, form);
    await send(aTask("t4", { title: "Linnen", time: "2", carvable: "ja" }), grown);
    expect(stored().submission.functions[0]?.tasks.map(({ id }) => id)).toEqual(["wounds", "t3", "t4", "t4-1"]);
  });

  it("says what is wrong and keeps every answer", async () => {
    const { send, stored } = await atTheChange();
    const wrong = await send({ "t2-time": "2.30", "f1-title": "" });
    expect(wrong.status).toBe(200);
    expect(summaryOf(wrong.html).map(({ field }) => field)).toEqual(["f1-title", "t2-time"]);
    expect(answersOn(wrong.html)).toMatchObject({ "t2-time": ["2.30"], "t3-time": ["2:30"] });
    expect(stored().version).toBe(1);
  });

  it("goes before an analysis that ended meanwhile, and not before another change", async () => {
    const { send, stored, carvings, first } = await atTheChange();
    carvings.records.set(first.reference, { ...stored(), status: "analysed", version: 2 });
    expect((await send({ "t3-time": "3" })).location).toContain("gewijzigd");
    expect(stored()).toMatchObject({ status: "analysed", requestVersion: 2 });
    const late = await send({ "t3-time": "4", "t2-title": "Eten brengen" });
    expect(late.status).toBe(200);
    expect(summaryOf(late.html)[0]?.text).toContain("intussen veranderd");
    expect(answersOn(late.html)).toMatchObject({ "t2-title": ["Eten brengen"] });
    expect((await send({}, late)).status).toBe(303);
  });

  it("is over when the request is closed or a job was made of it", async () => {
    const { send, open, stored, carvings, first, visitor, search } = await atTheChange();
    const job = { kind: "regular", statement: "Extra", checkedBy: "amina.bakker", at: first.receivedAt } as const;
    const approval = { ...job, proposal: "P-00000000", tasks: ["t2"], title: "Gastvrouw", occupation: "9412" };
    for (const closed of [{ status: "withdrawn" as const }, { status: "carved" as const, approvals: [approval] }]) {
      carvings.records.set(first.reference, { ...stored(), ...closed });
      expect((await open()).location).toContain(`/status/${first.reference}${search}`);
      const late = await send({ "t3-time": "4" });
      expect(late.status).toBe(200);
      expect(answersOn(late.html)).toMatchObject({ "t3-time": ["4"] });
      expect((await visitor.get(`/status/${first.reference}${search}`)).html).not.toContain("/wijzigen?");
    }
  });

  it("speaks English at its English address", async () => {
    const { visitor, address, search, stored } = await atTheChange();
    const page = await visitor.get(`/en${address}${search}`);
    expect(part(page.html, "h1")).toBe("Change request");
    const sent = await visitor.post(`/en${address}`, { ...answersOn(page.html), "t3-time": "3 hours" });
    expect(textOf((await visitor.arrive(sent)).html)).toContain("Your change is saved.");
    expect(stored().submission.contact.language).toBeUndefined();
  });

  it("goes on in the other language with what was typed, and still overwrites no change made meanwhile", async () => {
    const { form, send, visitor, stored, first, carvings } = await atTheChange();
    const [inEnglish = ""] = attributes(form.html, "formaction").filter((action) => action.startsWith("/en/status"));
    const typed = { ...answersOn(form.html), "t3-time": "drie", actie: "taal" };
    const english = await postForm(visitor, inEnglish, typed);
    expect(english.status).toBe(200);
    expect(part(english.html, "h1")).toBe("Change request");
    expect(summaryOf(english.html)).toEqual([]);
    expect(answersOn(english.html)).toMatchObject({ "t3-time": ["drie"] });
    expect(stored().requestVersion).toBe(1);

    await send({ "t3-time": "3" });
    expect(stored().requestVersion).toBe(2);
    const dutch = await postForm(visitor, `/status/${first.reference}/wijzigen`, {
      ...answersOn(english.html),
      actie: "taal",
    });
    expect(part(dutch.html, "h1")).toBe("Verzoek wijzigen");
    const late = await send({ "t3-time": "4" }, dutch);
    expect(summaryOf(late.html)[0]?.text).toContain("intussen veranderd");
    expect(carvings.records.get(first.reference)?.submission.functions[0]?.tasks[2]?.minutesPerWeek).toBe(180);
  });
});
