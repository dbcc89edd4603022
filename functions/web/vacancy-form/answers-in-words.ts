import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import { CONDITIONS, type Labels } from "#shared/engine/types.ts";
import { placeInWords } from "#shared/web/vacancy-facts.ts";
import { type Answer, type AnswerSection, contactAnswers, employerAnswers, marked } from "../form-walk/answers.ts";
import type { Words } from "../words/nl.ts";

type Texts = { submission: VacancySubmission; labels: Labels; words: Words };

function salaryInWords({ submission: { salary }, words: { check, euro } }: Texts): string {
  if (salary === undefined) return check.none;
  const amounts = [
    ...(salary.min === undefined ? [] : [check.from(euro(salary.min))]),
    ...(salary.max === undefined ? [] : [check.upTo(euro(salary.max))]),
  ];
  return `${amounts.join(" ")} ${salary.per === "hour" ? check.perHour : check.perMonth}`;
}

function timesInWords({ submission: { schedule }, words: { check, daypart } }: Texts): string {
  const said = (dayparts: readonly string[] | undefined) => dayparts?.map(daypart).join(", ") ?? "";
  if (schedule?.required?.length) return check.fixed(said(schedule.required));
  return schedule?.preferred?.length ? check.inConsultation(said(schedule.preferred)) : check.none;
}

const levelInWords = (
  asked: { level: number; hard: boolean } | undefined,
  names: Readonly<Record<number, string>>,
  { check }: Words,
): string =>
  asked === undefined
    ? check.noDemand
    : `${names[asked.level] ?? asked.level} (${asked.hard ? check.needed : check.wished})`;

const work = ({ submission, labels, words }: Texts): Answer[] => [
  { field: "title", term: words.labels.title, text: submission.title },
  { field: "occupation", term: words.check.occupation, text: labels.occupation(submission.occupation), isDutch: true },
  { field: "description", term: words.labels.description, text: submission.description },
  { field: "kind", term: words.labels.kind, text: words.kinds[submission.kind].text },
  { field: "positions", term: words.check.positions, text: words.figure(submission.positions) },
  { field: "postcode", term: words.labels.postcode, text: placeInWords(submission.workplace.postcode, labels) },
];

function times(texts: Texts): Answer[] {
  const { submission, words } = texts;
  const { min, max } = submission.hoursPerWeek;
  return [
    {
      field: "hours-min",
      term: words.check.hours,
      text: words.check.hoursBetween(words.figure(min), words.figure(max)),
    },
    { field: "start-date", term: words.check.start, text: words.date(submission.startDate) },
    { field: "dayparts", term: words.check.dayparts, text: timesInWords(texts) },
  ];
}

function demands({ submission, labels, words }: Texts): Answer[] {
  const { check } = words;
  const listed = (texts: readonly string[]) => (texts.length === 0 ? check.noDemand : texts.join(", "));
  const skills = submission.skills.map(
    ({ code, importance }) => `${labels.skill(code)} (${importance === "essential" ? check.needed : check.wished})`,
  );
  const certificates = (submission.certificates ?? []).map(labels.certificate);
  const asked = CONDITIONS.flatMap((condition): Answer[] => {
    const [level, said] = [submission.demands[condition] ?? 0, words.condition(condition)];
    return level === 0 || said === undefined
      ? []
      : [{ field: `demand-${condition}`, term: said.label, text: said.levels[level] ?? String(level) }];
  });
  return [
    { field: "skill-1", term: check.skills, text: listed(skills), isDutch: skills.length > 0 },
    {
      field: "education",
      term: words.labels.education,
      text: levelInWords(submission.education, words.educations, words),
    },
    { field: "language", term: words.labels.language, text: levelInWords(submission.language, words.languages, words) },
    { field: "licences", term: words.labels.licences, text: listed(submission.licences ?? []) },
    {
      field: "certificates",
      term: words.labels.certificates,
      text: listed(certificates),
      isDutch: certificates.length > 0,
    },
    ...asked,
  ];
}

function offer(texts: Texts): Answer[] {
  const { submission, words } = texts;
  const { check, labels } = words;
  const { contract, closesOn, sroiContract } = submission;
  return [
    { field: "contract", term: labels.contract, text: contract === undefined ? check.none : words.contracts[contract] },
    { field: "salary-min", term: check.salary, text: salaryInWords(texts) },
    { field: "closes-on", term: labels["closes-on"], text: closesOn === undefined ? check.none : words.date(closesOn) },
    { field: "sroi-contract", term: labels["sroi-contract"], text: sroiContract ?? check.none },
  ];
}

const you = ({ submission: { employer, contact }, words }: Texts): Answer[] => [
  ...employerAnswers(employer, words),
  ...contactAnswers(contact, words),
];

/** A vacancy as it is understood, by the sections of its form: every question with its answer, also the empty ones. */
export const answersInWords = (texts: Texts): readonly AnswerSection[] => {
  const { sections } = texts.words;
  const section = (title: string, answers: readonly Answer[]) => ({ title, answers: marked(answers, texts.words) });
  return [
    section(sections.work, work(texts)),
    section(sections.times, times(texts)),
    section(sections.demands, demands(texts)),
    section(sections.offer, offer(texts)),
    section(sections.you, you(texts)),
  ];
};
