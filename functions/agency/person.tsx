import { dateInWords } from "#shared/domain/dates.ts";
import type { Introduction } from "#shared/domain/introduction.ts";
import type { Labels } from "#shared/engine/types.ts";
import { daypartInWords, educationInWords, enumerate, hoursInWords, languageInWords } from "#shared/engine/words.ts";

const UNKNOWN = "Onbekend";

/** "Kok (30 maanden gedaan), Afwasser". */
const occupationsInWords = ({ occupations }: Introduction, labels: Labels): string =>
  occupations
    .map(({ code, months }) => labels.occupation(code) + (months ? ` (${months} maanden gedaan)` : ""))
    .join(", ");

/** A list of which nothing is known differs from one that is known to be empty. */
const listInWords = (list: readonly string[] | undefined, label: (code: string) => string): string =>
  list === undefined ? UNKNOWN : list.length === 0 ? "Geen" : enumerate(list.map(label));

const hoursOf = ({ hours: { min, max } }: Introduction): string =>
  min === undefined && max === undefined ? UNKNOWN : hoursInWords(min ?? 0, max ?? min ?? 0);

/** Term and text of everything that introduces a person; what is not known says so. */
const factsOf = (person: Introduction, labels: Labels): [term: string, text: string][] => [
  ["Werk", occupationsInWords(person, labels) || UNKNOWN],
  ["Vaardigheden", person.skills.map(labels.skill).join(", ") || (person.skillsAssessed ? "Geen" : UNKNOWN)],
  ["Beschikbaar vanaf", person.availableFrom ? dateInWords(person.availableFrom) : UNKNOWN],
  ["Uren per week", hoursOf(person)],
  ["Dagdelen", listInWords(person.dayparts, daypartInWords)],
  ["Rijbewijs", listInWords(person.licences, (licence) => licence)],
  ["Certificaten", listInWords(person.certificates, labels.certificate)],
  ["Opleiding", person.education === undefined ? UNKNOWN : educationInWords(person.education)],
  ["Nederlands spreken", person.language === undefined ? UNKNOWN : languageInWords(person.language)],
];

type Props = { introduction: Introduction | undefined; isNew: boolean; partner: string; labels: Labels };

/** What an agency sees of the person, one step at a time: their reference first, and what introduces them once it does. */
export const Person = ({ introduction, isNew, partner, labels }: Props) => (
  <section>
    <h2>Over de kandidaat</h2>
    {introduction ? (
      <>
        <dl class="facts">
          {factsOf(introduction, labels).map(([term, text]) => (
            <>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </>
          ))}
        </dl>
        <p>
          Beoordeeld op {dateInWords(introduction.assessedAt)}. Naam en contactgegevens krijgt u van {partner}.
        </p>
      </>
    ) : (
      <p>
        {isNew
          ? "Wat u mag weten om de kandidaat voor te stellen, ziet u als u de kandidaat oppakt."
          : "U stelt deze kandidaat nu niet voor. Daarom ziet u hier alleen de referentie."}
      </p>
    )}
  </section>
);
