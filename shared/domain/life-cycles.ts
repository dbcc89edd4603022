import { Problem } from "./problem.ts";

/**
 * The life cycles as data (design: product.md). The store's write condition, the pages and the tests read these same
 * tables. A key's list holds the states that may follow it.
 */
export type LifeCycle<State extends string> = Readonly<Record<State, readonly State[]>>;

export const VACANCY_STATES = ["received", "shortlisted", "in-progress", "filled", "withdrawn", "expired"] as const;
export type VacancyState = (typeof VACANCY_STATES)[number];

export const VACANCY_LIFE: LifeCycle<VacancyState> = {
  received: ["shortlisted", "withdrawn", "expired"],
  shortlisted: ["in-progress", "withdrawn", "expired"],
  "in-progress": ["filled", "withdrawn", "expired"],
  filled: [],
  withdrawn: [],
  expired: [],
};

/** True while people can still be put forward for it. */
export const isOpen = (state: VacancyState): boolean => VACANCY_LIFE[state].length > 0;

export const ASSIGNMENT_STATES = [
  "assigned",
  "acknowledged",
  "introduced",
  "interview",
  "placed",
  "confirmed-13w",
  "confirmed-26w",
  "ended",
  "not-placed",
  "closed",
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/**
 * An agency may introduce without a separate acknowledgement, and place without an interview; nobody is placed who was
 * not introduced. After `placed` the placement's own life follows (13 and 26 weeks). `closed` is the platform's.
 */
export const ASSIGNMENT_LIFE: LifeCycle<AssignmentState> = {
  assigned: ["acknowledged", "introduced", "not-placed", "closed"],
  acknowledged: ["introduced", "not-placed", "closed"],
  introduced: ["interview", "placed", "not-placed", "closed"],
  interview: ["placed", "not-placed", "closed"],
  placed: ["confirmed-13w", "ended"],
  "confirmed-13w": ["confirmed-26w", "ended"],
  "confirmed-26w": ["ended"],
  ended: [],
  "not-placed": [],
  closed: [],
};

/** States that an agency reports; `assigned` and `closed` are the platform's own. */
export const REPORTED_STATES = [
  "acknowledged",
  "introduced",
  "interview",
  "placed",
  "confirmed-13w",
  "confirmed-26w",
  "ended",
  "not-placed",
] as const satisfies readonly AssignmentState[];

/** True until the person is placed or the assignment ended otherwise. */
export const isUndecided = (state: AssignmentState): boolean => ASSIGNMENT_LIFE[state].includes("closed");

/**
 * True while an agency has something to do or to confirm. After 26 weeks the placement has lasted: it is followed no
 * longer, though its end may still be reported, which brings the person back into the pool.
 */
export const isFollowed = (state: AssignmentState): boolean =>
  state !== "confirmed-26w" && ASSIGNMENT_LIFE[state].length > 0;

/**
 * Throws `Problem("conflict")` that names the steps that are possible, unless `to` may follow `from`. `offered`: the states
 * that whoever hears it may bring about; others are not named.
 */
export function mayFollow<State extends string>(
  life: LifeCycle<State>,
  from: State,
  to: State,
  offered: readonly State[] = life[from],
): void {
  if (life[from].includes(to)) return;
  const next = life[from].filter((state) => offered.includes(state));
  const possible = next.length === 0 ? "hierna kan niets meer" : `wel mogelijk: ${next.join(", ")}`;
  throw new Problem("conflict", `Van "${from}" naar "${to}" kan niet; ${possible}`);
}
