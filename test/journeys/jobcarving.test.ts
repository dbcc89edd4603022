import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCarving } from "../support/builders.ts";
import { aCandidate } from "../support/builders-today.ts";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";

type Front = {
  id: string;
  tasks: string[];
  hours: number;
  support: number;
  certain: number;
  bestScores: number[];
  euroPerWeek?: number;
};
type ProposalsAnswer = { status: string; poolVersion: string; isExact: boolean; front: Front[] };
type CarvingAnswer = { status: string; approvals: { proposal: string; vacancy?: string }[] };

/** Work that asks a licence which nobody in this pool has. */
const FOR_LORRY_DRIVERS = aCarving().functions.map(({ tasks, ...source }) => ({
  ...source,
  tasks: tasks.map((task) => ({ ...task, licences: ["C" as const] })),
}));

describe("jobcarving, over the API", () => {
  let platform: RunningPlatform;
  beforeAll(async () => {
    platform = await runningPlatform();
    const people = [
      aCandidate({ capacity: { lifting: 3 }, language: 4 }),
      aCandidate({ capacity: { lifting: 0 }, language: 3 }),
      aCandidate({ capacity: { lifting: 3 }, language: 1 }),
      aCandidate({ hours: {}, capacity: {}, language: 4 }),
    ];
    for (const [index, body] of people.entries())
      await platform.call("gemeente-haarlem", `/candidates/p${index}`, { method: "PUT", body });
  });
  afterAll(() => platform.close());

  const proposalsOf = async (reference: string) =>
    (
      await eventually(
        () => platform.call<ProposalsAnswer>("werkblad", `/jobcarving-requests/${reference}/proposals`),
        ({ body }) => body.status === "ready",
      )
    ).body;

  it("leads from tasks to bundles, from an approved bundle to a scored vacancy with its statement", async () => {
    const { call } = platform;
    const handedIn = await call<{ reference: string }>("werkblad", "/jobcarving-requests", {
      method: "POST",
      body: aCarving({ carvedWage: 14.71 }),
    });
    expect(handedIn.status).toBe(201);
    const { reference } = handedIn.body;
    const { front, isExact } = await proposalsOf(reference);
    expect(isExact).toBe(true);
    // Without the tea it would be 12 hours for as many people: beaten.
    expect(front.map(({ tasks, hours, support, certain }) => ({ tasks, hours, support, certain }))).toEqual([
      { tasks: ["eten", "linnen", "thee"], hours: 18, support: 2, certain: 1 },
      { tasks: ["eten", "thee"], hours: 13, support: 3, certain: 2 },
    ]);
    // Each hour frees 31.00 less the 14.71 that the new job pays.
    expect(front.map(({ euroPerWeek }) => euroPerWeek)).toEqual([293.22, 211.77]);
    const [, chosen] = front;
    expect(chosen?.bestScores).toHaveLength(3);

    const approve = () =>
      call<CarvingAnswer>("werkblad", `/jobcarving-requests/${reference}/proposals/${chosen?.id}/approval`, {
        method: "POST",
        body: { title: "Voedingsassistent", statement: "Dit werk bleef liggen; niemand verliest uren." },
      });
    expect((await approve()).body.status).toBe("carved");
    const { body: carved } = await eventually(
      () => call<CarvingAnswer>("werkblad", `/jobcarving-requests/${reference}`),
      ({ body }) => body.approvals.every(({ vacancy }) => vacancy !== undefined),
    );
    expect((await approve()).body.approvals).toEqual(carved.approvals);
    const [approval] = carved.approvals;
    const { body: list } = await eventually(
      () => call<{ status: string; eligible: number }>("werkblad", `/vacancies/${approval?.vacancy}/shortlist`),
      ({ body }) => body.status === "ready",
    );
    expect(list.eligible).toBe(chosen?.support);
    const { body: vacancy } = await call("werkblad", `/vacancies/${approval?.vacancy}`);
    expect(vacancy).toMatchObject({
      title: "Voedingsassistent",
      occupation: "9412",
      hoursPerWeek: { min: 11.7, max: 14.3 },
      language: { level: 3, hard: true },
      carvedFrom: { reference, statement: "Dit werk bleef liggen; niemand verliest uren.", checkedBy: "werkblad" },
    });
    const mails = (await platform.mails()).filter(({ subject }) => subject?.includes(String(approval?.vacancy)));
    expect(mails.map(({ subject }) => subject)).toContain(
      `Uw nieuwe functie staat open: Voedingsassistent (${approval?.vacancy})`,
    );
  });

  it("analyses a changed request anew", async () => {
    const { call } = platform;
    const { body } = await call<{ reference: string }>("werkblad", "/jobcarving-requests", {
      method: "POST",
      body: aCarving({ wishedHours: { min: 5, max: 6 } }),
    });
    expect((await proposalsOf(body.reference)).front.map(({ tasks }) => tasks)).toEqual([["thee"]]);
    const path = `/jobcarving-requests/${body.reference}`;
    await call("werkblad", path, { method: "PUT", body: aCarving({ wishedHours: { min: 7, max: 7 } }) });
    expect((await proposalsOf(body.reference)).front.map(({ tasks }) => tasks)).toEqual([["eten"]]);
  });

  it.each([
    ["tasks that the hours do not allow", { wishedHours: { min: 40, max: 40 } }],
    ["nobody who could do it", { functions: FOR_LORRY_DRIVERS }],
  ])("answers %s with an empty front, and says it is exact", async (_why, change) => {
    const { body } = await platform.call<{ reference: string }>("werkblad", "/jobcarving-requests", {
      method: "POST",
      body: aCarving(change),
    });
    expect(await proposalsOf(body.reference)).toMatchObject({ front: [], isExact: true });
  });

  it("leaves the euro axis out, and says why, when a wage is not known", async () => {
    const [nurse] = aCarving().functions;
    if (!nurse) expect.unreachable();
    const { hourlyWage: _unsaid, ...unpaid } = nurse;
    const { body } = await platform.call<{ reference: string }>("werkblad", "/jobcarving-requests", {
      method: "POST",
      body: aCarving({ functions: [unpaid], carvedWage: 14.71 }),
    });
    const { front, ...rest } = await proposalsOf(body.reference);
    expect(rest).toMatchObject({ withoutEuro: "Van een functie is het uurloon niet ingevuld." });
    expect(front.every((point) => !("euroPerWeek" in point))).toBe(true);
  });

  it("names every error of a wrong request at once", async () => {
    const answer = await platform.call<{ errors: { pointer: string }[] }>("werkblad", "/jobcarving-requests", {
      method: "POST",
      body: {
        ...aCarving({ wishedHours: { min: 30, max: 20 }, jobs: 9 }),
        functions: [
          {
            title: "Kok",
            tasks: [{ id: "a", title: "Koken", minutesPerWeek: 20_000, carvable: false, together: ["weg"] }],
          },
        ],
      },
    });
    expect(answer.status).toBe(400);
    const pointers = answer.body.errors.map(({ pointer }) => pointer);
    for (const pointer of ["/wishedHours/max", "/jobs", "/functions/0/tasks/0/minutesPerWeek", "/functions"])
      expect(pointers).toContain(pointer);
    expect(pointers).toContain("/functions/0/tasks/0/together/0");
  });
});
