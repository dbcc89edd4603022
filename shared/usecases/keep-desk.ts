import type { AssignmentLine, CarvingLine, DeskLines, VacancyLine } from "#shared/ports/desk-lines.ts";
import type { Clock } from "#shared/ports/services.ts";

/** Work that was last touched longer ago is not on the desk's lists any more. */
const KEPT_DAYS = 730;
/** At every look a little is read again, because clocks differ and an index may be behind; much once a minute. */
const SHORT_OVERLAP_MS = 5_000;
const WIDE_OVERLAP_MS = 120_000;
const WIDE_EVERY_MS = 60_000;
/** Everything is read anew after this long: what was removed from a table is then gone from here. */
const RELOAD_AFTER_MS = 3_600_000;

/** All the desk's work of two years, as it is now. Nobody changes what is handed out. */
export type DeskView = {
  vacancies: ReadonlyMap<string, VacancyLine>;
  carvings: ReadonlyMap<string, CarvingLine>;
  /** Assignments of each vacancy, by its reference. */
  assignments: ReadonlyMap<string, readonly AssignmentLine[]>;
  /** Differs whenever something in the view does. */
  version: number;
};

/** The view as it is now; or as it was at most so many milliseconds ago, for who can do with that. */
export type ReadDesk = (mostAgeMs?: number) => Promise<DeskView>;

type Kept<Line> = Map<string, Line>;
type Warm = {
  vacancies: Kept<VacancyLine>;
  carvings: Kept<CarvingLine>;
  assignments: Kept<AssignmentLine>;
  loadedAt: number;
  lastLook: number;
  lastWideLook: number;
  view: DeskView;
};

/** Takes over lines that are newer than what is kept; answers whether there were any. */
function takeOver<Line extends { version: number }>(
  kept: Kept<Line>,
  lines: readonly Line[],
  keyOf: (line: Line) => string,
) {
  let isChanged = false;
  for (const line of lines) {
    const key = keyOf(line);
    if ((kept.get(key)?.version ?? -1) >= line.version) continue;
    kept.set(key, line);
    isChanged = true;
  }
  return isChanged;
}

/**
 * Keeps the lines of the desk's lists in memory and answers them as they are now: everything is read once, and after that
 * only what changed. A page then costs three small queries, however much work there is. What was written a moment before
 * the call may still be missing, as from any index.
 */
export function keepDesk({ lines, clock }: { lines: DeskLines; clock: Clock }): ReadDesk {
  let warm: Warm | undefined;
  let versions = 0;

  return async (mostAgeMs = 0) => {
    const now = clock().getTime();
    const age = warm === undefined ? Number.POSITIVE_INFINITY : now - warm.lastLook;
    if (warm !== undefined && age >= 0 && age < mostAgeMs) return warm.view;
    const isLoad = warm === undefined || now < warm.lastLook || now - warm.loadedAt >= RELOAD_AFTER_MS;
    const isWide = isLoad || warm === undefined || now - warm.lastWideLook >= WIDE_EVERY_MS;
    const from =
      isLoad || warm === undefined
        ? now - KEPT_DAYS * 86_400_000
        : isWide
          ? warm.lastWideLook - WIDE_OVERLAP_MS
          : warm.lastLook - SHORT_OVERLAP_MS;
    const since = new Date(from).toISOString();
    const [vacancies, carvings, assignments] = await Promise.all([
      lines.vacancies(since),
      lines.carvings(since),
      lines.assignments(since),
    ]);
    const state: Warm =
      isLoad || warm === undefined
        ? {
            vacancies: new Map(),
            carvings: new Map(),
            assignments: new Map(),
            loadedAt: now,
            lastLook: now,
            lastWideLook: now,
            view: { vacancies: new Map(), carvings: new Map(), assignments: new Map(), version: 0 },
          }
        : warm;
    const changes = [
      takeOver(state.vacancies, vacancies, ({ reference }) => reference),
      takeOver(state.carvings, carvings, ({ reference }) => reference),
      takeOver(state.assignments, assignments, ({ agency, id }) => `${agency}/${id}`),
    ];
    state.lastLook = now;
    if (isWide) state.lastWideLook = now;
    if (isLoad || changes.includes(true)) {
      versions += 1;
      state.view = {
        vacancies: state.vacancies,
        carvings: state.carvings,
        assignments: Map.groupBy(state.assignments.values(), ({ vacancyReference }) => vacancyReference),
        version: versions,
      };
    }
    warm = state;
    return state.view;
  };
}
