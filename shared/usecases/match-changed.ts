import { candidateId } from "#shared/domain/candidate.ts";
import { type CandidateRecord, matchableFacts } from "#shared/domain/candidate-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { type Event, eventOf } from "#shared/domain/events.ts";
import type { Rim } from "#shared/domain/shortlist.ts";
import { type Match, matchCandidate } from "#shared/engine/columnar/match-candidate.ts";
import { packVacancies } from "#shared/engine/columnar/vacancies.ts";
import { ENGINE_V1 } from "#shared/engine/tables.ts";
import type { MatchingContext } from "#shared/engine/types.ts";
import type { Clock, EventSender } from "#shared/ports/services.ts";
import type { CandidateStore, PoolSnapshotStore, ShortlistStore, VacancyStore } from "#shared/ports/stores.ts";
import { OVERLAP_MS } from "./load-pool.ts";

type Deps = {
  candidates: Pick<CandidateStore, "changesSince">;
  vacancies: Pick<VacancyStore, "listOpen" | "readMany">;
  shortlists: Pick<ShortlistStore, "listRims" | "close">;
  marks: Pick<PoolSnapshotStore, "readMark" | "putMark">;
  lookups: Omit<MatchingContext, "date">;
  send: EventSender;
  clock: Clock;
};

/** A score this little below the last of a list may still come out above it in the order. */
const ORDER_STEP = 10 ** -ENGINE_V1.shortlist.orderDecimals;

/**
 * Holds everybody who changed since the last time against all open vacancies, and asks for the lists which they enter,
 * leave, or stand on otherwise to be made again, unless they were made well after the change. Asking twice costs time and
 * changes nothing.
 *
 * Remembers the last time in the store; without it, or with one in the future, every open list is made again. What was
 * just handled is remembered by this worker alone, because changes are asked for with overlap: a worker that starts
 * handles once more what changed shortly before the last time. So each time is remembered, also when nobody changed.
 */
export function matchChanged(deps: Deps): () => Promise<{ changed: number; outdated: string[] }> {
  let handled = new Map<string, string>();
  return async () => {
    const now = deps.clock();
    const mark = await deps.marks.readMark();
    const isSure = mark !== undefined && Date.parse(mark.at) <= now.getTime();
    const from = (isSure ? Date.parse(mark.at) : now.getTime()) - OVERLAP_MS;
    const changes: CandidateRecord[] = [];
    const seen = new Map<string, string>();
    for await (const records of deps.candidates.changesSince(new Date(from).toISOString())) {
      for (const record of records) {
        const moment = `${record.version} ${record.changedAt}`;
        seen.set(candidateId(record), moment);
        if (handled.get(candidateId(record)) !== moment) changes.push(record);
      }
    }

    const outdated =
      isSure && changes.length === 0 ? new Map<string, number>() : await outdatedLists(deps, changes, now, !isSure);
    await deps.send([...outdated].map(([reference, until]) => outdatedEvent(reference, now, until)));
    await deps.marks.putMark({ at: now.toISOString() });
    handled = seen;
    return { changed: changes.length, outdated: [...outdated.keys()] };
  };
}

const outdatedEvent = (reference: string, now: Date, until: number): Event =>
  eventOf("nl.wsp.groslijst-verouderd.v1", reference, now.getTime(), new Date(until).toISOString());

/** Lists to make again, each with the moment until which a list may have been made without what changed. */
async function outdatedLists(
  deps: Deps,
  changes: CandidateRecord[],
  now: Date,
  isAll: boolean,
): Promise<ReadonlyMap<string, number>> {
  const open = new Set((await deps.vacancies.listOpen()).map(({ reference }) => reference));
  const rims = await deps.shortlists.listRims();
  const isListed = ({ reference }: Rim) => open.has(reference);
  for (const { reference } of rims.filter((rim) => !isListed(rim))) await deps.shortlists.close(reference);
  const listed = new Map(rims.filter(isListed).map((rim) => [rim.reference, rim]));
  if (isAll) return new Map([...listed.keys()].map((reference) => [reference, now.getTime()]));

  const listsOf = Map.groupBy(
    [...listed.values()].flatMap(({ reference, members }) => members.map((member) => ({ member, reference }))),
    ({ member }) => member,
  );
  const records = await deps.vacancies.readMany([...listed.keys()]);
  const vacancies = packVacancies(
    records.map(({ reference, submission }) => ({ id: reference, requirements: submission })),
  );
  const context: MatchingContext = { ...deps.lookups, date: dayOf(now) };
  const enters = ({ vacancyId, score }: Match) => {
    const floor = listed.get(vacancyId)?.floor;
    return floor === undefined || score >= floor - ORDER_STEP;
  };

  const outdated = new Map<string, number>();
  for (const record of changes) {
    const until = Math.min(Date.parse(record.changedAt) + OVERLAP_MS, now.getTime());
    const touch = (reference: string) => outdated.set(reference, Math.max(until, outdated.get(reference) ?? until));
    for (const { reference } of listsOf.get(candidateId(record)) ?? []) touch(reference);
    const facts = matchableFacts(record, context.date);
    if (!facts) continue;
    for (const match of matchCandidate(facts, vacancies, context)) if (enters(match)) touch(match.vacancyId);
  }
  return outdated;
}
