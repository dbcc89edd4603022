import type { AssignmentPolicy } from "#shared/domain/assignment-policy.ts";
import { dateInWords } from "#shared/domain/dates.ts";
import type { PolicyDifference } from "#shared/domain/policy-changes.ts";
import { municipalityName, type Region } from "#shared/domain/region.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import type { FormValues } from "#shared/web/form-state.ts";
import { AdminPage, type Chrome } from "./admin-page.tsx";
import { SEEN } from "./policy-fields.ts";
import { STEP, STEPS } from "./policy-form.tsx";
import { agenciesInWords, agencyInWords, caseInWords, GROUP_WORDS } from "./words.ts";

type Props = {
  chrome: Chrome;
  /** What would hold on the day that the new version begins, and the new version. */
  before: AssignmentPolicy;
  after: AssignmentPolicy;
  difference: PolicyDifference;
  /** A later version that is planned already, and takes over from this one. */
  next: AssignmentPolicy | undefined;
  values: FormValues;
  seen: number;
};

/** Rows of "what, was, becomes" beside who goes where. */
function otherRows(region: Region, { strategic, maximumPercent, steersFrom, others }: PolicyDifference): string[][] {
  return [
    ...strategic.map(({ municipality, before, after }) => [
      `Strategische partner in ${municipalityName(region, municipality)}`,
      agencyInWords(region, before),
      agencyInWords(region, after),
    ]),
    ...(maximumPercent
      ? [["Hoogste aandeel van de strategische partner", `${maximumPercent.before} %`, `${maximumPercent.after} %`]]
      : []),
    ...(steersFrom
      ? [["De grens geldt vanaf", `${steersFrom.before} toewijzingen`, `${steersFrom.after} toewijzingen`]]
      : []),
    ...others.map(({ distanceToWork, before, after }) => [
      `Wie het overneemt van kandidaten ${GROUP_WORDS[distanceToWork]}`,
      agenciesInWords(region, before),
      agenciesInWords(region, after),
    ]),
  ];
}

const columnsOf = (what: string) => [{ title: what }, { title: "Was" }, { title: "Wordt" }];

const Hidden = ({ values }: { values: FormValues }) => (
  <>
    {Object.entries(values).flatMap(([name, all]) => all.map((value) => <input type="hidden" {...{ name, value }} />))}
  </>
);

/** What a new version changes, before it is stored. */
export const PreviewPage = ({ chrome, before, after, difference, next, values, seen }: Props) => {
  const { region } = chrome;
  const moves = difference.moves.map(({ of, before: was, after: becomes }) => [
    caseInWords(region, of),
    agencyInWords(region, was),
    agencyInWords(region, becomes),
  ]);
  const others = otherRows(region, difference);
  return (
    <AdminPage chrome={chrome} title={`Wat verandert er met versie ${after.version}?`}>
      <h1>Wat verandert er met versie {after.version}?</h1>
      <p class="lead">
        Vanaf {dateInWords(after.from)}, tegenover versie {before.version}.
      </p>
      {next ? (
        <p class="prose">
          Op {dateInWords(next.from)} gaat versie {next.version} in. Die verandert hierdoor niet.
        </p>
      ) : null}
      <h2>Wie gaat naar een andere uitvoerder?</h2>
      {moves.length === 0 ? (
        <p>Niemand: elke groep houdt dezelfde uitvoerder.</p>
      ) : (
        <DataTable label="Wie gaat naar een andere uitvoerder?" columns={columnsOf("Kandidaten")} rows={moves} />
      )}
      <p class="table__note">
        Dit is het advies op de begindag, zonder de verdeling over het jaar. Wie al is voorgedragen, blijft waar die is.
      </p>
      {others.length === 0 ? null : (
        <>
          <h2>Wat verandert er verder?</h2>
          <DataTable label="Wat verandert er verder?" columns={columnsOf("Afspraak")} rows={others} />
        </>
      )}
      <form method="post" action="/beheer/beleid">
        <input type="hidden" name="csrf" value={chrome.csrfToken} />
        <input type="hidden" name={SEEN} value={String(seen)} />
        <Hidden values={values} />
        <div class="actions">
          <button class="nl-button nl-button--primary" type="submit" name={STEP} value={STEPS.confirm}>
            Leg versie {after.version} vast
          </button>
          <button class="nl-button nl-button--secondary" type="submit" name={STEP} value={STEPS.edit}>
            Terug om te wijzigen
          </button>
        </div>
      </form>
    </AdminPage>
  );
};
