import { adviseAgency } from "#shared/domain/agency-advice.ts";
import type { Assignment } from "#shared/domain/assignment.ts";
import { dateInWords, dayOf, momentInWords } from "#shared/domain/dates.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { agenciesOn, partnerName, type Region, staffMember } from "#shared/domain/region.ts";
import type { Shortlist } from "#shared/domain/shortlist.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Labels } from "#shared/engine/types.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { ReadableShortlist } from "#shared/usecases/read-shortlist.ts";
import { CandidateCard } from "./candidate-card.tsx";
import { ASSIGNMENT_WORDS, criterionInWords, reasonInWords, VACANCY_WORDS } from "./words.ts";
import { type Chrome, WorkbenchPage } from "./workbench-page.tsx";

type Props = {
  chrome: Chrome;
  record: VacancyRecord;
  list: ReadableShortlist;
  /** Assignments made from this vacancy, by their id. */
  assignments: ReadonlyMap<string, Assignment>;
  tables: ReferenceTables;
  labels: Labels;
  now: Date;
  /** What could not be done with the last form. */
  notice?: string | undefined;
};

const Unlocks = ({ shortlist, conditionLabel }: { shortlist: Shortlist; conditionLabel: (code: string) => string }) => {
  const unlocks = shortlist.unlocks.toSorted((a, b) => b.count - a.count).slice(0, 12);
  const excluded = Object.entries(shortlist.excluded).toSorted(([, a], [, b]) => b - a);
  return (
    <section>
      <h2>Wat zou meer mensen toelaten?</h2>
      {unlocks.length === 0 ? (
        <p>Geen enkele eis sluit op zichzelf mensen uit.</p>
      ) : (
        <ul>
          {unlocks.map(({ change, count, best }) => (
            <li>
              Met "{change}" {count === 1 ? "komt er 1 kandidaat" : `komen er ${count} kandidaten`} bij
              {best[0] === undefined ? "" : ` (beste ${Math.floor(best[0] + 0.5)})`}.
            </li>
          ))}
        </ul>
      )}
      {excluded.length === 0 ? null : (
        <details>
          <summary>Hoeveel mensen vallen af, en waarop?</summary>
          <div class="table-scroll">
            <table class="table">
              <caption>Wie op meer dingen afvalt, telt bij elk daarvan mee</caption>
              <thead>
                <tr>
                  <th scope="col">Past niet</th>
                  <th scope="col" class="number">
                    Mensen
                  </th>
                </tr>
              </thead>
              <tbody>
                {excluded.map(([criterion, count]) => (
                  <tr>
                    <th scope="row">{criterionInWords(criterion, conditionLabel)}</th>
                    <td class="number">{count}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
};

const Asked = ({
  record,
  labels,
  conditionLabel,
}: {
  record: VacancyRecord;
  labels: Labels;
  conditionLabel: (code: string) => string;
}) => {
  const { submission } = record;
  const demands = Object.entries(submission.demands).filter(([, level]) => (level ?? 0) > 0);
  const facts: [string, string][] = [
    ["Beroep", labels.occupation(submission.occupation)],
    ["Plaats", `${submission.workplace.postcode} ${labels.place(submission.workplace.postcode.slice(0, 4))}`],
    ["Uren per week", `${submission.hoursPerWeek.min} tot ${submission.hoursPerWeek.max}`],
    ["Begin", dateInWords(submission.startDate)],
    ["Aantal mensen", `${record.placements.length} van ${submission.positions} geplaatst`],
    [
      "Vaardigheden",
      submission.skills
        .map(({ code, importance }) => `${labels.skill(code)}${importance === "essential" ? " (nodig)" : ""}`)
        .join(", "),
    ],
    ["Rijbewijs", submission.licences?.join(", ") ?? ""],
    ["Certificaat", submission.certificates?.map(labels.certificate).join(", ") ?? ""],
    ["Zwaarte", demands.map(([condition, level]) => `${conditionLabel(condition)}: ${level} van 3`).join(", ")],
    [
      "Contact",
      `${submission.contact.name}, ${submission.contact.email}${submission.contact.phone ? `, ${submission.contact.phone}` : ""}`,
    ],
  ];
  return (
    <details>
      <summary>De vacature</summary>
      <p class="prose">{submission.description}</p>
      <dl class="facts">
        {facts
          .filter(([, text]) => text !== "")
          .map(([term, text]) => (
            <>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </>
          ))}
      </dl>
    </details>
  );
};

const Running = ({
  region,
  record,
  assignments,
}: {
  region: Region;
  record: VacancyRecord;
  assignments: Props["assignments"];
}) => {
  const rows = Object.entries(record.decisions).filter(([, { decision }]) => decision === "put-forward");
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>Voorgedragen ({rows.length})</h2>
      <div class="table-scroll" role="region" aria-label="Voorgedragen" tabindex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Kandidaat</th>
              <th scope="col">Uitvoerder</th>
              <th scope="col">Stand</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([id, { agency = "", assignmentId = "" }]) => {
              const assignment = assignments.get(assignmentId);
              return (
                <tr>
                  <td>{id}</td>
                  <td>{partnerName(region, agency)}</td>
                  <td>
                    {assignment ? ASSIGNMENT_WORDS[assignment.status] : "Wordt klaargezet"}
                    {assignment?.reason ? `: ${reasonInWords(assignment.reason)}` : ""}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
};

/** A vacancy with its explained shortlist: what an account manager decides from. */
export const VacancyPage = ({ chrome, record, list, assignments, tables, labels, now, notice }: Props) => {
  const { region, csrfToken } = chrome;
  const { shortlist, isReady, candidates } = list;
  const agencies = agenciesOn(region, dayOf(now));
  const conditionLabel = (code: string) =>
    tables.workConditions.find((condition) => condition.code === code)?.label ?? code;
  const { submission } = record;
  return (
    <WorkbenchPage
      chrome={chrome}
      title={`${submission.title} (${record.reference})`}
      {...(isReady || !isOpen(record.status) ? {} : { refreshAfter: 3 })}
    >
      <p>
        <a href="/werkblad">Terug naar het werkblad</a>
      </p>
      {notice ? (
        <div class="error-summary" role="alert" tabindex={-1} autofocus>
          <h2>Dit is niet gelukt</h2>
          <p>{notice}</p>
        </div>
      ) : null}
      <h1>{submission.title}</h1>
      <p class="lead">
        {submission.employer.name}, {record.reference}. {VACANCY_WORDS[record.status]} sinds{" "}
        {momentInWords(record.stepSince)}. Accountmanager:{" "}
        {staffMember(region, record.accountManager)?.name ?? record.accountManager}.
      </p>
      <Asked record={record} labels={labels} conditionLabel={conditionLabel} />
      <Running region={region} record={record} assignments={assignments} />
      {shortlist === undefined ? (
        <p>De groslijst wordt gemaakt. Deze pagina ververst zichzelf.</p>
      ) : (
        <>
          <Unlocks shortlist={shortlist} conditionLabel={conditionLabel} />
          <section>
            <h2>
              Groslijst: de beste {shortlist.entries.length} van {shortlist.eligible} mensen die kunnen
            </h2>
            <p>
              Berekend op {dateInWords(shortlist.evaluatedOn)} met regels versie {shortlist.engineVersion}. U beslist;
              een score wijst nooit iemand af. Niet gebruikt: naam, leeftijd, geslacht, afkomst, uitkering en diagnose.
              {isReady ? "" : " De vacature is veranderd: er komt een nieuwe groslijst."}
            </p>
            {shortlist.entries.map((entry, index) => {
              const decision = record.decisions[entry.candidateId];
              const profile = candidates.get(entry.candidateId)?.profile;
              return (
                <CandidateCard
                  region={region}
                  reference={record.reference}
                  entry={entry}
                  rank={index + 1}
                  decision={decision}
                  assignment={assignments.get(decision?.assignmentId ?? "")}
                  advice={profile ? adviseAgency(region, entry.partner, profile) : undefined}
                  agencies={agencies}
                  mayDecide={isOpen(record.status) && record.status !== "received"}
                  csrfToken={csrfToken}
                  conditionLabel={conditionLabel}
                />
              );
            })}
          </section>
        </>
      )}
      <section>
        <h2>Historie</h2>
        <ul class="history">
          {record.history.toReversed().map(({ at, what, by }) => (
            <li>
              {momentInWords(at)}: {what} ({staffMember(region, by.id)?.name ?? by.id})
            </li>
          ))}
        </ul>
      </section>
    </WorkbenchPage>
  );
};
