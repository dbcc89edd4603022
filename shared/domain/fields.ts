import * as z from "zod";

/**
 * Fields that several records share, each with the sentence a partner or employer reads when it is wrong. They accept
 * what people paste (spaces, lower case) and answer the one canonical form.
 */

/** A calendar date `YYYY-MM-DD` that exists. */
export const IsoDate = z.iso.date("Geef een bestaande datum als JJJJ-MM-DD, bijvoorbeeld 2026-12-01");

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

/** KvK number of eight digits; accepts spaces and dots between them. */
export const KvkNumber = z
  .string()
  .transform((value) => value.replace(/[\s.]/g, ""))
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

/** A single line of text: trimmed, without control characters, so that it can stand in a mail header. */
export const line = (max: number, missing = "Vul dit in") =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(max, `Dit is te lang: het mag hoogstens ${max} tekens hebben`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
    .regex(/^[^\u0000-\u001f\u007f\u2028\u2029]*$/, "Gebruik hier geen regeleinden of stuurtekens");

/** Text of several lines: trimmed, tabs and line ends allowed, other control characters not. */
export const paragraphs = (max: number, missing = "Vul dit in") =>
  z
    .string()
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(max, `Dit is te lang: het mag hoogstens ${max} tekens hebben`)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
        .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, "Haal onzichtbare stuurtekens uit de tekst"),
    );

/** A code from a classification: ESCO, ISCO, CompetentNL, or the platform's own. */
export const Code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:/#-]{0,199}$/, "Geef een code van hoogstens 200 letters, cijfers en . _ : / # -");

/** ISCO-08 unit group (4 digits) or the URI of another occupation classification. */
export const OccupationCode = Code.refine(
  (code) => /^\d{4}$/.test(code) || code.includes(":"),
  "Geef een ISCO-08-code van vier cijfers, of de URI van een beroep",
);

/** Whole hours or halves per week, 0 to 168. */
export const HoursPerWeek = z
  .number("Geef een aantal uren per week")
  .min(0, "Uren per week kunnen niet negatief zijn")
  .max(168, "Een week heeft 168 uur");

/** Removes duplicates, keeps the order of first appearance. */
export const distinct = <T>(values: T[]): T[] => [...new Set(values)];
