import { describe, expect, it } from "vitest";
import { changeVacancy } from "#shared/usecases/change-vacancy.ts";
import { aRecord } from "../pages/desk-records.ts";
import { memoryVacancies } from "../pages/memory-stores.ts";

const BY = { kind: "client", id: "werkblad" } as const;

describe("a vacancy that should have begun", () => {
  const begun = aRecord({}, { startDate: "2026-11-01", closesOn: "2026-11-20" });
  const change: ReturnType<typeof changeVacancy> = (...request) =>
    changeVacancy({
      clock: () => new Date("2026-11-22T09:00:00Z"),
      vacancies: memoryVacancies(new Map([[begun.reference, begun]])),
    })(...request);

  it("is changed without a word about the dates that stood there, also when they are sent along", async () => {
    const patch = { title: "Inpakker", startDate: "2026-11-01" };
    expect((await change(begun, patch, BY)).submission).toMatchObject({ ...patch, closesOn: "2026-11-20" });
  });

  it("takes no other date that is over, and says so beside what else is wrong", async () => {
    const patch = { startDate: "2026-11-21", closesOn: "2026-11-21", hoursPerWeek: { min: 30, max: 20 } };
    await expect(change(begun, patch, BY)).rejects.toMatchObject({
      kind: "invalid-input",
      errors: [{ pointer: "/hoursPerWeek/max" }, { pointer: "/startDate" }, { pointer: "/closesOn" }],
    });
    expect((await change(begun, { startDate: "2026-11-22" }, BY)).submission.startDate).toBe("2026-11-22");
  });
});
