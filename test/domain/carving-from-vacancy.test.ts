import { describe, expect, it } from "vitest";
import { carvingFromVacancy, mayBeOfTask } from "#shared/domain/carving-from-vacancy.ts";
import { aRecord } from "../pages/desk-records.ts";

const vacancy = (change: Parameters<typeof aRecord>[1] = {}) =>
  aRecord(
    {},
    {
      hoursPerWeek: { min: 20, max: 30 },
      demands: { lifting: 3, pace: 1 },
      language: { level: 3, hard: true },
      description: "Je taken:\n- Pallets stapelen\n- Orders verzamelen. Daarna inpakken.\n\nOk",
      ...change,
    },
  );
const tasksOf = ({ functions: [source] }: ReturnType<typeof carvingFromVacancy>) => source?.tasks ?? [];

describe("a jobcarving request that begins with a vacancy", () => {
  it("divides the vacancy's hours over the tasks that such work often has, heaviest task blocked", () => {
    const typical = [
      { title: "Inpakken", minutesPerWeek: 600, demands: { lifting: 1 } },
      { title: "Pallets stapelen", minutesPerWeek: 300, demands: { lifting: 2 } },
    ];
    const request = carvingFromVacancy(vacancy(), "demand:lifting", typical);
    expect(tasksOf(request).map(({ title, minutesPerWeek, demands }) => ({ title, minutesPerWeek, demands }))).toEqual([
      { title: "Inpakken", minutesPerWeek: 1200, demands: { pace: 1 } },
      { title: "Pallets stapelen", minutesPerWeek: 600, demands: { pace: 1, lifting: 3 } },
    ]);
    expect(request.wishedHours).toEqual({ min: 10, max: 30 });
  });

  it("takes the lines of the description when nobody knows such tasks, and puts the rest on each of them", () => {
    const tasks = tasksOf(carvingFromVacancy(vacancy(), "language", []));
    expect(tasks.map(({ title }) => title)).toEqual(["Pallets stapelen", "Orders verzamelen", "Daarna inpakken"]);
    expect(tasks.map(({ language }) => language)).toEqual([3, undefined, undefined]);
    expect(tasks.every(({ demands }) => demands.lifting === 3 && demands.pace === 1)).toBe(true);
  });

  it("keeps a wage per hour, and never makes one of a wage per month", () => {
    const wageOf = (salary: { min: number; per: "hour" | "month" }) =>
      carvingFromVacancy(vacancy({ salary }), "language", []).functions[0]?.hourlyWage;
    expect([wageOf({ min: 16.5, per: "hour" }), wageOf({ min: 2500, per: "month" })]).toEqual([16.5, undefined]);
  });

  it("becomes a regular job where the vacancy's kind cannot be carved", () => {
    const kindOf = (kind: "learning-place" | "garantiebaan") =>
      carvingFromVacancy(vacancy({ kind }), "language", []).kind;
    expect([kindOf("learning-place"), kindOf("garantiebaan")]).toEqual(["regular", "garantiebaan"]);
  });

  it("is of what the work asks, not of the person's place, time or group", () => {
    const criteria = ["demand:pace", "licence", "schedule", "travel", "hours", "availability", "target-group"];
    expect(criteria.filter(mayBeOfTask)).toEqual(["demand:pace", "licence", "schedule"]);
  });
});
