import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { isSameTitle } from "#shared/domain/same-work.ts";
import { answered } from "../form-walk/answered.ts";

type Source = CarvingSubmission["functions"][number];
type Task = Source["tasks"][number];

/** What the form says of these before anybody touches it. */
const UNTOUCHED: Pick<CarvingSubmission, "kind" | "jobs"> = { kind: "regular", jobs: 1 };

/** What is typed beside what it is called the same as and stands there already; each of either once. */
function pairs<Named extends { title: string }>(
  typed: readonly Named[],
  standing: readonly Named[],
): ReadonlyMap<Named, Named> {
  const left = [...standing];
  return new Map(
    typed.flatMap((one): [Named, Named][] => {
      const at = left.findIndex(({ title }) => isSameTitle(title, one.title));
      const [was] = at === -1 ? [] : left.splice(at, 1);
      return was === undefined ? [] : [[one, was]];
    }),
  );
}

const turned = <Value>(map: ReadonlyMap<Value, Value>): ReadonlyMap<Value, Value> =>
  new Map([...map].map(([key, value]) => [value, key]));

/** A task with what is typed of it now. An untouched box does not say that a task stays after all. */
const taskOf = (was: Task | undefined, typed: Task): Task => ({
  ...was,
  ...(answered(typed) as Task),
  carvable: typed.carvable || (was?.carvable ?? false),
  demands: { ...was?.demands, ...typed.demands },
  skills: was?.skills ?? typed.skills,
});

/** What stands with what is typed of it in its place, and then all that is typed and did not stand there. */
function merged<Named>(
  standing: readonly Named[],
  typed: readonly Named[],
  wasOf: ReadonlyMap<Named, Named>,
  merge: (was: Named | undefined, typed: Named) => Named,
): Named[] {
  const nowOf = turned(wasOf);
  const kept = standing.map((was) => {
    const now = nowOf.get(was);
    return now === undefined ? was : merge(was, now);
  });
  return [...kept, ...typed.filter((one) => !wasOf.has(one)).map((one) => merge(undefined, one))];
}

/**
 * An open request with the answers of a new form put into it. Functions and their tasks are recognised by their titles;
 * those that are not named again stay, and so does what the form left empty: who hands in the same work again says what is
 * new, not that the rest is over. Who the employer is does not change. Nothing when both together are no right request.
 */
export function putIntoRequest(open: CarvingSubmission, typed: CarvingSubmission): CarvingSubmission | undefined {
  const functions = pairs(typed.functions, open.functions);
  const tasks = new Map(
    typed.functions.flatMap((source) => [...pairs(source.tasks, functions.get(source)?.tasks ?? [])]),
  );
  const taken = new Set(open.functions.flatMap((source) => source.tasks.map(({ id }) => id)));
  const free = (id: string): string => (taken.has(id) ? free(`${id}-1`) : id);
  const ids = new Map<string, string>();
  for (const task of typed.functions.flatMap((source) => source.tasks)) {
    const id = tasks.get(task)?.id ?? free(task.id);
    taken.add(id);
    ids.set(task.id, id);
  }
  const named = (id: string) => ids.get(id) ?? id;
  const mergedTask = (was: Task | undefined, task: Task): Task =>
    taskOf(was, { ...task, id: named(task.id), together: task.together?.map(named) });
  const mergedFunction = (was: Source | undefined, source: Source): Source => ({
    ...was,
    ...(answered(source) as Source),
    scarce: source.scarce || (was?.scarce ?? false),
    tasks: merged(was?.tasks ?? [], source.tasks, tasks, mergedTask),
  });
  const { data } = CarvingSubmission.safeParse({
    ...open,
    ...answered(typed, UNTOUCHED),
    employer: open.employer,
    contact: { ...open.contact, ...answered(typed.contact) },
    functions: merged(open.functions, typed.functions, functions, mergedFunction),
  });
  return data;
}
