import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { compose as clock } from "#functions/clock/handler.ts";
import { loadSegments } from "#shared/engine/columnar/pool.ts";
import { parts, poolParts } from "#shared/runtime/parts.ts";
import { type Consumers, collect, consumersOf, type Delivery, deliver } from "./courier.ts";
import { type Desk, deskOf } from "./desk.ts";
import { DEAD_LETTER_QUEUES, type Line, startLine } from "./line.ts";
import { type Mortal, mortalOn } from "./mortal.ts";

/** Longer than a visibility timeout, than the grace of the sweep, and than a mail may be on its way. */
const LATER_MS = 720_000;

/** A piece of work that is interrupted: what is there before, what is done, and what must hold in the end. */
type Work<T> = {
  prepare: (desk: Desk, carry: () => Promise<void>, index: number) => Promise<T>;
  /** What a person or partner does, and does again with the same request when no answer came. */
  act: (desk: Desk, prepared: T) => Promise<unknown>;
  check: (desk: Desk, prepared: T) => Promise<void>;
};

describe("a process that dies before or after any of its effects", () => {
  let line: Line;
  let mortal: Mortal;
  let desk: Desk;
  let consumers: Consumers;
  let now = Date.now();

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["Date"], now });
    vi.stubEnv("AWS_MAX_ATTEMPTS", "1");
    line = await startLine();
    mortal = await mortalOn(line);
    desk = deskOf(line.environment);
    consumers = consumersOf(line.environment);
  });
  afterEach(async () => {
    await mortal.stop();
    await line.stop();
    vi.unstubAllEnvs();
    vi.useRealTimers();
  });

  const pass = (ms: number) => {
    now += ms;
    vi.setSystemTime(now);
  };

  /** Delivers what is in the queues one by one, until nothing is left or the process is dead; answers what it left. */
  async function carry(to: Consumers, isDead = () => false): Promise<Delivery[]> {
    for (;;) {
      const waiting = await collect(line);
      if (waiting.length === 0) return [];
      while (waiting.length > 0) {
        const [next] = waiting;
        if (next) await deliver(to, [next]);
        if (isDead()) return waiting;
        waiting.shift();
      }
    }
  }

  /** The platform after it was started again: the sweep, and what was being worked on comes back. */
  async function recover(left: readonly Delivery[]): Promise<void> {
    pass(LATER_MS);
    await clock(line.environment("clock"))({});
    for (const delivery of left) await deliver(consumers, [delivery]);
    await carry(consumers);
    // And whatever was done already may come once more.
    for (const delivery of left) await deliver(consumers, [delivery]);
    await carry(consumers);
  }

  let runs = 0;
  async function run<T>(work: Work<T>, isRetried: boolean): Promise<void> {
    const attempt = async (effect: number, when: "before" | "after"): Promise<boolean> => {
      const prepared = await work.prepare(desk, async () => void (await carry(consumers)), ++runs);
      const own = deskOf(mortal.environment);
      const ownConsumers = consumersOf(mortal.environment);
      mortal.dieAt(effect, when);
      const isAcknowledged = await work.act(own, prepared).then(
        () => true,
        () => false,
      );
      pass(1000);
      const left = mortal.isDead() ? [] : await carry(ownConsumers, mortal.isDead);
      const died = mortal.isDead();
      if (!isAcknowledged && isRetried) await work.act(desk, prepared);
      await recover(left);
      try {
        await work.check(desk, prepared);
        for (const queue of DEAD_LETTER_QUEUES) expect(await line.drain(queue)).toEqual([]);
        for (const name of ["vacancies", "candidates", "assignments", "imports", "carvings"] as const)
          expect((await line.database.items(name)).filter(({ outbox }) => outbox !== undefined)).toEqual([]);
      } catch (error) {
        throw new Error(`died ${when} effect ${effect}`, { cause: error });
      }
      return died;
    };
    let effect = 1;
    for (;;) {
      const [before, after] = [await attempt(effect, "before"), await attempt(effect, "after")];
      expect(before).toBe(after);
      if (!before) break;
      effect += 1;
    }
    // The work is of more than one effect, or nothing was tried.
    expect(effect).toBeGreaterThan(3);
  }

  const mailsAbout = async (reference: string) => {
    const ids = (await line.database.items("mails")).filter(({ id }) => String(id).startsWith(reference));
    const files = (await line.mailFiles()).filter((file) =>
      ids.some(({ messageId }) => file.includes(String(messageId).slice(1, 25))),
    );
    return { sent: ids.map(({ status }) => status), files: files.length };
  };
  const storedFor = async (email: string) =>
    (await line.database.items("vacancies")).filter(
      ({ submission }) => (submission as { contact: { email: string } }).contact.email === email,
    );

  const submission: Work<string> = {
    prepare: async (_desk, _carry, index) => `submission-${index}`,
    act: (own, key) => own.submit(key),
    async check(own, key) {
      const [stored, ...others] = await storedFor(`${key}@werkgever.example`);
      expect(others).toEqual([]);
      const reference = String(stored?.reference);
      expect(reference).toBe(await own.submit(key));
      expect(await own.vacancies.read(reference)).toMatchObject({ status: "shortlisted", version: 2 });
      expect((await own.shortlists.read(reference))?.requirementsVersion).toBe(1);
      expect(await mailsAbout(reference)).toEqual({ sent: ["sent", "sent"], files: 2 });
    },
  };

  it("leads a submission that is sent again to one vacancy, one shortlist, and one mail to each", async () => {
    await run(submission, true);
  }, 120_000);

  it("leaves of a submission that is not sent again either nothing, or everything", async () => {
    await run(
      {
        ...submission,
        async check(own, key) {
          if ((await storedFor(`${key}@werkgever.example`)).length > 0) return submission.check(own, key);
          expect((await own.vacancies.listOpen()).filter(({ title }) => title.includes(key))).toEqual([]);
        },
      },
      false,
    );
  }, 120_000);

  type Putting = { reference: string; candidateId: string };
  it("puts somebody forward once: one decision, one assignment, one line in the agency's feed", async () => {
    const work: Work<Putting> = {
      async prepare(own, carryAll, index) {
        await own.deliver("gemeente-haarlem", `put-${index}`);
        const reference = await own.submit(`put-${index}`);
        await carryAll();
        return { reference, candidateId: `gemeente-haarlem:put-${index}` };
      },
      act: (own, { reference, candidateId }) => own.putForward(reference, candidateId),
      async check(own, { reference, candidateId }) {
        const id = own.assignmentId(reference, candidateId);
        const vacancy = await own.vacancies.read(reference);
        expect(vacancy).toMatchObject({ status: "in-progress", version: 3 });
        expect(Object.keys(vacancy?.decisions ?? {})).toEqual([candidateId]);
        const assignment = await own.assignments.read({ agency: "pasmatch", id });
        expect(assignment).toMatchObject({ status: "assigned", version: 1, published: 1 });
        const person = await own.candidates.read({ partner: "gemeente-haarlem", ref: candidateId.split(":")[1] ?? "" });
        expect(person?.assignments).toEqual([`pasmatch/${id}`]);
        expect((await own.feedOf("pasmatch"))[id]).toEqual(["assigned"]);
      },
    };
    await run(work, true);
  }, 120_000);

  type Placing = { first: string; second: string; placed: string; other: string };
  it("settles a placement once: the vacancy is filled, the person placed, everything else closed and told", async () => {
    const work: Work<Placing> = {
      async prepare(own, carryAll, index) {
        const [placed, other] = [`placed-${index}`, `other-${index}`];
        for (const ref of [placed, other]) await own.deliver("gemeente-haarlem", ref);
        const [first, second] = [await own.submit(`first-${index}`), await own.submit(`second-${index}`)];
        await carryAll();
        await own.putForward(first, `gemeente-haarlem:${placed}`);
        await own.putForward(first, `gemeente-haarlem:${other}`);
        await own.putForward(second, `gemeente-haarlem:${placed}`);
        await carryAll();
        await own.report("pasmatch", first, `gemeente-haarlem:${placed}`, { status: "introduced" });
        await carryAll();
        return { first, second, placed: `gemeente-haarlem:${placed}`, other: `gemeente-haarlem:${other}` };
      },
      act: (own, { first, placed }) => own.report("pasmatch", first, placed, { status: "placed" }),
      async check(own, { first, second, placed, other }) {
        const id = own.assignmentId(first, placed);
        expect(await own.vacancies.read(first)).toMatchObject({ status: "filled", placements: [id] });
        expect(await own.vacancies.read(second)).toMatchObject({ status: "in-progress", placements: [] });
        const [partner = "", ref = ""] = placed.split(":");
        expect(await own.candidates.read({ partner, ref })).toMatchObject({ placedBy: `pasmatch/${id}` });
        const feed = await own.feedOf("pasmatch");
        expect(feed[id]).toEqual(["assigned", "introduced", "placed"]);
        expect(feed[own.assignmentId(first, other)]).toEqual(["assigned", "closed"]);
        expect(feed[own.assignmentId(second, placed)]).toEqual(["assigned", "closed"]);
      },
    };
    await run(work, true);
  }, 240_000);

  it("withdraws somebody once: nothing of the person is left, and what ran is closed and told", async () => {
    const work: Work<Putting> = {
      async prepare(own, carryAll, index) {
        await own.deliver("gemeente-haarlem", `leaving-${index}`);
        const reference = await own.submit(`leaving-${index}`);
        await carryAll();
        await own.putForward(reference, `gemeente-haarlem:leaving-${index}`);
        await carryAll();
        return { reference, candidateId: `gemeente-haarlem:leaving-${index}` };
      },
      act: (own, { candidateId }) => own.withdraw("gemeente-haarlem", candidateId.split(":")[1] ?? ""),
      async check(own, { reference, candidateId }) {
        const person = await own.candidates.read({ partner: "gemeente-haarlem", ref: candidateId.split(":")[1] ?? "" });
        expect(person).toMatchObject({ state: "withdrawn", version: 2 });
        expect(person).not.toHaveProperty("profile");
        const id = own.assignmentId(reference, candidateId);
        const assignment = await own.assignments.read({ agency: "pasmatch", id });
        expect(assignment).toMatchObject({ status: "closed", reason: "candidate-withdrawn" });
        expect((await own.feedOf("pasmatch"))[id]).toEqual(["assigned", "closed"]);
      },
    };
    await run(work, true);
  }, 120_000);

  it("takes every row of an import once", async () => {
    const refs = (key: string) => ["a", "b", "c"].map((letter) => `${key}-${letter}`);
    const work: Work<string> = {
      prepare: async (_desk, _carry, index) => `import-${index}`,
      act: (own, key) => own.handIn("uwv", key, refs(key)),
      async check(own, key) {
        const id = await own.handIn("uwv", key, refs(key));
        expect(await own.imports.read({ partner: "uwv", id })).toMatchObject({
          status: "completed",
          total: 3,
          processed: 3,
          accepted: 3,
          rejected: 0,
        });
        const people = await own.candidates.readMany(refs(key).map((ref) => ({ partner: "uwv", ref })));
        expect(people.map(({ version }) => version)).toEqual([1, 1, 1]);
      },
    };
    await run(work, true);
  }, 120_000);

  it("leads a jobcarving request that is sent again to one request, one set of proposals, one mail to each", async () => {
    await desk.deliver("gemeente-haarlem", "carver");
    const work: Work<string> = {
      prepare: async (_desk, _carry, index) => `carving-${index}`,
      act: (own, key) => own.submitCarving(key),
      async check(own, key) {
        const mine = (await line.database.items("carvings")).filter(({ submission }) =>
          JSON.stringify(submission).includes(`${key}@`),
        );
        expect(mine).toMatchObject([{ status: "analysed", version: 2 }]);
        const reference = String(mine[0]?.reference);
        expect(await own.submitCarving(key)).toBe(reference);
        expect(await own.proposals.read(reference)).toMatchObject({ requestVersion: 1, isExact: true });
        expect(await mailsAbout(reference)).toEqual({ sent: ["sent", "sent"], files: 2 });
      },
    };
    await run(work, true);
  }, 120_000);

  it("makes one scored vacancy of an approved bundle, linked both ways", async () => {
    await desk.deliver("gemeente-haarlem", "carver");
    const work: Work<string> = {
      async prepare(own, carryAll, index) {
        const reference = await own.submitCarving(`approving-${index}`);
        await carryAll();
        return reference;
      },
      act: (own, reference) => own.approve(reference, ["eten", "thee"]),
      async check(own, reference) {
        const made = (await line.database.items("vacancies")).filter(
          ({ carvedFrom }) => (carvedFrom as { reference: string } | undefined)?.reference === reference,
        );
        expect(made).toMatchObject([{ status: "shortlisted", version: 2 }]);
        const carving = await own.carvings.read(reference);
        expect(carving).toMatchObject({ status: "carved", approvals: [{ vacancy: made[0]?.reference }] });
        expect(await own.shortlists.read(String(made[0]?.reference))).toMatchObject({ requirementsVersion: 1 });
      },
    };
    await run(work, true);
  }, 240_000);

  it("brings a new person on an open list once, and leaves a pool that can be loaded", async () => {
    const open: string[] = [];
    const pools = parts(line.environment("pool"));
    const { snapshots, segments } = poolParts(line.environment("pool"), pools);
    const work: Work<{ reference: string; candidateId: string }> = {
      async prepare(own, carryAll, index) {
        for (const earlier of open.splice(0)) {
          const record = await own.vacancies.read(earlier);
          if (record) await own.vacancies.replace({ ...record, version: record.version + 1, status: "withdrawn" }, []);
        }
        const reference = await own.submit(`entering-${index}`);
        open.push(reference);
        await own.keepPool();
        await carryAll();
        pass(LATER_MS);
        await own.deliver("gemeente-haarlem", `entering-${index}`);
        return { reference, candidateId: `gemeente-haarlem:entering-${index}` };
      },
      act: (own) => own.keepPool(),
      async check(own, { reference, candidateId }) {
        const list = await own.shortlists.read(reference);
        expect(list?.entries.map((entry) => entry.candidateId)).toContain(candidateId);
        expect(list?.movements.map(({ entered }) => entered).reduce((sum, count) => sum + count, 0)).toBe(1);
        const stored = await snapshots.read();
        const found = await Promise.all((stored?.segments ?? []).map(segments.get));
        expect(() => loadSegments(found.flatMap((bytes) => bytes ?? []))).not.toThrow();
        expect(found).not.toContain(undefined);
      },
    };
    await run(work, true);
  }, 240_000);
});
