import { describe, expect, it } from "vitest";
import { interruptions, type Work } from "./interruptions.ts";

describe("a process that dies before or after any of its effects", () => {
  const { run, mailsAbout, line } = interruptions();

  const storedFor = async (email: string) =>
    (await line().database.items("vacancies")).filter(
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
  });

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
  });
});
