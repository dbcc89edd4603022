import { describe, expect, it } from "vitest";
import { answersOn } from "./answers-on.ts";
import { deskPages, employerPages, signedIn, visitorOf } from "./apps.ts";
import { carvingAnswers } from "./carving-answers.ts";
import { aCarvingRecord, CARVING_REFERENCE } from "./desk-records.ts";
import { postForm, sendChecked } from "./hand-in.ts";
import { part, textOf } from "./html.ts";
import { memoryCarvings } from "./memory-stores.ts";
import { type Fields, hiddenField } from "./visitor.ts";

/** The employer's form in which two usual tasks of a nurse were taken over, as tasks 4 and 5. */
async function withTakenTasks() {
  const pages = employerPages();
  const visitor = visitorOf(pages.app);
  const formulier = hiddenField((await visitor.get("/jobcarving")).html, "formulier");
  const ticked = { "f1-suggested-for": "Verpleegkundige", "f1-suggestion": ["0-6", "0-7"] };
  const send = (fields: Fields) => postForm(visitor, "/jobcarving", fields);
  const form = await send({ formulier, ...carvingAnswers(), ...ticked, actie: "take-over:f1" });
  const check = async (change: Fields = {}) => visitor.arrive(await send({ ...answersOn(form.html), ...change }));
  const handIn = async (change: Fields = {}) => {
    await sendChecked(visitor, await check(change), "/jobcarving");
    const [record] = pages.carvings.records.values();
    return record?.submission.functions[0]?.tasks ?? [];
  };
  return { form, send, check, handIn };
}

describe("a task that an employer took over", () => {
  it("stays marked as an estimate on the form, on the check page and in the request", async () => {
    const { form, check, handIn } = await withTakenTasks();
    expect(textOf(form.html)).toMatch(/Schatting: tijd, zwaarte/);
    const rows = part((await check()).html, "table", "taken");
    expect(textOf(rows)).toMatch(/Thee schenken 2:30 Ja/);
    expect(textOf(rows)).toMatch(/\d:\d\d \(schatting\) Ja/);
    const tasks = await handIn();
    expect(tasks.map(({ estimated }) => estimated?.includes("minutesPerWeek") ?? false)).toEqual([
      ...[false, false, false],
      ...[true, true],
    ]);
    expect(tasks[3]?.estimated).toContain("demands");
  });

  it("is no estimate any more in the time that was changed, and in nothing once somebody says that it is right", async () => {
    const { handIn } = await withTakenTasks();
    const [, , , fourth, fifth] = await handIn({ "t4-time": "1:01", "t5-confirmed": "ja" });
    expect(fourth).toMatchObject({ minutesPerWeek: 61 });
    expect(fourth?.estimated).toContain("demands");
    expect(fourth?.estimated).not.toContain("minutesPerWeek");
    expect(fifth?.estimated).toBeUndefined();
  });

  it("shows on the form what is left of the estimate after another button", async () => {
    const { form, send } = await withTakenTasks();
    const again = await send({
      ...answersOn(form.html),
      "t4-time": "1:01",
      "t5-confirmed": "ja",
      actie: "add-tasks:f1",
    });
    expect(again.html.match(/>Schatting: [^<]*</g)).toEqual([expect.not.stringContaining("tijd")]);
  });
});

describe("an estimate at the desk", () => {
  const PATH = `/werkblad/jobcarving/${CARVING_REFERENCE}`;
  async function atDesk() {
    const { submission, ...record } = aCarvingRecord();
    const functions = submission.functions.map((source) => ({
      ...source,
      tasks: source.tasks.map((task) =>
        task.id === "thee" ? { ...task, estimated: ["minutesPerWeek" as const, "language" as const] } : task,
      ),
    }));
    const carvings = memoryCarvings(
      new Map([[CARVING_REFERENCE, { ...record, submission: { ...submission, functions } }]]),
    );
    const pages = deskPages({ carvings });
    const visitor = await signedIn(pages.app);
    const form = await visitor.get(`${PATH}/wijzigen`);
    const save = (change: Record<string, string | string[]>) =>
      visitor.post(`${PATH}/wijzigen`, { ...answersOn(form.html), ...change });
    const estimated = () =>
      carvings.records.get(CARVING_REFERENCE)?.submission.functions[0]?.tasks.find(({ id }) => id === "thee")
        ?.estimated;
    const read = async (path = "") => textOf((await visitor.get(PATH + path)).html);
    return { form, save, estimated, read };
  }

  it("is called one where the tasks are listed, chosen, weighed and printed", async () => {
    const { read } = await atDesk();
    expect(await read()).toContain("Thee schenken (hoofdtaak) 6 uur (schatting)");
    expect(await read()).toContain("Schatting: tijd, Nederlands");
    const bundle = await read("/bundel?taken=thee");
    expect(bundle).toContain("6 uur (schatting)");
    expect(bundle).toContain("Nog niet nagekeken met de werkgever: Thee schenken. Schatting: tijd, Nederlands");
    expect(await read("/bundel?taken=eten")).not.toContain("Nog niet nagekeken");
    expect(await read("/voorstel?taken=thee")).toContain("Thee schenken Verpleegkundige 6 uur (schatting)");
  });

  it("stays one when other things are saved", async () => {
    const { form, save, estimated } = await atDesk();
    expect(textOf(form.html)).toContain("Schatting: tijd, Nederlands");
    await save({ "uren-max": "20", "titel-thee": "Thee zetten" });
    expect(estimated()).toEqual(["minutesPerWeek", "language"]);
  });

  it("is none any more in what somebody changed, and in nothing once the employer confirmed it", async () => {
    const changed = await atDesk();
    await changed.save({ "minuten-thee": "300" });
    expect(changed.estimated()).toEqual(["language"]);
    const confirmed = await atDesk();
    await confirmed.save({ "klopt-thee": "ja" });
    expect(confirmed.estimated()).toBeUndefined();
  });
});
