import { dateInWords } from "#shared/domain/dates.ts";
import type { EmployerRecord } from "#shared/domain/employer-record.ts";
import type { Mention, TextPlace } from "#shared/usecases/find-mentions.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { TextField } from "#shared/web/form-controls.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";

/** Where is looked for somebody in what was typed about an employer. */
export const mentionsPath = (kvkNumber: string): string => `/werkblad/werkgevers/${kvkNumber}/persoon`;

/** Fields of the form. */
export const MENTION_FIELDS = { name: "naam", email: "e-mail" } as const;

type Props = {
  chrome: Chrome;
  employer: EmployerRecord;
  state: FormState;
  /** What was found; nothing before somebody looked. */
  found?: readonly Mention[] | undefined;
};

/** What a text belongs to, with the address of the page on which it stands. */
function placeInWords(kvkNumber: string, place: TextPlace): { text: string; href: string } {
  switch (place.kind) {
    case "vacancy":
      return { text: `Vacature ${place.title} (${place.reference})`, href: `/werkblad/vacatures/${place.reference}` };
    case "carving":
      return {
        text: `Jobcarvingverzoek over ${place.title} (${place.reference})`,
        href: `/werkblad/jobcarving/${place.reference}`,
      };
    case "talk":
      return {
        text: `Contactmoment van ${dateInWords(place.on)}`,
        href: `/werkblad/werkgevers/${kvkNumber}#contactmomenten`,
      };
    case "messages":
      return {
        text: `Berichten over een toewijzing (${place.reference})`,
        href: `/werkblad/vacatures/${place.reference}/berichten/${place.assignmentId}`,
      };
  }
}

const Found = ({ kvkNumber, found }: { kvkNumber: string; found: readonly Mention[] }) => (
  <section aria-labelledby="gevonden">
    <h2 id="gevonden">
      {found.length === 0
        ? "Niets gevonden"
        : `Gevonden in ${found.length} ${found.length === 1 ? "tekst" : "teksten"}`}
    </h2>
    {found.length === 0 ? (
      <p>In teksten over deze werkgever staat deze persoon niet.</p>
    ) : (
      <p>Er is niets veranderd. Kijk zelf of het om deze persoon gaat: een naam kan ook van iemand anders zijn.</p>
    )}
    {found.map(({ place, excerpts }) => {
      const { text, href } = placeInWords(kvkNumber, place);
      return (
        <>
          <h3>
            <a href={href}>{text}</a>
          </h3>
          <ul>
            {excerpts.map(({ before, found: words, after }) => (
              <li class="prose">
                {before}
                <strong>{words}</strong>
                {after}
              </li>
            ))}
          </ul>
        </>
      );
    })}
  </section>
);

/** Looks for a person of an employer in everything that people typed about it. */
export const MentionsPage = ({ chrome, employer: { kvkNumber, name }, state, found }: Props) => {
  const failed = Object.keys(state.errors).length > 0 ? "Niet gelukt: " : "";
  return (
    <WorkbenchPage chrome={chrome} title={`${failed}Waar staat een persoon in teksten? ${name}`}>
      <p>
        <a href={`/werkblad/werkgevers/${kvkNumber}`}>Terug naar {name}</a>
      </p>
      <ErrorSummary state={state} />
      <h1>Waar staat een persoon in teksten?</h1>
      <p class="prose">
        Vraagt iemand bij {name} om gewist te worden? De beheerder wist naam, e-mailadres en telefoonnummer uit gesloten
        werk. Hier ziet u waar de persoon nog in een tekst staat: een omschrijving, een taak, een contactmoment of een
        bericht. Wij zoeken op het adres en op elk deel van de naam.
      </p>
      <form class="form" method="post" action={mentionsPath(kvkNumber)} novalidate>
        <input type="hidden" name="csrf" value={chrome.csrfToken} />
        <TextField state={state} name={MENTION_FIELDS.name} label="Naam van de persoon" isOptional />
        <TextField
          state={state}
          name={MENTION_FIELDS.email}
          label="E-mailadres van de persoon"
          type="email"
          inputmode="email"
          isOptional
        />
        <button class="nl-button nl-button--primary" type="submit">
          Zoek in teksten
        </button>
      </form>
      {found === undefined ? null : <Found kvkNumber={kvkNumber} found={found} />}
    </WorkbenchPage>
  );
};
