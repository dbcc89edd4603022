import { expect, it } from "vitest";
import { describedBundle } from "#functions/api/routes/described-bundle.ts";
import { aCarvingRecord } from "../pages/desk-records.ts";

it("says what a bundle asks as a vacancy, and what its function keeps", () => {
  expect(describedBundle(aCarvingRecord(), ["linnen", "thee"])).toEqual({
    requirements: {
      occupation: "9412",
      hoursPerWeek: { min: 9.9, max: 12.1 },
      ...{ skills: [], licences: [], certificates: [], dayparts: [] },
      demands: { lifting: 2 },
      language: 3,
    },
    remaining: [
      {
        function: "Verpleegkundige",
        scarce: true,
        hoursBefore: 33,
        hoursLeft: 22,
        mainTasksLeft: ["zorg", "eten"],
      },
    ],
  });
});

it("counts what a function keeps from what an earlier job left of it", () => {
  const earlier = {
    ...{ proposal: "P-00000000", tasks: ["eten"], title: "Gastheer", occupation: "9412", kind: "regular" as const },
    ...{ statement: "Extra werk.", checkedBy: "amina.bakker", at: "2026-11-20T10:00:00.000Z" },
  };
  const { remaining, requirements } = describedBundle(aCarvingRecord({ approvals: [earlier] }), ["linnen"]);
  expect(remaining).toMatchObject([{ hoursBefore: 26, hoursLeft: 21 }]);
  expect(requirements).not.toHaveProperty("occupation");
});
