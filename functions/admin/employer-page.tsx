import { dateInWords, dayOf, momentInWords } from "#shared/domain/dates.ts";
import type { EmployerRecord } from "#shared/domain/employer-record.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { Select } from "#shared/web/form-controls.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { AdminPage, type Chrome } from "./admin-page.tsx";
import { personInWords } from "./words.ts";

export const EMPLOYERS_PATH = "/beheer/werkgevers";
export const TO = "naar";
/** Field with the contact that the page showed. */
export const FROM = "van";

type Props = { chrome: Chrome; employer: EmployerRecord; state: FormState };

/** Who is the one contact of an employer, since when, and a form to give it another. */
export const EmployerPage = ({ chrome, employer, state }: Props) => {
  const { region, csrfToken } = chrome;
  const { kvkNumber, name, accountManager, since, handovers = [] } = employer;
  const others = region.staff.filter(({ id, roles }) => roles.includes("account-manager") && id !== accountManager);
  return (
    <AdminPage chrome={chrome} title={name}>
      <p>
        <a href={`/beheer/accountmanagers/${accountManager}`}>
          Terug naar werkgevers van {personInWords(region, accountManager)}
        </a>
      </p>
      <ErrorSummary state={state} />
      <h1>{name}</h1>
      <p class="lead">
        Contactpersoon bij de desk: {personInWords(region, accountManager)}. KvK-nummer {kvkNumber}, bij ons sinds{" "}
        {dateInWords(dayOf(new Date(since)))}.
      </p>
      <section>
        <h2>Overdragen</h2>
        <p>
          Alle open vacatures, jobcarvingverzoeken en toewijzingen gaan mee. Beide accountmanagers krijgen een mail. Het
          kan een minuut duren.
        </p>
        <form class="form" method="post" action={`${EMPLOYERS_PATH}/${kvkNumber}/overdragen`} novalidate>
          <input type="hidden" name="csrf" value={csrfToken} />
          <input type="hidden" name={FROM} value={accountManager} />
          <Select
            state={state}
            name={TO}
            label="Nieuwe contactpersoon"
            empty="Kies een accountmanager"
            options={others.map(({ id, name: text }) => ({ value: id, text }))}
          />
          <button class="nl-button nl-button--primary" type="submit">
            Draag over
          </button>
        </form>
      </section>
      {handovers.length === 0 ? null : (
        <section>
          <h2>Eerdere overdrachten</h2>
          <ul class="history">
            {handovers.toReversed().map(({ from, to, by, at }) => (
              <li>
                {momentInWords(at)}: van {personInWords(region, from)} naar {personInWords(region, to)}, door{" "}
                {personInWords(region, by)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </AdminPage>
  );
};
