import fc from "fast-check";
import { hiddenFields } from "./hand-in.ts";
import { attributes, unescaped } from "./html.ts";

/** What nobody should type, and what people do type. */
export const HOSTILE = [
  ...["", " ", "0", "-1", "1e9", "99999999999999999999999", "½", "١٢", "3412 3456", "2011ab", "€ 2.500,-", "28 uur"],
  ...[
    "31",
    "2",
    "00",
    "februari",
    "0206",
    "<script>alert(1)</script>",
    `"><img src=x onerror=alert(1)>`,
    "' OR 1=1 --",
  ],
  ...["👩‍👩‍👧‍👦🏳️‍🌈", "مرحبا بالعالم", "\u202eevil\u202c", "a\u0000b", "\ufeff\u200b", "{{7*7}}", "x".repeat(5_000)],
  ...["robin@", "a@b", "constructor", "__proto__", "2027-02-31", "V-3K7Q2M9X", "\t\r\n", "null", "undefined"],
];
const typed = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme", maxLength: 60 }));

/** Any answers to these questions of a form, right ones among them; any number of them to a choice. */
export const anyAnswers = (texts: readonly string[], choices: readonly string[]) =>
  fc.record(
    {
      ...Object.fromEntries(texts.map((name) => [name, typed])),
      ...Object.fromEntries(choices.map((name) => [name, fc.array(typed, { maxLength: 3 })])),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, string | string[]>>;

/** As a browser sends and a page gives back what was typed: line ends are one kind, and no page can show a NUL. */
export const asShown = (text: string) => text.replace(/\r\n?/g, "\n").replaceAll("\u0000", "");

/** Texts that a page holds on to: in its controls, or in the hidden fields that it sends along. */
export const held = (html: string): Set<string> =>
  new Set(
    [
      ...attributes(html, "value"),
      ...[...html.matchAll(/<textarea[^>]*>(.*?)<\/textarea>/gs)].map(([, text = ""]) => unescaped(text)),
      ...Object.values(hiddenFields(html)).flat(),
    ].map(asShown),
  );
