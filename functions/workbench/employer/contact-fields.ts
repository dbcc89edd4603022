import { CONTACT_CHANNELS } from "#shared/domain/contact-moment.ts";
import type { FieldError } from "#shared/domain/problem.ts";
import { datePartNames } from "#shared/web/form-groups.tsx";
import type { FormErrors, FormValues } from "#shared/web/form-state.ts";

/** Fields of the form, in its order, by what they are in a contact moment. */
export const CONTACT_FIELDS = { on: "dag", channel: "hoe", note: "notitie" } as const;

export const CHANNEL_OPTIONS = Object.entries(CONTACT_CHANNELS).map(([value, text]) => ({ value, text }));

const DATE = datePartNames(CONTACT_FIELDS.on);

const text = (values: FormValues, name: string): string => values[name]?.[0]?.trim() ?? "";

/** The typed day as a date; what cannot be one stays what it is, and is refused as such. */
function typedDate(values: FormValues): string {
  const [day, month, year] = [DATE.day, DATE.month, DATE.year].map((name) => text(values, name));
  return `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
}

/** What was typed, as the contact moment that it should be. */
export const contactInput = (values: FormValues) => ({
  on: typedDate(values),
  channel: text(values, CONTACT_FIELDS.channel),
  note: text(values, CONTACT_FIELDS.note),
});

/** A form of today, with nothing in it yet. */
export const valuesOfToday = (today: string): FormValues => {
  const [year = "", month = "", day = ""] = today.split("-");
  return { [DATE.day]: [String(Number(day))], [DATE.month]: [String(Number(month))], [DATE.year]: [year] };
};

/** One sentence per wrong field, in the order of the form. */
export function contactErrors(errors: readonly FieldError[]): FormErrors {
  const found = Object.entries(CONTACT_FIELDS).flatMap(([name, field]) => {
    const error = errors.find(({ pointer }) => pointer === `/${name}`);
    return error ? [[field, error.detail] as const] : [];
  });
  return Object.fromEntries(found);
}
