import * as z from "zod";

/**
 * Fields that several records share, each with the sentence a partner or employer reads when it is wrong. They accept
 * what people paste (spaces, lower case) and answer the one canonical form.
 */

const REAL_DATE = "Geef een bestaande datum als JJJJ-MM-DD, bijvoorbeeld 2026-12-01";

/** A calendar date `YYYY-MM-DD` that exists, from 1900 to 2199: the year 0206 is a slip of the finger. */
export const IsoDate = z.iso
  .date({ error: ({ input }) => (input === undefined ? undefined : REAL_DATE) })
  .refine((date) => /^(19|2[01])/.test(date), REAL_DATE);

/** A calendar month `YYYY-MM`. */
export const IsoMonth = z
  .string()
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, "Geef een maand als JJJJ-MM, bijvoorbeeld 2024-05");

/** An instant in UTC, RFC 3339. */
export const Instant = z.iso.datetime();

/** Dutch postcode with letters, as `2011 AB`; accepts `2011ab`. */
export const Postcode = z
  .string()
  .transform((value) => value.toUpperCase().replace(/\s+/g, ""))
  .pipe(
    z
      .string()
      .regex(/^[1-9]\d{3}[A-Z]{2}$/, "Geef een postcode met vier cijfers en twee letters, bijvoorbeeld 2011 AB"),
  )
  .transform((value) => `${value.slice(0, 4)} ${value.slice(4)}`);

/** The four digits of a postcode. Accepts a full one and keeps only the digits: more is not needed for matching (AVG 5). */
export const Pc4 = z
  .string()
  .transform((value) => value.toUpperCase().replace(/\s+/g, ""))
  .pipe(z.string().regex(/^[1-9]\d{3}([A-Z]{2})?$/, "Geef een postcode, bijvoorbeeld 2011 of 2011 AB"))
  .transform((value) => value.slice(0, 4));

/** What people copy along with the number: "KVK", "KvK-nummer:". */
const KVK_LABEL = /^\s*kvk(?:[\s-]?(?:nummer|nr))?[\s.:]*/i;

/** KvK number of eight digits; accepts spaces and dots between them, and the label before it. */
export const KvkNumber = z
  .string()
  .transform((value) => value.replace(KVK_LABEL, "").replace(/[\s.]/g, ""))
  .pipe(z.string().regex(/^\d{8}$/, "Geef het KvK-nummer van 8 cijfers, bijvoorbeeld 12345678"));

/** One mail address. The pattern is the one browsers use, so that what a form accepts the server accepts too. */
export const EmailAddress = z
  .string()
  .trim()
  .max(320, "Dit e-mailadres is te lang: het mag hoogstens 320 tekens hebben")
  .pipe(
    z.email({
      pattern: z.regexes.html5Email,
      error: "Geef een e-mailadres zoals naam@voorbeeld.nl",
    }),
  )
  .refine((value) => value.includes(".", value.indexOf("@")), "Geef een e-mailadres zoals naam@voorbeeld.nl");

/** A phone number as people write it: digits, spaces, and + - ( ). */
export const PhoneNumber = z
  .string()
  .trim()
  .regex(/^(?=(?:\D*\d){6,15}\D*$)[+()\d\s-]{6,24}$/, "Geef een telefoonnummer, bijvoorbeeld 023 511 00 00");

/** True for text that is text: no half of a character pair, which no store and no mail can carry. */
const isWellFormed = (value: string) => value.isWellFormed();

/** Without the invisible marks that turn the reading direction: they come along when people paste, and mislead. */
const withoutTurns = (value: string) => value.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");

/** With one kind of line end. */
const withLines = (value: string) => value.replace(/\r\n?|[\u2028\u2029]/g, "\n");

/**
 * A single line of text: trimmed, without control characters, line ends or the mark of a broken encoding, so that it
 * can stand in a mail header.
 */
export const line = (max: number, missing = "Vul dit in") =>
  z
    .string()
    .overwrite(withoutTurns)
    .trim()
    .min(1, missing)
    .max(max, `Dit is te lang: het mag hoogstens ${max} tekens hebben`)
    .regex(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
      /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffd]*$/,
      "Gebruik hier geen regeleinden of stuurtekens",
    )
    .refine(isWellFormed, "Gebruik hier alleen hele tekens");

/** Text of several lines: trimmed, tabs and line ends allowed, otherwise as a line. */
export const paragraphs = (max: number, missing = "Vul dit in") =>
  z
    .string()
    .overwrite(withLines)
    .overwrite(withoutTurns)
    .trim()
    .min(1, missing)
    .max(max, `Dit is te lang: het mag hoogstens ${max} tekens hebben`)
    .regex(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
      /^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]*$/,
      "Haal onzichtbare stuurtekens uit de tekst",
    )
    .refine(isWellFormed, "Gebruik hier alleen hele tekens");

/** A code from a classification: ESCO, ISCO, CompetentNL, or the platform's own. */
export const Code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:/#-]{0,199}$/, "Geef een code van hoogstens 200 letters, cijfers en . _ : / # -");

/** ISCO-08 unit group (4 digits) or the URI of another occupation classification. */
export const OccupationCode = Code.refine(
  (code) => /^\d{4}$/.test(code) || code.includes(":"),
  "Geef een ISCO-08-code van vier cijfers, of de URI van een beroep",
);

/** True for a number of at most two decimals: what people count in, and no store refuses. */
const hasTwoDecimals = (value: number) => Math.round(value * 100) / 100 === value;

/** An amount from 0, in hundredths. */
export const amount = (max: number) =>
  z
    .number("Geef een getal")
    .min(0, "Dit kan niet negatief zijn")
    .max(max, `Dit is hoogstens ${max}`)
    .refine(hasTwoDecimals, "Geef hoogstens twee cijfers achter de komma");

/** Hours per week, 0 to 168, in hundredths: 15.2 is two fifths of a week of 38 hours. */
export const HoursPerWeek = z
  .number("Geef een aantal uren per week")
  .min(0, "Uren per week kunnen niet negatief zijn")
  .max(168, "Een week heeft 168 uur")
  .refine(hasTwoDecimals, "Geef hoogstens twee cijfers achter de komma");

/** Removes duplicates, keeps the order of first appearance. */
export const distinct = <T>(values: T[]): T[] => [...new Set(values)];
