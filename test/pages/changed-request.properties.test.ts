import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedRequest } from "#functions/web/jobcarving-form/changed-request.ts";
import { checkCarvingForm } from "#functions/web/jobcarving-form/check-form.ts";
import { filledRows } from "#functions/web/jobcarving-form/read-form.ts";
import { requestAsValues, rowsById } from "#functions/web/jobcarving-form/request-as-values.ts";
import { DUTCH } from "#functions/web/words/nl.ts";
import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { accept } from "#shared/domain/input.ts";
import { CONDITIONS, DAYPARTS, LICENCES } from "#shared/engine/types.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { aCarving } from "../support/builders.ts";

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const text = fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 20 }).filter((typed) => /^\S+$/.test(typed));

/** Everything that software may say of a task, but for its id. */
const aTask = fc.record(
  {
    title: text,
    minutesPerWeek: fc.integer({ min: 1, max: 500 }),
    carvable: fc.boolean(),
    reason: text,
    occupation: fc.constantFrom("9412", "5120"),
    education: fc.integer({ min: 1, max: 6 }),
    language: fc.integer({ min: 1, max: 4 }),
    skills: some(["order-picking", "unheard-of-skill"]),
    licences: some(LICENCES),
    certificates: some(["heftruck", "bhv", "unheard-of"]),
    dayparts: some(DAYPARTS),
    demands: fc.dictionary(fc.constantFrom(...CONDITIONS), fc.integer({ min: 0, max: 3 }), { maxKeys: 3 }),
    together: some(["eten", "t1", "t2", "thee.2"]),
  },
  { requiredKeys: ["title", "minutesPerWeek", "carvable"] },
);

/** A request as software hands it in: up to four tasks with names of its own, in one or two functions. */
const aRequest = fc
  .record({
    tasks: fc.array(aTask, { minLength: 1, maxLength: 4 }),
    split: fc.integer({ min: 1, max: 4 }),
    hourlyWage: fc.option(fc.constantFrom(14.5, 31, 1_000), { nil: undefined }),
  })
  .map(({ tasks, split, hourlyWage }) => {
    const ids = ["t2", "eten", "t1", "thee.2"];
    const named = tasks.map((task, at) => {
      const together = task.together?.filter((id) => id !== ids[at] && ids.slice(0, tasks.length).includes(id));
      return { ...task, id: ids[at], ...(together === undefined ? {} : { together }) };
    });
    // One task that goes by itself, so that there is always something to carve.
    const loose = { id: "los", title: "Los", minutesPerWeek: 60, carvable: true };
    const functions = [[...named.slice(0, split), loose], named.slice(split)].filter((own) => own.length > 0);
    return accept(CarvingSubmission, {
      ...aCarving(),
      functions: functions.map((own, at) => ({
        title: `Functie ${at}`,
        tasks: own,
        ...(hourlyWage ? { hourlyWage } : {}),
      })),
    });
  });

const isKnown = (code: string) => code === "heftruck" || code === "bhv";

/** What the form makes of a request when these answers are given in it, as at its page. */
function changedWith(stored: CarvingSubmission, change: FormValues): CarvingSubmission {
  const byRow = (values: FormValues) => {
    const made = checkCarvingForm(values, "", DUTCH);
    if ("errors" in made) throw new Error(JSON.stringify(made.errors));
    return { submission: made.submission, functionRows: filledRows(values).map(({ id }) => id) };
  };
  const values = requestAsValues(stored, isKnown);
  return changedRequest(stored, byRow(values), byRow({ ...values, ...change }), isKnown);
}

const tasksOf = ({ functions }: CarvingSubmission) => functions.flatMap(({ tasks }) => tasks);

describe("a request that is changed on its form", () => {
  it("is what it was when nothing is changed, whatever software handed in", () => {
    fc.assert(
      fc.property(aRequest, (stored) => {
        expect(changedWith(stored, {})).toEqual(stored);
      }),
      { numRuns: 100 },
    );
  });

  it("differs in what was changed and in nothing else", () => {
    fc.assert(
      fc.property(aRequest, fc.nat(), (stored, nth) => {
        const tasks = tasksOf(stored);
        const task = tasks[nth % tasks.length];
        const row = rowsById(stored).get(task?.id ?? "") ?? "";
        const changed = changedWith(stored, { [`${row}-time`]: ["8:21"] });
        const expected = tasks.map((each) => (each === task ? { ...each, minutesPerWeek: 501 } : each));
        expect(tasksOf(changed)).toEqual(expected);
        const { functions: _changed, ...rest } = changed;
        const { functions: _stored, ...own } = stored;
        expect(rest).toEqual(own);
      }),
      { numRuns: 100 },
    );
  });
});
