import * as z from "zod";
import nl from "zod/v4/locales/nl.js";
import { withoutBsn } from "./bsn.ts";
import { type FieldError, Problem } from "./problem.ts";

/** What zod says by itself, it says in Dutch; a field that is missing altogether is said in plain words. */
z.config(nl());
z.config({
  customError: (issue) => {
    if (issue.input === undefined) return "Dit veld is verplicht";
    const isNumber = issue.code === "invalid_type" && typeof issue.input === "number";
    return isNumber && issue.expected === "int" ? "Geef een heel getal, zonder cijfers achter de komma" : undefined;
  },
});

const escapeToken = (token: PropertyKey) => String(token).replaceAll("~", "~0").replaceAll("/", "~1");

/** RFC 6901 pointer to a place in the input, without what could be a BSN: a name that was sent may be one. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  withoutBsn(path.map((token) => `/${escapeToken(token)}`).join(""));

/** All errors of a failed parse, one per wrong field: the first. An unknown field is named where it stands. */
export function fieldErrors(error: z.core.$ZodError): FieldError[] {
  const all = error.issues.flatMap((issue): FieldError[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          pointer: pointerTo([...issue.path, key]),
          detail: "Dit veld bestaat niet; haal het weg of verbeter de naam",
        }))
      : [{ pointer: pointerTo(issue.path), detail: issue.message }],
  );
  const named = new Set<string>();
  return all.filter(({ pointer }) => !named.has(pointer) && named.add(pointer));
}

/** More than anybody mends at a time: a body of nothing but errors must not make an answer many times its size. */
const MAX_ERRORS = 1000;

/** The problem that all of these errors make. */
export const invalidInput = (errors: readonly FieldError[]): Problem =>
  new Problem(
    "invalid-input",
    errors.length === 1 ? "1 veld klopt niet" : `${errors.length} velden kloppen niet`,
    errors.slice(0, MAX_ERRORS),
  );

/**
 * The value that the schema makes of an unknown input.
 *
 * Throws `Problem("invalid-input")` with all errors at once, the first thousand of them.
 */
export function accept<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalidInput(fieldErrors(result.error));
}
