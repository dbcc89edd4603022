import { type CandidateKey, candidateId as idOf } from "#shared/domain/candidate.ts";
import { eventOf, subjectOf } from "#shared/domain/events.ts";
import { shortHash } from "#shared/domain/fingerprint.ts";
import type { Actor } from "#shared/domain/history.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import { type AgencyReason, DECISION_REASONS, type DecisionReason } from "#shared/domain/reasons.ts";
import { partnerName, type Region, staffMember } from "#shared/domain/region.ts";
import { type Decision, inState, noted, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CandidateStore, TallyStore, VacancyStore } from "#shared/ports/stores.ts";
import { chooseAgency } from "./choose-agency.ts";

export type DecideDeps = {
  vacancies: VacancyStore;
  candidates: CandidateStore;
  tallies: Pick<TallyStore, "readMany">;
  policies: Pick<PolicyStore, "read">;
  region: Region;
  clock: Clock;
};

/** What somebody had before them when they decided: the version of the requirements, and when was decided before. */
export type Seen = { requirementsVersion: number; decidedAt: string | undefined };

export type DecisionInput = {
  reference: string;
  candidate: CandidateKey;
  decision: Decision["decision"];
  reason?: DecisionReason | undefined;
  /** Another agency than the advised one; absent follows the advice. */
  agency?: string | undefined;
  /** Why that agency, when it is not the advised one. */
  agencyReason?: AgencyReason | undefined;
  /** When it is given, a decision is refused that rests on what is no longer so. */
  seen?: Seen | undefined;
  by: Actor;
};

const ATTEMPTS = 8;

/**
 * Records what a person decided about a candidate for a vacancy. Putting forward makes the assignment, at the agency
 * that rules 1 to 3 advise or, with a reason, the one chosen instead.
 *
 * The same decision again answers the first one. Throws `Problem("invalid-input")` without a reason where one is
 * needed, or for an agency that cannot be chosen, `Problem("not-found")` for a vacancy or candidate that is not there,
 * `Problem("conflict")` when the vacancy is closed, the candidate was put forward already, or somebody decided or changed
 * the vacancy after what was seen.
 */
export const decide =
  (deps: DecideDeps) =>
  async (input: DecisionInput): Promise<{ decision: Decision; isNew: boolean }> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(deps, input);
      } catch (error) {
        if (!(error instanceof Overtaken) || attempt === ATTEMPTS)
          throw error instanceof Overtaken ? error.problem : error;
      }
    }
  };

class Overtaken extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

async function once(deps: DecideDeps, input: DecisionInput): Promise<{ decision: Decision; isNew: boolean }> {
  const id = idOf(input.candidate);
  const record = await deps.vacancies.read(input.reference);
  if (!record) throw new Problem("not-found", "Deze vacature is niet gevonden");
  const earlier = record.decisions[id];
  if (earlier && isSame(earlier, input)) return { decision: earlier, isNew: false };
  if (!isOpen(record.status)) throw new Problem("conflict", "Deze vacature is gesloten");
  if (record.status === "received") throw new Problem("conflict", "De groslijst van deze vacature is nog niet klaar");
  if (earlier?.decision === "put-forward") {
    throw new Problem(
      "conflict",
      `Deze kandidaat is al voorgedragen bij ${partnerName(deps.region, earlier.agency ?? "")}`,
    );
  }
  if (input.seen) mustBeCurrent(deps.region, input.seen, record, earlier);

  const at = deps.clock().toISOString();
  const decision = await made(deps, input, at);
  const isFirst = record.status === "shortlisted";
  const why = decision.agencyReason ?? decision.reason;
  const what = `${id}: ${decision.decision}${decision.agency ? ` bij ${decision.agency}` : ""}${why ? ` (${why})` : ""}`;
  const moved: VacancyRecord = isFirst
    ? inState(record, "in-progress", at, input.by, what)
    : noted(record, at, input.by, what);
  const next = { ...moved, decisions: { ...record.decisions, [id]: decision } };
  const events = decision.assignmentId
    ? [eventOf("nl.wsp.kandidaat-voorgedragen.v1", subjectOf(record.reference, id), next.version, at)]
    : [];
  try {
    await deps.vacancies.replace(next, events);
  } catch (error) {
    throw isProblem(error, "conflict") ? new Overtaken(error) : error;
  }
  return { decision, isNew: true };
}

function mustBeCurrent(region: Region, seen: Seen, record: VacancyRecord, earlier: Decision | undefined): void {
  if (seen.requirementsVersion !== record.requirementsVersion)
    throw new Problem("conflict", "De vacature is intussen gewijzigd. Kijk naar de nieuwe groslijst en beslis dan");
  if (earlier === undefined || seen.decidedAt === earlier.at) return;
  const who = staffMember(region, earlier.by)?.name ?? earlier.by;
  throw new Problem(
    "conflict",
    `${who} besliste intussen over deze kandidaat. Lees dat besluit, en beslis dan opnieuw`,
  );
}

const isSame = (earlier: Decision, { decision, reason, agency }: DecisionInput): boolean =>
  earlier.decision === decision &&
  (decision === "put-forward" ? agency === undefined || agency === earlier.agency : earlier.reason === reason);

async function made(deps: DecideDeps, input: DecisionInput, at: string): Promise<Decision> {
  const person = await deps.candidates.read(input.candidate);
  if (person?.state !== "active" || !person.profile) throw new Problem("not-found", "Deze kandidaat is niet gevonden");
  const { decision, reason } = input;
  const base = { decision, by: input.by.id, at, ...(reason === undefined ? {} : { reason }) };
  if (decision !== "put-forward") {
    if (reason !== undefined) return base;
    throw new Problem("invalid-input", "Kies een reden", [
      { pointer: "/reason", detail: `Kies een reden: ${Object.keys(DECISION_REASONS).join(", ")}` },
    ]);
  }
  if (person.placedBy) throw new Problem("conflict", "Deze kandidaat heeft al werk gevonden");
  const advised = { partner: input.candidate.partner, profile: person.profile };
  const assignmentId = `A-${shortHash(`${input.reference}:${idOf(input.candidate)}`, 20)}`;
  const clientGroup = person.profile.distanceToWork;
  return { ...base, ...(await chooseAgency(deps)(advised, input, at)), clientGroup, assignmentId };
}
