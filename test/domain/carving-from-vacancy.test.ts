import { describe, expect, it } from "vitest";
import { carvingFromVacancy, mayBeOfTask } from "#shared/domain/carving-from-vacancy.ts";
import { suggestTasks } from "#shared/reference/suggest-tasks.ts";
import { findOccupations } from "#shared/titles/find-occupations.ts";
import { tables } from "../pages/apps.ts";
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
    expect(tasksOf(request)[0]?.estimated).toEqual(["minutesPerWeek", "demands", "language"]);
  });

  const suggest = suggestTasks(tables, findOccupations(tables));
  const usualTasks = (title: string) => suggest(title)[0]?.tasks ?? [];
  /** Titles of the tasks that carry what this blocking criterion asks. */
  const askedOf = (title: string, blocking: string, change: Parameters<typeof aRecord>[1]) => {
    const request = carvingFromVacancy(vacancy(change), blocking, usualTasks(title));
    const carries = { licence: "licences", certificate: "certificates", education: "education" }[blocking] ?? blocking;
    const asking = tasksOf(request).filter((task) => [Reflect.get(task, carries) ?? []].flat().length > 0);
    return { titles: asking.map((task) => task.title), description: request.description };
  };

  it.each([
    ["Bezorger", "licence", { licences: ["B"] }, ["Rijden met de bestelbus"]],
    ["Bezorger", "licence", { licences: ["C"] }, ["Rijden met de bestelbus"]],
    ["Klusjesman", "licence", { licences: ["BE"] }, ["Materiaal halen"]],
  ] as const)("puts what blocks a %s (%s) on the task that drives", (title, blocking, change, expected) => {
    const { titles, description } = askedOf(title, blocking, { ...change, licences: [...change.licences] });
    expect(titles).toEqual(expected);
    expect(description).not.toContain("vraag het na");
  });

  it("puts an education on the tasks that ask most of it, and leaves the simple ones open to people", () => {
    const { titles } = askedOf("Kok", "education", { education: { level: 4, hard: true } });
    expect(titles).toContain("Menu maken en inkopen");
    expect(titles).not.toContain("Groente wassen en snijden");
  });

  it("puts on the shortest task what no task is known to ask, and asks which one it is", () => {
    const { titles, description } = askedOf("Magazijnmedewerker", "licence", { licences: ["B"] });
    expect(titles).toEqual(["Voorraad tellen"]);
    expect(description).toContain(
      "Welke taak vraagt het rijbewijs? Dat weten wij niet. Nu staat die eis bij ‘Voorraad tellen’",
    );
  });

  it("takes the lists of the description when nobody knows such tasks, and puts the rest on each of them", () => {
    const description =
      "Je taken:\n- Pallets stapelen.\n* Orders verzamelen\n3) Inpakken;\n\nWij bieden een vast contract.";
    const tasks = tasksOf(carvingFromVacancy(vacancy({ description }), "language", []));
    expect(tasks.map(({ title }) => title)).toEqual(["Pallets stapelen", "Orders verzamelen", "Inpakken"]);
    expect(tasks.map(({ language }) => language)).toEqual([3, undefined, undefined]);
    expect(tasks.every(({ demands }) => demands.lifting === 3 && demands.pace === 1)).toBe(true);
  });

  it("is one task when the description has sentences alone: those are mostly conditions", () => {
    const description = "Je verdient 16 euro per uur. Je bent flexibel en sterk.\nStuur een brief.";
    const tasks = tasksOf(carvingFromVacancy(vacancy({ title: "Inpakker", description }), "language", []));
    expect(tasks.map(({ title, minutesPerWeek }) => [title, minutesPerWeek])).toEqual([["Inpakker", 1800]]);
  });

  it.each(["demand:onzin", "demand:__proto__", "demand:noise", "licence"])(
    "is not begun for %s, which the vacancy does not ask",
    (criterion) => {
      expect(() => carvingFromVacancy(vacancy(), criterion, [])).toThrow("Deze vacature heeft deze eis niet");
    },
  );

  it("keeps a wage per hour, and never makes one of a wage per month", () => {
    const wageOf = (salary: { min: number; per: "hour" | "month" }) =>
      carvingFromVacancy(vacancy({ salary }), "language", []).functions[0]?.hourlyWage;
    expect([wageOf({ min: 16.5, per: "hour" }), wageOf({ min: 2500, per: "month" })]).toEqual([16.5, undefined]);
  });

  it("says that somebody must choose the kind of work where the vacancy's own cannot be carved", () => {
    const kindOf = (kind: "learning-place" | "garantiebaan") => {
      const request = carvingFromVacancy(vacancy({ kind }), "language", []);
      return [request.kind, request.description?.includes("Kies zelf wat voor soort werk het wordt")];
    };
    expect([kindOf("learning-place"), kindOf("garantiebaan")]).toEqual([
      ["regular", true],
      ["garantiebaan", false],
    ]);
  });

  it("is of what the work asks, not of the person's place, time or group", () => {
    const criteria = ["demand:pace", "licence", "schedule", "travel", "hours", "availability", "target-group"];
    expect(criteria.filter(mayBeOfTask)).toEqual(["demand:pace", "licence", "schedule"]);
  });
});
