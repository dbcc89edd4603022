import { describe, expect, it } from "vitest";
import { CONDITIONS, LICENCES } from "#shared/engine/types.ts";
import { CERTIFICATES } from "#shared/reference/certificates.ts";
import type { FunctionTasks } from "#shared/reference/function-task.ts";
import { FUNCTION_TASKS } from "#shared/reference/function-tasks.ts";
import { OCCUPATIONS } from "#shared/reference/occupations.ts";
import { builtInTables } from "#shared/reference/tables.ts";
import { findOccupations } from "#shared/titles/find-occupations.ts";

const tasksOf = ({ title, tasks }: FunctionTasks) =>
  tasks.map(([task, percent, demands = {}, own = {}]) => ({ name: `${title}: ${task}`, task, percent, demands, own }));
const all = FUNCTION_TASKS.flatMap(tasksOf);
const namesOf = (wrong: readonly { name: string }[]) => wrong.map(({ name }) => name);
const isLevel = (value: number | undefined, most: number) =>
  value === undefined || (Number.isInteger(value) && value >= 1 && value <= most);

describe("functions with tasks", () => {
  it("are at least 40, each of a unit group of its own that we have an occupation for", () => {
    const groups = FUNCTION_TASKS.map(({ occupation }) => occupation);
    const known = new Set(OCCUPATIONS.map(({ code }) => code));
    expect(groups.length).toBeGreaterThanOrEqual(40);
    expect(groups.filter((code, at) => groups.indexOf(code) !== at)).toEqual([]);
    expect(groups.filter((code) => !known.has(code))).toEqual([]);
  });

  it("are found under their own title", () => {
    const find = findOccupations(builtInTables());
    expect(FUNCTION_TASKS.filter(({ title, occupation }) => find(title)[0]?.code !== occupation)).toEqual([]);
  });

  it("have 6 to 10 tasks, which fill the week", () => {
    const sums = FUNCTION_TASKS.map((one) => [one.title, tasksOf(one).reduce((sum, { percent }) => sum + percent, 0)]);
    expect(FUNCTION_TASKS.filter(({ tasks }) => tasks.length < 6 || tasks.length > 10)).toEqual([]);
    expect(sums.filter(([, sum]) => sum !== 100)).toEqual([]);
    expect(namesOf(all.filter(({ percent }) => !Number.isInteger(percent) || percent < 2))).toEqual([]);
  });

  it("name each task once, in few words", () => {
    const names = namesOf(all);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(namesOf(all.filter(({ task }) => task.length > 60 || !/^[A-Z]/.test(task)))).toEqual([]);
  });

  it("ask loads of 0 to 3 of the twelve conditions", () => {
    const known = new Set<string>(CONDITIONS);
    const isWrong = (demands: object) =>
      Object.entries(demands).some(([condition, load]) => !known.has(condition) || ![0, 1, 2, 3].includes(load));
    expect(FUNCTION_TASKS.filter(({ demands }) => isWrong(demands))).toEqual([]);
    expect(namesOf(all.filter(({ demands }) => isWrong(demands)))).toEqual([]);
  });

  it("ask levels, licences and certificates that exist", () => {
    const certificates = new Set(CERTIFICATES.map(({ code }) => code));
    const licences = new Set<string>(LICENCES);
    const levels = [
      ...FUNCTION_TASKS.map((one) => ({ ...one, name: one.title })),
      ...all.map(({ name, own }) => ({ ...own, name })),
    ];
    expect(
      namesOf(levels.filter(({ education, language }) => !isLevel(education, 6) || !isLevel(language, 4))),
    ).toEqual([]);
    expect(all.flatMap(({ own }) => own.certificates ?? []).filter((code) => !certificates.has(code))).toEqual([]);
    expect(all.flatMap(({ own }) => own.licences ?? []).filter((code) => !licences.has(code))).toEqual([]);
  });

  it("each leave something that may be carved", () => {
    const isStuck = ({ tasks }: FunctionTasks) => tasks.every(([, , , own]) => own?.keep !== undefined);
    expect(FUNCTION_TASKS.filter(isStuck)).toEqual([]);
  });

  it("stay small, because every function of the platform carries them", () => {
    expect(Buffer.byteLength(JSON.stringify(FUNCTION_TASKS))).toBeLessThan(40 * 1024);
  });
});
