type Sentence = (subject: string, ...figures: string[]) => string;

/** How the sentences of the schemas, which speak Dutch, are said in English. The figures in one come back. */
const SENTENCES: readonly (readonly [RegExp, Sentence])[] = [
  [/^Vul de functietitel in/, () => "Enter the job title"],
  [/^Vul in wat de taak is/, () => "Fill in what the task is"],
  [/^Geef minstens 1 minuut/, (subject) => `${subject} is at least 1 minute a week`],
  [/heel aantal minuten/, (subject) => `${subject} must be a whole number of minutes`],
  [
    /^Geef minstens één taak die/,
    () => "Tick at least one task that somebody else can do, by itself or with the tasks that belong to it",
  ],
  [
    /^Geef hoogstens (\d+) taken; dit zijn er (\d+)/,
    (_subject, most, are) => `Give at most ${most} tasks; these are ${are}`,
  ],
  [/^Geef hoogstens (\d+) functies/, (_subject, most) => `Give at most ${most} functions`],
  [/^Dit verzoek is te groot/, () => "This request is too large. Make texts shorter, or split it up"],
  [/^Geef meer dan 0 euro/, (subject) => `${subject} must be more than 0 euros, or left empty`],
  [/^Beschrijf het werk/, () => "Describe the work in a few sentences"],
  [/^Vul de naam van uw bedrijf/, () => "Enter the name of your company or organisation"],
  [/^Vul uw naam in/, () => "Enter your name"],
  [/verplicht|^Vul dit in/, (subject) => `${subject} is missing. Fill it in`],
  [/te lang: .* (\d+) tekens/, (subject, most) => `${subject} is too long: use at most ${most} characters`],
  [/regeleinden/, (subject) => `${subject} must be one line without control characters`],
  [/onzichtbare stuurtekens/, (subject) => `${subject} holds invisible control characters. Remove them`],
  [/hele tekens/, (subject) => `${subject} holds broken characters. Remove them`],
  [/e-mailadres zoals/, () => "Enter an email address like name@example.com"],
  [/telefoonnummer/, () => "Enter a telephone number, for example 023 511 00 00"],
  [/postcode/, () => "Enter a postcode of four digits and two letters, for example 2011 AB"],
  [/KvK-nummer/, () => "Enter the KvK number of 8 digits, for example 12345678"],
  [/negatief/, (subject) => `${subject} cannot be less than 0`],
  [/hoogstens twee cijfers/, (subject) => `${subject} has at most two digits after the decimal point`],
  [/hoogstens (\d+)/, (subject, most) => `${subject} is at most ${most}`],
  [/168 uur/, () => "A week has 168 hours"],
  [/meer dan 0/, (subject) => `${subject} must be more than 0`],
  [/minstens (\d+)/, (subject, least) => `${subject} is at least ${least}`],
];

/** A sentence of a schema in English; for one that is not known here, that this answer is not right. */
export function inEnglish(detail: string, subject = "This"): string {
  for (const [pattern, say] of SENTENCES) {
    const [found, ...figures] = pattern.exec(detail) ?? [];
    if (found !== undefined) return say(subject, ...figures);
  }
  return `${subject} is not right. Check this answer`;
}
