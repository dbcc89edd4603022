import { describe, expect, it } from "vitest";
import { assignmentsIn, tallyId, yearOf } from "#shared/domain/tally.ts";
import { interruptions, type Work } from "./interruptions.ts";

describe("a process that dies before or after any of its effects", () => {
  const { run } = interruptions();

  type Putting = { reference: string; candidateId: string };
  it("puts somebody forward once: one decision, one assignment, counted once, one line in the agency's feed", async () => {
    let putForward = 0;
    const work: Work<Putting> = {
      async prepare(own, carryAll, index) {
        putForward += 1;
        await own.deliver("gemeente-haarlem", `put-${index}`);
        const reference = await own.submit(`put-${index}`);
        await carryAll();
        return { reference, candidateId: `gemeente-haarlem:put-${index}` };
      },
      act: (own, { reference, candidateId }) => own.putForward(reference, candidateId, "pasmatch"),
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
        const decidedAt = vacancy?.decisions[candidateId]?.at ?? "";
        const tally = await own.tallies.read(tallyId("GM0392", yearOf(decidedAt)));
        expect(tally && assignmentsIn(tally, "pasmatch")).toBe(putForward);
        expect(tally?.making).toEqual([]);
      },
    };
    await run(work, true);
  });

  type Placing = { first: string; second: string; placed: string; other: string };
  it("settles a placement once: the vacancy is filled, the person placed, everything else closed and told", async () => {
    const work: Work<Placing> = {
      async prepare(own, carryAll, index) {
        const [placed, other] = [`placed-${index}`, `other-${index}`];
        for (const ref of [placed, other]) await own.deliver("gemeente-haarlem", ref);
        const [first, second] = [await own.submit(`first-${index}`), await own.submit(`second-${index}`)];
        await carryAll();
        await own.putForward(first, `gemeente-haarlem:${placed}`, "pasmatch");
        await own.putForward(first, `gemeente-haarlem:${other}`, "pasmatch");
        await own.putForward(second, `gemeente-haarlem:${placed}`, "pasmatch");
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
  });

  it("withdraws somebody once: nothing of the person is left, and what ran is closed and told", async () => {
    const work: Work<Putting> = {
      async prepare(own, carryAll, index) {
        await own.deliver("gemeente-haarlem", `leaving-${index}`);
        const reference = await own.submit(`leaving-${index}`);
        await carryAll();
        await own.putForward(reference, `gemeente-haarlem:leaving-${index}`, "pasmatch");
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
  });

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
  });
});
