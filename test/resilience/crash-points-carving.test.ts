import { describe, expect, it } from "vitest";
import { interruptions, type Work } from "./interruptions.ts";

describe("a process that dies before or after any of its effects", () => {
  const { run, mailsAbout, line, desk } = interruptions();

  it("leads a jobcarving request that is sent again to one request, one set of proposals, one mail to each", async () => {
    await desk().deliver("gemeente-haarlem", "carver");
    const work: Work<string> = {
      prepare: async (_desk, _carry, index) => `carving-${index}`,
      act: (own, key) => own.submitCarving(key),
      async check(own, key) {
        const mine = (await line().database.items("carvings")).filter(({ submission }) =>
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
  });

  it("makes one scored vacancy of an approved bundle, linked both ways", async () => {
    await desk().deliver("gemeente-haarlem", "carver");
    const work: Work<string> = {
      async prepare(own, carryAll, index) {
        const reference = await own.submitCarving(`approving-${index}`);
        await carryAll();
        return reference;
      },
      act: (own, reference) => own.approve(reference, ["eten", "thee"]),
      async check(own, reference) {
        const made = (await line().database.items("vacancies")).filter(
          ({ carvedFrom }) => (carvedFrom as { reference: string } | undefined)?.reference === reference,
        );
        expect(made).toMatchObject([{ status: "shortlisted", version: 2 }]);
        const carving = await own.carvings.read(reference);
        expect(carving).toMatchObject({ status: "carved", approvals: [{ vacancy: made[0]?.reference }] });
        expect(await own.shortlists.read(String(made[0]?.reference))).toMatchObject({ requirementsVersion: 1 });
      },
    };
    await run(work, true);
  });
});
