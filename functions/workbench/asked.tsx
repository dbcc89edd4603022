import { dateInWords } from "#shared/domain/dates.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { askedConditions } from "#shared/engine/criteria.ts";
import type { Labels } from "#shared/engine/types.ts";
import { daypartInWords, educationInWords, enumerate, hoursInWords, languageInWords } from "#shared/engine/words.ts";
import { placeInWords } from "#shared/web/vacancy-facts.ts";
import type { Words } from "./words.ts";

const hardness = ({ hard }: { hard: boolean }) => (hard ? " (harde eis)" : "");

function factsOf({ submission }: VacancyRecord, labels: Labels, { condition }: Words): [string, string][] {
  const { contact, education, language, schedule, hoursPerWeek, skills } = submission;
  return [
    ["Beroep", labels.occupation(submission.occupation)],
    ["Plaats", placeInWords(submission.workplace.postcode, labels)],
    ["Uren per week", hoursInWords(hoursPerWeek.min, hoursPerWeek.max)],
    ["Begin", dateInWords(submission.startDate)],
    ["Vaste dagdelen", enumerate((schedule?.required ?? []).map(daypartInWords))],
    ["Liefst op", enumerate((schedule?.preferred ?? []).map(daypartInWords))],
    [
      "Vaardigheden",
      skills
        .map(({ code, importance }) => labels.skill(code) + (importance === "essential" ? " (nodig)" : ""))
        .join(", "),
    ],
    ["Rijbewijs", enumerate(submission.licences ?? [])],
    ["Certificaat", enumerate((submission.certificates ?? []).map(labels.certificate))],
    ["Opleiding", education ? educationInWords(education.level) + hardness(education) : ""],
    ["Nederlands", language ? languageInWords(language.level) + hardness(language) : ""],
    [
      "Zwaarte",
      askedConditions(submission)
        .map(({ condition: code, demand }) => `${condition(code)}: ${demand} van 3`)
        .join(", "),
    ],
    ["Contact", [contact.name, contact.email, contact.phone ?? ""].filter(Boolean).join(", ")],
  ];
}

/** What the employer asks, as handed in. */
export const Asked = ({ record, labels, words }: { record: VacancyRecord; labels: Labels; words: Words }) => (
  <details>
    <summary>De vacature</summary>
    {record.submission.description.split("\n\n").map((paragraph) => (
      <p class="prose">{paragraph}</p>
    ))}
    <dl class="facts">
      {factsOf(record, labels, words)
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
