import { describe, expect, it } from "vitest";
import { CarvingSubmission, type CarvingSubmissionInput } from "#shared/domain/carving-request.ts";
import { accept, check } from "#shared/domain/input.ts";
import { prepareCarving } from "#shared/engine/carving/carving.ts";
import { indexOf } from "../carving/index-of.ts";
import { aContext } from "../engine/builders.ts";

type TaskInput = CarvingSubmissionInput["functions"][number]["tasks"][number];

const aTask = (id: string, change: Partial<TaskInput> = {}): TaskInput => ({
  id,
  title: `Taak ${id}`,
  minutesPerWeek: 240,
  carvable: true,
  ...change,
});

/** A request that is right as it stands. */
const aSubmission = (change: Partial<CarvingSubmissionInput> = {}): CarvingSubmissionInput => ({
  employer: { kvkNumber: "00000123", name: "Zorghuis Proefneming" },
  contact: { name: "Robin Voorbeeld", email: "robin@werkgever.example" },
  workplace: { postcode: "2031 AB" },
  startDate: "2026-12-14",
  wishedHours: { min: 8, max: 24 },
  functions: [{ title: "Verpleegkundige", hourlyWage: 31.4, scarce: true, tasks: [aTask("a"), aTask("b")] }],
  ...change,
});

const oneFunction = (tasks: readonly TaskInput[]) => aSubmission({ functions: [{ title: "Kok", tasks: [...tasks] }] });

const errorsOf = (input: unknown): Record<string, string> => {
  const { errors } = check(CarvingSubmission, input);
  return Object.fromEntries(errors.map(({ pointer, detail }) => [pointer, detail]));
};

describe("a jobcarving request", () => {
  it("gets the defaults of what it leaves out", () => {
    const { kind, jobs, functions } = accept(CarvingSubmission, aSubmission());
    expect({ kind, jobs, demands: functions[0]?.tasks[0]?.demands }).toEqual({ kind: "regular", jobs: 1, demands: {} });
  });

  it("is what the engine takes, also when a wage is missing and there is nobody in the pool", () => {
    const submission = accept(CarvingSubmission, oneFunction([aTask("a"), aTask("b")]));
    const front = prepareCarving(submission, indexOf([]), aContext()).front(() => false);
    expect(front).toEqual({ points: [], hasEuroAxis: false, isExact: true });
  });

  it("may have 60 tasks, not 61", () => {
    const tasks = Array.from({ length: 61 }, (_, at) => aTask(`t${at}`, { minutesPerWeek: 30 }));
    expect(errorsOf(oneFunction(tasks.slice(1)))).toEqual({});
    expect(errorsOf(oneFunction(tasks))).toEqual({ "/functions": "Geef hoogstens 60 taken; dit zijn er 61" });
  });

  it("fits in one item with everything that is written to it later, or is refused", () => {
    const longest = (many: number) =>
      oneFunction(
        Array.from({ length: 60 }, (_, at) =>
          aTask(`t${at}`, {
            title: "é".repeat(120),
            minutesPerWeek: 30,
            skills: Array.from({ length: many }, (_unused, number) => `${at}-${number}-`.padEnd(200, "s")),
          }),
        ),
      );
    expect(errorsOf(longest(10))).toEqual({});
    expect(errorsOf(longest(20))).toEqual({
      "/functions": "Dit verzoek is te groot: het mag samen hoogstens 200 kB zijn. Maak teksten korter of deel het op",
    });
  });

  it("has no task, and no function, that lasts longer than a week", () => {
    expect(errorsOf(oneFunction([aTask("a", { minutesPerWeek: 10_080 })]))).toEqual({});
    expect(errorsOf(oneFunction([aTask("a", { minutesPerWeek: 10_081 })]))).toEqual({
      "/functions/0/tasks": "De taken van deze functie duren samen langer dan een week (10.080 minuten)",
      "/functions/0/tasks/0/minutesPerWeek": "Een week heeft 10.080 minuten",
    });
    const long = [aTask("a", { minutesPerWeek: 6000 }), aTask("b", { minutesPerWeek: 6000 })];
    expect(errorsOf(oneFunction(long))).toEqual({
      "/functions/0/tasks": "De taken van deze functie duren samen langer dan een week (10.080 minuten)",
    });
  });

  it("has wished hours in order", () => {
    expect(errorsOf(aSubmission({ wishedHours: { min: 24, max: 8 } }))).toEqual({
      "/wishedHours/max": "Het hoogste aantal uren is lager dan het laagste",
    });
  });

  it("names tasks once, and only tasks that it has", () => {
    expect(errorsOf(oneFunction([aTask("a"), aTask("a", { together: ["a", "c"] })]))).toEqual({
      "/functions/0/tasks/1/id": "Het kenmerk a is al van een andere taak",
      "/functions/0/tasks/1/together/1": "Er is geen taak met het kenmerk c",
    });
  });

  it("has a task that can be carved, also when tasks that stay together are counted as one", () => {
    const none = {
      "/functions": "Geef minstens één taak die naar een andere functie kan, los of met de taken die erbij horen",
    };
    expect(errorsOf(oneFunction([aTask("a", { carvable: false })]))).toEqual(none);
    expect(errorsOf(oneFunction([aTask("a", { together: ["b"] }), aTask("b", { carvable: false })]))).toEqual(none);
  });

  it("is for one to five jobs", () => {
    expect(errorsOf(aSubmission({ jobs: 5 }))).toEqual({});
    expect(errorsOf(aSubmission({ jobs: 0 }))).toEqual({ "/jobs": "Geef minstens 1 baan" });
    expect(errorsOf(aSubmission({ jobs: 6 }))).toEqual({ "/jobs": "Geef hoogstens 5 banen" });
  });

  it("hears all that is wrong at once, in single fields and between them", () => {
    const wrong = {
      ...aSubmission({ wishedHours: { min: 24, max: 8 }, jobs: 9, startDate: "2026-02-30" }),
      employer: { kvkNumber: "1", name: "" },
      colour: "blue",
      functions: [
        { title: "", hourlyWage: 0, tasks: [aTask("a", { minutesPerWeek: 0, carvable: false, together: ["z"] })] },
        { title: "Kok", tasks: [{ id: "a", title: "Snijden", minutesPerWeek: "veel", demands: { lifting: 4 } }] },
        "geen functie",
      ],
    };
    expect(Object.keys(errorsOf(wrong)).sort()).toEqual([
      "/colour",
      "/employer/kvkNumber",
      "/employer/name",
      "/functions/0/hourlyWage",
      "/functions/0/tasks/0/minutesPerWeek",
      "/functions/0/tasks/0/together/0",
      "/functions/0/title",
      "/functions/1/tasks/0/carvable",
      "/functions/1/tasks/0/demands/lifting",
      "/functions/1/tasks/0/id",
      "/functions/1/tasks/0/minutesPerWeek",
      "/functions/2",
      "/jobs",
      "/startDate",
      "/wishedHours/max",
    ]);
  });

  it.each([[null], [7], ["tekst"], [[]], [{ functions: 3 }]])(
    "is refused with errors, not with a crash: %j",
    (input) => {
      expect(Object.keys(errorsOf(input)).length).toBeGreaterThan(0);
    },
  );
});
