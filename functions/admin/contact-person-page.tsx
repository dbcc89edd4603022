import { carvingTitle } from "#shared/domain/carving-record.ts";
import type { ContactWork } from "#shared/domain/contact-person.ts";
import { dateInWords, dayOf } from "#shared/domain/dates.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { TextField } from "#shared/web/form-controls.tsx";
import { type FormState, firstValue } from "#shared/web/form-state.ts";
import { AdminPage, type Chrome } from "./admin-page.tsx";

/** Names of the fields, and what each button of these forms sends. */
export const EMAIL = "e-mail";
export const DO = "doe";
export const ACTS = { find: "zoek", export: "download", erase: "wis" } as const;

type Props = {
  chrome: Chrome;
  state: FormState;
  /** What was found for the address; undefined before somebody looked. */
  work?: readonly ContactWork[] | undefined;
  /** References from which the person was erased just now. */
  erased?: readonly string[] | undefined;
};

const titleOf = (work: ContactWork): string =>
  work.kind === "vacancy" ? work.record.submission.title : carvingTitle(work.record.submission);

const Found = ({ chrome, email, work }: { chrome: Chrome; email: string; work: readonly ContactWork[] }) => {
  const [open, closed] = [work.filter(({ isOpen }) => isOpen), work.filter(({ isOpen }) => !isOpen)];
  if (work.length === 0) return <p role="status">Bij dit adres vinden wij geen vacatures of jobcarvingverzoeken.</p>;
  return (
    <section>
      <h2>Wat wij van deze persoon hebben</h2>
      <ul>
        {work.map((found) => (
          <li>
            {found.record.reference}, {found.isOpen ? "open" : "gesloten"}: {titleOf(found)},{" "}
            {found.record.submission.employer.name}, ontvangen op{" "}
            {dateInWords(dayOf(new Date(found.record.receivedAt)))}
          </li>
        ))}
      </ul>
      <p>
        In het bestand staat alles wat de persoon invulde, wat ermee gebeurde, en wat wij opschreven over gesprekken met
        de werkgever. Staat de persoon in een omschrijving of in zo'n gesprek, dan wist deze pagina dat niet. Een
        accountmanager ziet op het werkblad waar dat is, en past het aan met de werkgever:
      </p>
      <ul>
        {[
          ...new Map(
            work.map(({ record: { submission } }) => [submission.employer.kvkNumber, submission.employer.name]),
          ),
        ].map(([kvkNumber, name]) => (
          <li>
            <a href={`/werkblad/werkgevers/${kvkNumber}/persoon`}>Zoek in teksten over {name}</a>
          </li>
        ))}
      </ul>
      {open.length === 0 ? null : (
        <p>
          Wat open staat, wissen wij niet: {open.map(({ record }) => record.reference).join(", ")}. Laat de werkgever
          eerst een andere contactpersoon invullen, of de aanvraag intrekken.
        </p>
      )}
      <form method="post" action="/beheer/contactpersoon">
        <input type="hidden" name="csrf" value={chrome.csrfToken} />
        <input type="hidden" name={EMAIL} value={email} />
        <div class="actions">
          <button class="nl-button nl-button--primary" type="submit" name={DO} value={ACTS.export}>
            Download alles (JSON)
          </button>
          {closed.length === 0 ? null : (
            <button class="nl-button nl-button--secondary" type="submit" name={DO} value={ACTS.erase}>
              Wis naam, e-mailadres en telefoonnummer voorgoed uit{" "}
              {closed.map(({ record }) => record.reference).join(", ")}
            </button>
          )}
        </div>
      </form>
    </section>
  );
};

/** What is kept of the contact person of an employer, as a file, and the end of it (AVG 15 and 17). */
export const ContactPersonPage = ({ chrome, state, work, erased }: Props) => (
  <AdminPage chrome={chrome} title="Contactpersoon van een werkgever">
    <p>
      <a href="/beheer">Terug naar beheer</a>
    </p>
    <ErrorSummary state={state} />
    <h1>Contactpersoon van een werkgever</h1>
    <p>
      Vraagt iemand bij een werkgever om inzage of om gewist te worden? Zoek op het e-mailadres. Wat u bekijkt en wist,
      komt in het logboek, zonder het adres.
    </p>
    {erased === undefined ? null : (
      <p class="panel panel--good" role="status">
        {erased.length === 0 ? "Er was niets te wissen." : `Gewist uit ${erased.join(", ")}.`}
      </p>
    )}
    <form class="form" method="post" action="/beheer/contactpersoon" novalidate>
      <input type="hidden" name="csrf" value={chrome.csrfToken} />
      <TextField state={state} name={EMAIL} label="E-mailadres" type="email" inputmode="email" />
      <div class="actions">
        <button class="nl-button nl-button--primary" type="submit" name={DO} value={ACTS.find}>
          Zoek
        </button>
      </div>
    </form>
    {work === undefined ? null : <Found chrome={chrome} email={firstValue(state, EMAIL)} work={work} />}
  </AdminPage>
);
