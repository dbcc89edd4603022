import {
  type Approval,
  type CarvingRecord,
  carvingInState,
  carvingNoted,
  engineRequest,
} from "#shared/domain/carving-record.ts";
import type { CARVED_KINDS } from "#shared/domain/carving-request.ts";
import { eventOf } from "#shared/domain/events.ts";
import type { Actor } from "#shared/domain/history.ts";
import { type FieldError, Problem } from "#shared/domain/problem.ts";
import { proposalId } from "#shared/domain/proposals.ts";
import { MOST_CERTIFICATES, MOST_SKILLS } from "#shared/domain/vacancy.ts";
import { bundleRequirements } from "#shared/engine/carving/bundle-requirements.ts";
import { unitsOf } from "#shared/engine/carving/units.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CarvingStore } from "#shared/ports/stores.ts";

export type BundleApproval = {
  /** Ids of the tasks of the new job. */
  tasks: readonly string[];
  title: string;
  /** ISCO-08 unit group of the new job. */
  occupation: string;
  kind: (typeof CARVED_KINDS)[number];
  /** Why the work is additional and pushes nobody out (rule 8 of the desk). */
  statement: string;
  by: Actor;
};

/**
 * Records that employer and desk agreed on a bundle; the vacancy follows from its event. The same approval again answers
 * the record as it is.
 *
 * Throws `Problem("invalid-input")` with all that is wrong with the bundle, `Problem("conflict")` when the request is
 * closed, when all its jobs are there, or when a task went into another job already: also one of this very bundle.
 */
export const approveBundle =
  (deps: { carvings: CarvingStore; clock: Clock }) =>
  async (record: CarvingRecord, { by, ...input }: BundleApproval): Promise<CarvingRecord> => {
    const tasks = [...new Set(input.tasks)].toSorted();
    const proposal = proposalId(tasks);
    const earlier = record.approvals.find((approval) => approval.proposal === proposal);
    if (earlier && isSameJob(earlier, input)) return record;
    if (earlier) throw new Problem("conflict", `Van deze bundel is al een functie gemaakt: ${earlier.title}`);
    const errors = flaws(record, tasks, input);
    if (errors.length > 0) throw new Problem("invalid-input", "Deze bundel kan zo geen functie worden", errors);
    const taken = record.approvals.flatMap((approval) => approval.tasks).filter((task) => tasks.includes(task));
    if (taken.length > 0)
      throw new Problem(
        "conflict",
        `Deze taken zitten al in een andere functie: ${taken.map(titleIn(record)).join(", ")}`,
      );
    if (record.approvals.length >= record.submission.jobs)
      throw new Problem("conflict", "Alle functies van dit verzoek zijn al gemaakt");

    const at = deps.clock().toISOString();
    const what = `Functie gecreëerd: ${input.title}`;
    const isFirst = record.approvals.length === 0;
    const moved = isFirst ? carvingInState(record, "carved", at, by, what) : carvingNoted(record, at, by, what);
    const approval: Approval = { ...input, tasks, proposal, checkedBy: by.id, at };
    const next = { ...moved, approvals: [...record.approvals, approval] };
    await deps.carvings.replace(next, [eventOf("nl.wsp.functie-gecreeerd.v1", record.reference, next.version, at)]);
    return next;
  };

const isSameJob = (one: Approval, other: Omit<BundleApproval, "by">): boolean =>
  (["title", "occupation", "kind", "statement"] as const).every((field) => one[field] === other[field]);

/** At most two decimals: "24,02" is more than "24". */
const exact = (hours: number): string => hours.toLocaleString("nl-NL", { maximumFractionDigits: 2 });

const titleIn =
  ({ submission }: CarvingRecord) =>
  (id: string): string =>
    submission.functions.flatMap(({ tasks }) => tasks).find((task) => task.id === id)?.title ?? id;

/** What keeps these tasks from being a job, all at once: the rules of a bundle and of a vacancy, and rule 8. */
function flaws(record: CarvingRecord, ids: readonly string[], { title, statement }: Omit<BundleApproval, "by">) {
  const { functions, wishedHours } = record.submission;
  const all = functions.flatMap(({ tasks }) => tasks);
  const titleOf = titleIn(record);
  const errors: FieldError[] = [];
  const wrong = (pointer: string, detail: string) => void errors.push({ pointer, detail });

  for (const id of ids)
    if (!all.some((task) => task.id === id)) wrong("/tasks", `Er is geen taak met het kenmerk ${id}`);
  for (const { tasks, carvable } of unitsOf(all.map((task) => ({ task })))) {
    const own = tasks.map(({ task }) => task.id);
    const inside = own.filter((id) => ids.includes(id));
    if (inside.length > 0 && !carvable)
      wrong("/tasks", `Deze taak kan niet naar een andere functie: ${inside.map(titleOf).join(", ")}`);
    if (inside.length > 0 && inside.length < own.length)
      wrong("/tasks", `Deze taken horen bij elkaar: ${own.map(titleOf).join(", ")}`);
  }
  const hours = all.filter(({ id }) => ids.includes(id)).reduce((sum, task) => sum + task.minutesPerWeek, 0) / 60;
  if (hours < wishedHours.min || hours > wishedHours.max)
    wrong(
      "/tasks",
      `De taken zijn samen ${exact(hours)} uur; gewenst is ${exact(wishedHours.min)} tot ${exact(wishedHours.max)} uur`,
    );
  const job = bundleRequirements(
    engineRequest(record.submission, undefined),
    all.filter(({ id }) => ids.includes(id)),
  );
  if (job.skills.length > MOST_SKILLS)
    wrong(
      "/tasks",
      `De taken vragen samen ${job.skills.length} vaardigheden; een vacature vraagt er hoogstens ${MOST_SKILLS}`,
    );
  const certificates = job.certificates?.length ?? 0;
  if (certificates > MOST_CERTIFICATES)
    wrong(
      "/tasks",
      `De taken vragen samen ${certificates} certificaten; een vacature vraagt er hoogstens ${MOST_CERTIFICATES}`,
    );
  if (title.trim() === "") wrong("/title", "Vul de titel van de nieuwe functie in");
  if (statement.trim() === "") wrong("/statement", "Schrijf op waarom dit werk extra is en niemand verdringt");
  return errors;
}
