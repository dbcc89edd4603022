import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { rowsById, rowsOfRequest } from "./request-as-values.ts";

type Source = CarvingSubmission["functions"][number];
type Task = Source["tasks"][number];
type Fields = Readonly<Record<string, unknown>>;

/** A request as a form made it: its tasks are named by their rows, and its functions stand in these rows. */
export type ByRow = { submission: CarvingSubmission; functionRows: readonly string[] };

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** What stood there, unless the form makes something else of it than untouched: what a form cannot show stays. */
function taken(was: unknown, before: unknown, after: unknown): unknown {
  if (JSON.stringify(before) === JSON.stringify(after)) return was;
  if (!isFields(was) || !isFields(before) || !isFields(after)) return after;
  const names = [...new Set([...Object.keys(was), ...Object.keys(after)])];
  const fields = names.map((name): [string, unknown] => [name, taken(was[name], before[name], after[name])]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** The id of the task in each row: the one that it has, or for a new row one that no other task has. */
function idsOf(rows: readonly string[], known: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const stored = new Set(known.values());
  const free = (id: string): string => (stored.has(id) ? free(`${id}-1`) : id);
  return new Map(rows.map((row) => [row, known.get(row) ?? free(row)]));
}

const named = (task: Task, ids: ReadonlyMap<string, string>): Task => {
  const name = (row: string) => ids.get(row) ?? row;
  return { ...task, id: name(task.id), ...(task.together ? { together: task.together.map(name) } : {}) };
};

const and = (seen: readonly string[] = [], unseen: readonly string[]): string[] => [...new Set([...seen, ...unseen])];

/** Certificates that the form has no box for, and all but the first task that a task belongs to, stay when others change. */
const withUnseen = (task: Task, was: Task, isKnownCertificate: (code: string) => boolean): Task => {
  const certificates = (was.certificates ?? []).filter((code) => !isKnownCertificate(code));
  const [, ...together] = was.together ?? [];
  return {
    ...task,
    ...(certificates.length === 0 ? {} : { certificates: and(task.certificates, certificates) }),
    ...(together.length === 0 ? {} : { together: and(task.together, together) }),
  };
};

/** A task that is called otherwise may be of another occupation than the one it was proposed for. */
const withoutGuess = ({ occupation, ...task }: Task, was: Task): Task =>
  task.title === was.title && occupation !== undefined ? { ...task, occupation } : task;

/**
 * `stored` with what was changed on its form. `before` is what the form would have made untouched. What it cannot show
 * stays: ids and skills of tasks, certificates that no table of ours knows, and more than one task that a task belongs to.
 */
export function changedRequest(
  stored: CarvingSubmission,
  before: ByRow,
  after: ByRow,
  isKnownCertificate: (code: string) => boolean,
): CarvingSubmission {
  const known = new Map([...rowsById(stored)].map(([id, row]) => [row, id]));
  const rows = after.submission.functions.flatMap(({ tasks }) => tasks.map(({ id }) => id));
  const ids = idsOf(rows, known);
  const untouched = new Map(before.submission.functions.flatMap(({ tasks }) => tasks).map((task) => [task.id, task]));
  const standing = new Map(stored.functions.flatMap(({ tasks }) => tasks).map((task) => [task.id, task]));
  const remaining = new Set(ids.values());

  const taskOf = (task: Task): Task => {
    const [was, shown] = [standing.get(ids.get(task.id) ?? ""), untouched.get(task.id)];
    const own = named(task, ids);
    if (was === undefined || shown === undefined) return own;
    const changed = taken(was, named(shown, known), own) as Task;
    const { together, ...rest } = withoutGuess(withUnseen(changed, was, isKnownCertificate), was);
    return together === undefined ? rest : { ...rest, together: together.filter((id) => remaining.has(id)) };
  };
  const functionRows = rowsOfRequest(stored).map(({ id }) => id);
  const functionOf = (source: Source, at: number): Source => {
    const row = after.functionRows[at] ?? "";
    const was = stored.functions[functionRows.indexOf(row)];
    const shown = before.submission.functions[before.functionRows.indexOf(row)];
    const { tasks, ...own } = source;
    const about = was && shown ? (taken(aboutItself(was), aboutItself(shown), own) as typeof own) : own;
    return { ...about, tasks: tasks.map(taskOf) };
  };
  const { functions, ...rest } = after.submission;
  const { functions: _shown, ...shown } = before.submission;
  const { functions: _stored, ...own } = stored;
  return { ...(taken(own, shown, rest) as typeof rest), functions: functions.map(functionOf) };
}

const aboutItself = ({ tasks: _tasks, ...source }: Source) => source;
