import { describe, expect, it } from "vitest";
import { fieldAmong } from "#functions/web/form-sentences.ts";
import { fieldsOf } from "#functions/web/jobcarving-form/fields.ts";
import { DUTCH } from "#functions/web/words/nl.ts";
import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { accept } from "#shared/domain/input.ts";
import { isProblem } from "#shared/domain/problem.ts";

/** Pointers of everything that the schema refuses. */
function refusedIn(submission: unknown): string[] {
  try {
    accept(CarvingSubmission, submission);
    return [];
  } catch (error) {
    return isProblem(error) ? error.errors.map(({ pointer }) => pointer) : [];
  }
}

const rows = [
  { id: "f1", tasks: ["t1", "t2"] },
  { id: "f4", tasks: ["t7"] },
];
const fields = fieldsOf(rows, [{ id: "f4", tasks: ["t7"] }], DUTCH);
const nameAt = (pointer: string) => fieldAmong(fields, pointer)?.name;

describe("the fields of a jobcarving form", () => {
  it("have a place for everything that the schema may refuse", () => {
    const wrong = { together: [1], dayparts: [""], licences: [""], certificates: [""], education: 9, language: 9 };
    const pointers = refusedIn({
      employer: { sector: 1 },
      contact: { phone: 1 },
      description: 1,
      kind: "",
      workplace: {},
      startDate: "",
      wishedHours: {},
      jobs: 9,
      carvedWage: "",
      functions: [{ hourlyWage: "", tasks: [{ ...wrong, reason: 1, demands: { lifting: 9 } }] }],
    });
    expect(pointers.length).toBeGreaterThan(22);
    expect(pointers.filter((pointer) => nameAt(pointer) === undefined)).toEqual([]);
  });

  it("are found by the row that was filled in, whatever stands empty before it", () => {
    expect(
      [
        "/functions/0/title",
        "/functions/0/tasks",
        "/functions/0/tasks/0/title",
        "/functions/0/tasks/0/demands/noise",
        "/functions/0/tasks/0/together/0",
        "/functions",
      ].map(nameAt),
    ).toEqual(["f4-title", "f4-tasks", "t7-title", "t7-demand-noise", "t7-together", "functies"]);
  });

  it("are called by the number that their row has on the page", () => {
    expect(fieldAmong(fields, "/functions/0/tasks/0/title")).toMatchObject({ row: "Taak 3" });
    expect(fieldAmong(fields, "/functions/0/hourlyWage")).toMatchObject({ row: "Functie 2" });
  });
});
