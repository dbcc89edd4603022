import { beforeAll, describe, expect, it } from "vitest";
import { bron, ids } from "./bron.ts";
import { hasOfficial, officialPeople, officialQuestions } from "./official.ts";

describe.skipIf(!hasOfficial)("the official questions of VUM", () => {
  const ours = bron({ maxResults: 1000 });
  beforeAll(async () => {
    for (const profile of officialPeople) await ours.deliverVum(profile);
  });

  it("are twenty, about a thousand people", () => {
    expect([officialQuestions.length, officialPeople.length]).toEqual([20, 1000]);
  });

  it.each(officialQuestions.map((question, index) => ({ ...question, number: index + 1 })))(
    "find whom they expect: question $number",
    async ({ zoekvraag, verwachteIds }) => {
      const answer = await ours.find("werkzoekendeProfielen", { vraagObject: zoekvraag });
      expect(answer.status).toBe(200);
      expect(ids(answer)).toEqual(expect.arrayContaining(verwachteIds));
      expect(ids(answer).length).toBeLessThan(officialPeople.length);
    },
  );
});
