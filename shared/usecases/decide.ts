import { adviseAgency } from "#shared/domain/agency-advice.ts";
import { type CandidateKey, candidateId as idOf } from "#shared/domain/candidate.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { eventOf, subjectOf } from "#shared/domain/events.ts";
import { shortHash } from "#shared/domain/fingerprint.ts";
import type { Actor } from "#shared/domain/history.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import { DECISION_REASONS, type DecisionReason } from "#shared/domain/reasons.ts";
import { agenciesOn, partnerName, type Region } from "#shared/domain/region.ts";
import { type Decision, inState, noted, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CandidateStore, VacancyStore } from "#shared/ports/stores.ts";

type Deps = { vacancies: VacancyStore; candidates: CandidateStore; region: Region; clock: Clock };

export type DecisionInput = {
  reference: string;
  candidate: CandidateKey;
  decision: Decision["decision"];
  reason?: DecisionReason | undefined;
  /** Another agency than the advised one; absent follows the advice. */
  agency?: string | undefined;
  by: Actor;
};

const ATTEMPTS = 8;

/**
 * Records what a person decided about a candidate for a vacancy. Putting forward makes the assignment, at the agency
 * that rules 1 and 2 advise or the one chosen instead.
 *
 * The same decision again answers the first one. Throws `Problem("invalid-input")` without a reason where one is
 * needed or for an agency that cannot be chosen, `Problem("not-found")` for a vacancy or candidate that is not there,
 * `Problem("conflict")` when the vacancy is closed or the candidate was put forward already.
 */
export const decide =
  (deps: Deps) =>
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

async function once(deps: Deps, input: DecisionInput): Promise<{ decision: Decision; isNew: boolean }> {
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

  const at = deps.clock().toISOString();
  const decision = await made(deps, input, at);
  const isFirst = record.status === "shortlisted";
  const what = `${id}: ${decision.decision}${decision.agency ? ` bij ${decision.agency}` : ""}${decision.reason ? ` (${decision.reason})` : ""}`;
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

const isSame = (earlier: Decision, { decision, reason, agency }: DecisionInput): boolean =>
  earlier.decision === decision &&
  (decision === "put-forward" ? agency === undefined || agency === earlier.agency : earlier.reason === reason);

async function made(deps: Deps, input: DecisionInput, at: string): Promise<Decision> {
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
  const agency = input.agency ?? adviseAgency(deps.region, input.candidate.partner, person.profile).agency;
  const possible = agenciesOn(deps.region, dayOf(new Date(at)));
  if (!possible.some(({ code }) => code === agency)) {
    throw new Problem("invalid-input", "Deze uitvoerder kan niet worden gekozen", [
      { pointer: "/agency", detail: `Kies een van: ${possible.map(({ code }) => code).join(", ")}` },
    ]);
  }
  const assignmentId = `A-${shortHash(`${input.reference}:${idOf(input.candidate)}`, 20)}`;
  return { ...base, agency, assignmentId };
}
