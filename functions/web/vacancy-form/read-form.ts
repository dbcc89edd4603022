import { CONDITIONS } from "#shared/engine/types.ts";
import { datePartNames, type FormValues } from "#shared/web/form-controls.tsx";

/** How many skills the form asks for; the API takes more. */
export const SKILL_ROWS = 5;

const first = (values: FormValues, name: string): string => values[name]?.[0]?.trim() ?? "";
const all = (values: FormValues, name: string): string[] => (values[name] ?? []).filter((value) => value !== "");
const given = (text: string): string | undefined => (text === "" ? undefined : text);

/**
 * The number in what people type: "28 uur", "1.234,50", "€ 2.500,-". Not a number when there is none, so that the schema
 * can say what it wants.
 */
export function typedNumber(text: string): number {
  const digits = text.replace(/[^\d.,-]/g, "").replace(/,-$/, "");
  const isGrouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits);
  const plain = isGrouped ? digits.replaceAll(".", "").replace(",", ".") : digits.replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** ISO date of three typed parts, in any length; something that is no date when a part is wrong, undefined when empty. */
export function typedDate(values: FormValues, name: string): string | undefined {
  const parts = datePartNames(name);
  const [day, month, year] = [first(values, parts.day), first(values, parts.month), first(values, parts.year)];
  if (day === "" && month === "" && year === "") return undefined;
  const fullYear = /^\d{2}$/.test(year) ? `20${year}` : year;
  return `${fullYear}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const optionalNumber = (text: string) => (text === "" ? undefined : typedNumber(text));

/** What the form's fields say as a submission; `occupation` is the chosen code or the one that the title gave. */
export function readForm(values: FormValues, occupation: string | undefined): Record<string, unknown> {
  const text = (name: string) => first(values, name);
  const skills = Array.from({ length: SKILL_ROWS }, (_unused, index) => index + 1).flatMap((row) => {
    const code = text(`skill-${row}`);
    const importance = first(values, `skill-${row}-essential`) === "ja" ? "essential" : "desired";
    return code === "" ? [] : [{ code, importance }];
  });
  const demands = Object.fromEntries(
    CONDITIONS.flatMap((condition) => {
      const level = Number(text(`demand-${condition}`));
      return level > 0 ? [[condition, level]] : [];
    }),
  );
  const dayparts = all(values, "dayparts");
  const level = (name: string) =>
    text(name) === "" ? undefined : { level: Number(text(name)), hard: text(`${name}-hard`) === "ja" };
  const [salaryMin, salaryMax] = [optionalNumber(text("salary-min")), optionalNumber(text("salary-max"))];
  const salary =
    salaryMin === undefined && salaryMax === undefined
      ? undefined
      : { min: salaryMin, max: salaryMax, per: text("salary-per") === "hour" ? "hour" : "month" };

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
    startDate: typedDate(values, "start-date") ?? "",
    schedule:
      dayparts.length === 0 ? undefined : { [text("dayparts-fixed") === "ja" ? "required" : "preferred"]: dayparts },
    licences: all(values, "licences"),
    certificates: all(values, "certificates"),
    education: level("education"),
    language: level("language"),
    demands,
    salary,
    contract: given(text("contract")),
    closesOn: typedDate(values, "closes-on"),
    sroiContract: given(text("sroi-contract")),
  };
}

/** Field of the form that a pointer into the submission belongs to; the title when there is none. */
export function fieldAt(pointer: string): string {
  const known: readonly (readonly [string, string])[] = [
    ["/employer/kvkNumber", "kvk-number"],
    ["/employer/name", "employer-name"],
    ["/employer/sector", "sector"],
    ["/contact/name", "contact-name"],
    ["/contact/email", "contact-email"],
    ["/contact/phone", "contact-phone"],
    ["/hoursPerWeek/min", "hours-min"],
    ["/hoursPerWeek/max", "hours-max"],
    ["/hoursPerWeek", "hours-max"],
    ["/workplace/postcode", "postcode"],
    ["/startDate", "start-date"],
    ["/closesOn", "closes-on"],
    ["/salary/min", "salary-min"],
    ["/salary/max", "salary-max"],
    ["/schedule", "dayparts"],
    ["/skills", "skill-1"],
    ["/sroiContract", "sroi-contract"],
  ];
  if (pointer.startsWith("/demands/")) return `demand-${pointer.slice("/demands/".length)}`;
  const match = known.find(([prefix]) => pointer === prefix || pointer.startsWith(`${prefix}/`));
  return match?.[1] ?? pointer.split("/")[1] ?? "title";
}
