import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "#infra/local/demo/random.ts";
import type { topology } from "#infra/topology.ts";
import { type Courier, hostileCourier, orderlyCourier } from "./courier.ts";
import { type Desk, deskOf } from "./desk.ts";
import { DEAD_LETTER_QUEUES, type Line, startLine } from "./line.ts";

const TABLES = [
  ...(["vacancies", "shortlists", "candidates", "assignments", "employers", "mails"] as const),
  ...(["carvings", "proposals"] as const),
];
const [C1, C2, C3, C4, U1] = ["c1", "c2", "c3", "c4"].map((ref) => `gemeente-haarlem:${ref}`).concat("uwv:u1") as [
  ...[string, string, string, string, string],
];
const SEEDS = (process.env.REDELIVERY_SEED ?? "1,2,3,4,5").split(",");

/** Two vacancies from hand-in to a placement, with a refusal and a withdrawal on the way. */
async function journey(desk: Desk, courier: Courier): Promise<{ first: string; second: string }> {
  for (const id of [C1, C2, C3, C4, U1]) {
    const [partner = "", ref = ""] = id.split(":");
    await desk.deliver(partner, ref);
  }
  const first = await desk.submit("first");
  await courier.some();
  const second = await desk.submit("second", { positions: 2 });
  await courier.all();
  for (const id of [C1, C2, C3, U1]) {
    await desk.putForward(first, id);
    await courier.some();
  }
  for (const id of [C1, C2, C4]) await desk.putForward(second, id);
  // The agencies work with what has reached them; the rest may come whenever it comes.
  const reached = async (agency: string, candidateId: string) => {
    const key = { agency, id: desk.assignmentId(first, candidateId) };
    while (!(await desk.assignments.read(key))) await courier.some();
  };
  await Promise.all([reached("pasmatch", C1), reached("pasmatch", C2), reached("uwv", U1)]);

  for (const status of ["acknowledged", "introduced", "interview"] as const) {
    await desk.report("pasmatch", first, C2, { status });
    await courier.some();
  }
  await desk.report("uwv", first, U1, { status: "introduced" });
  await desk.report("uwv", first, U1, { status: "not-placed", reason: "travel" });
  for (const status of ["introduced", "placed"] as const) await desk.report("pasmatch", first, C1, { status });
  await courier.some();
  const [partner = "", ref = ""] = C4.split(":");
  await desk.withdraw(partner, ref);
  await courier.all();
  await desk.report("pasmatch", first, C1, { status: "ended", reason: "trial-period" });
  await courier.all();
  return { first, second };
}

/** Two jobcarving requests from hand-in to a scored vacancy of each, with somebody who cannot do all of it. */
async function carveTwo(desk: Desk, courier: Courier): Promise<{ references: string[] }> {
  for (const id of [C1, C2, U1]) {
    const [partner = "", ref = ""] = id.split(":");
    await desk.deliver(partner, ref);
  }
  const first = await desk.submitCarving("first");
  await courier.some();
  const second = await desk.submitCarving("second");
  await courier.all();
  await desk.approve(first, ["eten", "thee"]);
  await courier.some();
  await desk.approve(second, ["eten", "linnen"]);
  await courier.all();
  return { references: [first, second] };
}

/** A person's assignments are a set; of somebody who is gone, whichever were known by then. */
const inOrder = ({ assignments, ...item }: Record<string, unknown>) =>
  Array.isArray(assignments) && item.state === "active" ? { ...item, assignments: assignments.toSorted() } : item;

/** Everything that is stored, without the instants at which it happened. */
async function stateOf({ database }: Line): Promise<Record<string, unknown>> {
  const tables = await Promise.all(
    TABLES.map(async (name: keyof typeof topology.tables) => {
      const text = JSON.stringify(await database.items(name)).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "then");
      const items = JSON.parse(text.replace(/"expiresAt":\d+/g, '"expiresAt":0')) as Record<string, unknown>[];
      return [name, items.map((item) => JSON.stringify(Object.entries(inOrder(item)).toSorted())).toSorted()] as const;
    }),
  );
  return Object.fromEntries(tables);
}

async function run<Told>(courierOf: (line: Line) => Courier, work: (desk: Desk, courier: Courier) => Promise<Told>) {
  const line = await startLine();
  const desk = deskOf(line.environment);
  const courier = courierOf(line);
  return { line, desk, courier, ...(await work(desk, courier)) };
}

describe("every message delivered two or three times, out of order", () => {
  let orderly: Awaited<ReturnType<typeof run<Awaited<ReturnType<typeof journey>>>>>;
  beforeAll(async () => {
    orderly = await run(orderlyCourier, journey);
  });
  afterAll(() => orderly.line.stop());

  it.each(SEEDS)(
    "ends as one orderly delivery does, with one mail per recipient and step, and whole feeds (seed %s)",
    async (seed) => {
      const { line, desk, courier, first, second } = await run(
        (own) => hostileCourier(own, seededRandom(seed)),
        journey,
      );
      try {
        const state = await stateOf(line);
        expect(state).toEqual(await stateOf(orderly.line));
        expect(await line.mailFiles()).toEqual(await orderly.line.mailFiles());
        expect(await line.mailFiles()).toHaveLength(4);

        const id = desk.assignmentId;
        const pasmatch = {
          [id(first, C1)]: ["assigned", "introduced", "placed", "ended"],
          [id(first, C2)]: ["assigned", "acknowledged", "introduced", "interview", "closed"],
          [id(first, C3)]: ["assigned", "closed"],
          [id(second, C1)]: ["assigned", "closed"],
          [id(second, C2)]: ["assigned"],
          [id(second, C4)]: ["assigned", "closed"],
        };
        const uwv = { [id(first, U1)]: ["assigned", "introduced", "not-placed"] };
        expect(await desk.feedOf("pasmatch")).toEqual(pasmatch);
        expect(await desk.feedOf("uwv")).toEqual(uwv);
        for (const agency of ["kennemerkracht", "start-kennemerland", "ijmond-werkt"])
          expect(await desk.feedOf(agency)).toEqual({});

        // Days later, all of it once more.
        await courier.again();
        expect(await stateOf(line)).toEqual(state);
        expect(await line.mailFiles()).toEqual(await orderly.line.mailFiles());
        expect(await desk.feedOf("pasmatch")).toEqual(pasmatch);
        expect(await desk.feedOf("uwv")).toEqual(uwv);
        for (const queue of DEAD_LETTER_QUEUES) expect(await line.drain(queue)).toEqual([]);
      } finally {
        await line.stop();
      }
    },
    60_000,
  );

  it.each(SEEDS)(
    "makes one set of proposals, one vacancy and one mail each of jobcarving requests (seed %s)",
    async (seed) => {
      const calm = await run(orderlyCourier, carveTwo);
      const { line, courier, references, desk } = await run((own) => hostileCourier(own, seededRandom(seed)), carveTwo);
      try {
        const state = await stateOf(line);
        expect(state).toEqual(await stateOf(calm.line));
        expect(state.vacancies).toHaveLength(2);
        for (const reference of references) {
          expect(await desk.proposals.read(reference)).toMatchObject({ version: 1, requestVersion: 1 });
          expect(await desk.carvings.read(reference)).toMatchObject({ status: "carved", approvals: [{}] });
        }
        expect(await line.mailFiles()).toEqual(await calm.line.mailFiles());
        await courier.again();
        expect(await stateOf(line)).toEqual(state);
        expect(await line.mailFiles()).toEqual(await calm.line.mailFiles());
        for (const queue of DEAD_LETTER_QUEUES) expect(await line.drain(queue)).toEqual([]);
      } finally {
        await Promise.all([line.stop(), calm.line.stop()]);
      }
    },
    60_000,
  );

  it("closes what it must close, for the reason that holds", async () => {
    const { desk, first, second } = orderly;
    const of = async (agency: string, reference: string, candidateId: string) => {
      const found = await desk.assignments.read({ agency, id: desk.assignmentId(reference, candidateId) });
      return { status: found?.status, reason: found?.reason, published: found?.published === found?.version };
    };
    const closed = (reason: string) => ({ status: "closed", reason, published: true });
    expect(await of("pasmatch", first, C1)).toMatchObject({
      status: "ended",
      reason: "trial-period",
      published: true,
    });
    const [partner = "", ref = ""] = C1.split(":");
    expect(await desk.candidates.read({ partner, ref })).not.toHaveProperty("placedBy");
    expect(await of("pasmatch", first, C2)).toEqual(closed("vacancy-filled"));
    expect(await of("pasmatch", first, C3)).toEqual(closed("vacancy-filled"));
    expect(await of("pasmatch", second, C1)).toEqual(closed("candidate-placed-elsewhere"));
    expect(await of("pasmatch", second, C4)).toEqual(closed("candidate-withdrawn"));
    expect(await desk.vacancies.read(first)).toMatchObject({
      status: "filled",
      placements: [desk.assignmentId(first, C1)],
    });
    expect(await desk.vacancies.read(second)).toMatchObject({ status: "in-progress", placements: [] });
  });
});
