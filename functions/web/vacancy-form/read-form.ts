import { CONDITIONS } from "#shared/engine/types.ts";
import { datePartNames } from "#shared/web/form-groups.tsx";
import type { FormValues } from "#shared/web/form-state.ts";
import { SKILL_FIELDS } from "./fields.ts";

const first = (values: FormValues, name: string): string => values[name]?.[0]?.trim() ?? "";
const all = (values: FormValues, name: string): string[] => (values[name] ?? []).filter((value) => value !== "");
const given = (text: string): string | undefined => (text === "" ? undefined : text);

/** One number with what people write around it: whole part (in groups or not) and decimals, or "-" for none. */
const NUMBER = /^[^\d-]*(\d{1,3}(?:[ .]\d{3})+|\d+)(?:[.,](?:(\d+)|-*))?[^\d]*$/;

/**
 * The number in what people type: "28 uur", "1.234,50", "€ 2.500,-". Not a number when there is none or more than one,
 * so that somebody is asked instead of guessed at.
 */
export function typedNumber(text: string): number {
  const [, whole, decimals = "0"] = NUMBER.exec(text.trim()) ?? [];
  return whole === undefined ? Number.NaN : Number(`${whole.replace(/[ .]/g, "")}.${decimals}`);
}

const MONTHS = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/** "3", "03", "maart" and "mrt" all give "03"; anything else comes back as it is. */
function monthNumber(text: string): string {
  const start = text.toLowerCase().replace(/^mrt/, "maa").slice(0, 3);
  const index = MONTHS.indexOf(start);
  return (index === -1 ? text : String(index + 1)).padStart(2, "0");
}

/** ISO date of three typed parts; something that is no date when a part is wrong, undefined when all are empty. */
export function typedDate(values: FormValues, name: string): string | undefined {
  const parts = datePartNames(name);
  const [day, month, year] = [first(values, parts.day), first(values, parts.month), first(values, parts.year)];
  if (day === "" && month === "" && year === "") return undefined;
  const fullYear = /^\d{2}$/.test(year) ? `20${year}` : year;
  return `${fullYear}-${monthNumber(month)}-${day.padStart(2, "0")}`;
}

const optionalNumber = (text: string) => (text === "" ? undefined : typedNumber(text));

/** What the form's fields say as a submission; `occupation` is the chosen code or the one that the title gave. */
export function readForm(values: FormValues, occupation: string | undefined) {
  const text = (name: string) => first(values, name);
  const skills = SKILL_FIELDS.flatMap((field) => {
    const code = text(field);
    const importance = text(`${field}-essential`) === "ja" ? "essential" : "desired";
    return code === "" ? [] : [{ code, importance }];
  });
  const demands = Object.fromEntries(
    CONDITIONS.flatMap((condition) => {
      const level = text(`demand-${condition}`);
      return level === "" ? [] : [[condition, Number(level)]];
    }),
  );
  const dayparts = all(values, "dayparts");
  const level = (name: string) =>
    text(name) === "" ? undefined : { level: Number(text(name)), hard: text(`${name}-hard`) === "ja" };
  const [min, max] = [optionalNumber(text("salary-min")), optionalNumber(text("salary-max"))];
  const per = text("salary-per") === "hour" ? "hour" : "month";

  return {
    title: text("title"),
    description: text("description"),
    employer: { kvkNumber: text("kvk-number"), name: text("employer-name"), sector: given(text("sector")) },
    contact: { name: text("contact-name"), email: text("contact-email"), phone: given(text("contact-phone")) },
    positions: text("positions") === "" ? 1 : typedNumber(text("positions")),
    kind: given(text("kind")),
    occupation,
    skills: skills.filter(({ code }, index) => skills.findIndex((other) => other.code === code) === index),
    hoursPerWeek: { min: typedNumber(text("hours-min")), max: typedNumber(text("hours-max")) },
    workplace: { postcode: text("postcode") },
    startDate: typedDate(values, "start-date"),
    schedule:
      dayparts.length === 0 ? undefined : { [text("dayparts-fixed") === "ja" ? "required" : "preferred"]: dayparts },
    licences: all(values, "licences"),
    certificates: all(values, "certificates"),
    education: level("education"),
    language: level("language"),
    demands,
    salary: min === undefined && max === undefined ? undefined : { min, max, per },
    contract: given(text("contract")),
    closesOn: typedDate(values, "closes-on"),
    sroiContract: given(text("sroi-contract")),
  };
}

export type TypedVacancy = ReturnType<typeof readForm>;
