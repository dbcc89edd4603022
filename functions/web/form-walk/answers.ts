import type { Contact, VacancySubmission } from "#shared/domain/vacancy.ts";
import type { Words } from "../words/nl.ts";

/**
 * An answer as it is read: `field` is the control that changes it. `isDutch`: its text is, whatever the page speaks.
 * `isEmpty`: nothing was asked or filled in.
 */
export type Answer = { field: string; term: string; text: string; isDutch?: boolean; isEmpty?: boolean };
export type AnswerSection = { title: string; answers: readonly Answer[] };

/** Answers of which those that say "nothing" are marked as empty. */
export const marked = (answers: readonly Answer[], { check }: Words): readonly Answer[] =>
  answers.map((answer) => ({ ...answer, isEmpty: [check.none, check.noDemand].includes(answer.text) }));

/** The sections without what was left empty. */
export const givenAnswers = (sections: readonly AnswerSection[]): readonly AnswerSection[] =>
  sections
    .map(({ title, answers }) => ({ title, answers: answers.filter(({ isEmpty }) => !isEmpty) }))
    .filter(({ answers }) => answers.length > 0);

/** Which organisation hands something in. */
export const employerAnswers = (
  { name, kvkNumber, sector }: VacancySubmission["employer"],
  { labels, check }: Words,
): Answer[] => [
  { field: "employer-name", term: labels["employer-name"], text: name },
  { field: "kvk-number", term: labels["kvk-number"], text: kvkNumber },
  { field: "sector", term: labels.sector, text: sector ?? check.none },
];

/** Whom the desk may call about it. */
export const contactAnswers = ({ name, email, phone }: Contact, { labels, check }: Words): Answer[] => [
  { field: "contact-name", term: labels["contact-name"], text: name },
  { field: "contact-email", term: labels["contact-email"], text: email },
  { field: "contact-phone", term: labels["contact-phone"], text: phone ?? check.none },
];
