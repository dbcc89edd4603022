import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inState } from "#shared/domain/vacancy-record.ts";
import { addWorkingDays, isWorkingDay } from "#shared/domain/working-days.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { deskPages } from "../pages/apps.ts";
import { aCarvingRecord, anAssignment, aRecord, REFERENCE } from "../pages/desk-records.ts";
import { type Fate, remindersInMemory } from "./reminders-in-memory.ts";

/** Friday. What was received then must be looked at by Tuesday the 24th, and is 2 working days late on the 26th. */
const RECEIVED = "2026-11-20T10:00:00.000Z";
const LATE_BY = (days: number) => addWorkingDays("2026-11-24", days);
const morning = (day: string, minute = 0) => `${day}T08:${String(minute).padStart(2, "0")}:00.000Z`;

const aWaitingVacancy = (reference = REFERENCE, accountManager = "amina.bakker") =>
  aRecord({ reference, accountManager, receivedAt: RECEIVED, stepSince: RECEIVED });

const to = (address: string) => `${address}@zk-ijmond.example`;

describe("the reminders of late work", () => {
  it("come to the account manager at 2, 5 and 10 working days, then to the coordinator, in the mail of the day", async () => {
    const world = remindersInMemory();
    world.vacancies.set(REFERENCE, aWaitingVacancy());
    for (let day = "2026-11-20"; day < "2027-02-01"; day = addDays(day, 1)) await world.run(morning(day));
    expect(world.delivered.map((mail) => mail.to.address)).toEqual([
      ...Array.from({ length: 3 }, () => to("amina.bakker")),
      to("ruben.smit"),
    ]);
    expect(world.delivered.map(({ text }) => /(\d+) werkdagen geleden/.exec(text)?.[1])).toEqual([
      "2",
      "5",
      "10",
      "11",
    ]);
    const [first, , , last] = world.delivered;
    expect(first?.subject).toBe("1 stap is te laat");
    expect(first?.text).toContain(
      `- Medewerker magazijn, Loods Proefneming (${REFERENCE}): Nog niemand heeft hiernaar gekeken. Dit moest op 24 november 2026 klaar zijn, 2 werkdagen geleden.\nhttps://wsp.example/werkblad/vacatures/${REFERENCE}`,
    );
    expect(first?.text).toContain("Herinneringen horen bij uw taak: u kunt ze niet uitzetten.");
    expect(first?.unsubscribeUrl).toBeUndefined();
    expect(last?.text).toContain("Amina Bakker is hieraan herinnerd.");
  });

  it("leave the day of the last one on the record", async () => {
    const world = remindersInMemory();
    world.vacancies.set(REFERENCE, aWaitingVacancy());
    await world.run(morning(LATE_BY(2)));
    expect(world.vacancies.get(REFERENCE)?.reminded).toEqual({
      ...{ step: "first-look", since: RECEIVED, rung: 2, on: LATE_BY(2) },
    });
    expect(world.vacancies.get(REFERENCE)?.version).toBe(2);
  });

  it("stop when the step is taken, and begin for the next step", async () => {
    const world = remindersInMemory();
    const record = aWaitingVacancy();
    world.vacancies.set(REFERENCE, record);
    await world.run(morning(LATE_BY(2)));
    const by = { kind: "staff", id: "amina.bakker" } as const;
    world.vacancies.set(REFERENCE, inState(record, "in-progress", morning(LATE_BY(3)), by, "bekeken"));
    for (let late = 3; late <= 9; late += 1) await world.run(morning(LATE_BY(late), 30));
    expect(world.delivered).toHaveLength(1);
    await world.run(morning(LATE_BY(10), 30));
    expect(world.delivered[1]?.text).toContain("Er is nog niemand voorgedragen. Dit moest op ");
  });

  it("go to the agency whose step it is, without a word about the candidate", async () => {
    const world = remindersInMemory();
    world.add(anAssignment("geheim-1", aWaitingVacancy(), {}));
    await world.run(morning(LATE_BY(2)));
    await world.run(morning(LATE_BY(11)));
    expect(world.delivered.map((mail) => mail.to.address)).toEqual([
      ...["bemiddeling@pasmatch.example", to("ruben.smit"), "bemiddeling@pasmatch.example"],
    ]);
    expect(world.delivered[0]?.text).toContain("toewijzing A-geheim-1: De toewijzing is nog niet opgehaald.");
    expect(world.delivered[0]?.text).toContain("https://wsp.example/uitvoerder");
    for (const { text } of world.delivered) expect(text).not.toMatch(/gemeente-haarlem|K-/);
  });

  it("ask an agency whether a placement lasts, thirteen weeks after it began", async () => {
    const world = remindersInMemory();
    const changes = [{ version: 1, status: "placed", at: RECEIVED }] as const;
    world.add(anAssignment("1", aWaitingVacancy(), { status: "placed", changes: [...changes] }));
    const due = addDays("2026-11-20", 91);
    for (let day = addDays(due, -3); day <= addDays(due, 10); day = addDays(day, 1)) await world.run(morning(day));
    expect(world.delivered.map(({ text }) => /na 13 weken duurt/.test(text))).toEqual([true, true]);
  });

  it("stand together in one mail a day", async () => {
    const world = remindersInMemory();
    for (const reference of ["V-11111111", "V-22222222"]) world.vacancies.set(reference, aWaitingVacancy(reference));
    world.carvings.set("J-11111111", aCarvingRecord({ reference: "J-11111111", stepSince: RECEIVED }));
    await world.run(morning(LATE_BY(2)));
    await world.run(morning(LATE_BY(2), 15));
    expect(world.delivered.map(({ subject }) => subject)).toEqual(["3 stappen zijn te laat"]);
  });

  it("lead to pages of the workbench as they are", async () => {
    const world = remindersInMemory();
    world.vacancies.set(REFERENCE, aWaitingVacancy());
    world.carvings.set("J-11111111", aCarvingRecord({ reference: "J-11111111", stepSince: RECEIVED }));
    await world.run(morning(LATE_BY(2)));
    const paths = world.delivered.flatMap(({ text }) =>
      [...text.matchAll(/https:\/\/wsp\.example(\S+)/g)].flatMap(([, path]) => path ?? []),
    );
    expect(paths.toSorted()).toEqual([
      ...["/werkblad", "/werkblad/jobcarving/J-11111111", `/werkblad/vacatures/${REFERENCE}`],
    ]);
    const { app } = deskPages();
    // Who is not signed in is sent to sign in from every page that there is, and from no other.
    for (const path of paths) expect((await app.request(path)).status).toBe(303);
    expect((await app.request("/werkblad/bestaat-niet")).status).toBe(404);
  });

  it("come to the coordinators when the account manager is gone", async () => {
    const world = remindersInMemory();
    world.vacancies.set(REFERENCE, aWaitingVacancy(REFERENCE, "iemand.anders"));
    await world.run(morning(LATE_BY(2)));
    expect(world.delivered.map((mail) => mail.to.address)).toEqual([to("ruben.smit")]);
  });
});

/** What may happen on one day, besides that it passes: runs that live or die, a step that is taken, a mark that is lost. */
type Day = { skip: number; runs: Fate[]; takesStep: boolean; losesMarks: boolean };

const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.constant(undefined),
  fc.constant("mail is down" as const),
  fc.record({ effect: fc.integer({ min: 1, max: 8 }), when: fc.constantFrom("before" as const, "after" as const) }),
);
const days = fc.array(
  fc.record<Day>({
    skip: fc.integer({ min: 1, max: 4 }),
    runs: fc.array(fate, { maxLength: 4 }),
    takesStep: fc.nat({ max: 15 }).map((chance) => chance === 0),
    losesMarks: fc.nat({ max: 3 }).map((chance) => chance === 0),
  }),
  { minLength: 1, maxLength: 20 },
);

describe("a reminder", () => {
  it("is said once to each who must hear it, through deaths, a mail that is down, and marks that are lost", async () => {
    await fc.assert(
      fc.asyncProperty(days, async (course) => {
        const world = remindersInMemory();
        world.vacancies.set("V-11111111", aWaitingVacancy("V-11111111"));
        world.vacancies.set("V-22222222", aWaitingVacancy("V-22222222", "joris.visser"));
        world.add(anAssignment("1", aWaitingVacancy(), {}));
        let day = "2026-11-20";
        for (const { skip, runs, takesStep, losesMarks } of course) {
          day = addDays(day, skip);
          for (const [at, one] of runs.entries()) await world.run(morning(day, at), one);
          if (losesMarks)
            for (const [key, { reminded: _lost, ...record }] of world.vacancies) world.vacancies.set(key, record);
          const [open] = [...world.vacancies.values()].filter(({ status }) => status === "shortlisted");
          if (takesStep && open)
            world.vacancies.set(
              open.reference,
              inState(open, "withdrawn", morning(day, 30), { kind: "employer", id: "x" }, "weg"),
            );
        }
        // Faults end some day, and then nothing that is still late was forgotten.
        do day = addDays(day, 1);
        while (!isWorkingDay(day));
        expect(await world.run(morning(day))).toBe(true);

        const said = world.delivered.flatMap((mail) => (mail.reminders ?? []).map((id) => `${mail.to.address} ${id}`));
        expect(said.toSorted()).toEqual([...new Set(said)].toSorted());
        expect(new Set(world.delivered.map(({ messageId }) => messageId)).size).toBe(world.delivered.length);
        const rungs = [2, 5, 10, 11].filter((rung) => LATE_BY(rung) <= day);
        for (const { reference, status, reminded } of world.vacancies.values()) {
          if (status !== "shortlisted" || rungs.length === 0) continue;
          expect(reminded?.rung).toBe(rungs.at(-1));
          const highest = Math.max(...rungs.filter((rung) => rung !== 11));
          expect(said.some((line) => line.includes(`${reference}/`) && line.endsWith(`/${highest}`))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
