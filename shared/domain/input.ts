import * as z from "zod";
import nl from "zod/v4/locales/nl.js";
import { withoutBsn } from "./bsn.ts";
import { type FieldError, Problem } from "./problem.ts";
import { type BrokenRule, brokenIn, type Readable, type Rule } from "./rules.ts";

/** What zod says by itself, it says in Dutch; a field that is missing altogether is said in plain words. */
z.config(nl());
z.config({
  customError: (issue) => {
    if (issue.input === undefined) return "Dit veld is verplicht";
    if (issue.code === "invalid_value") return `Geef een van: ${issue.values.map(String).join(", ")}`;
    const isNumber = issue.code === "invalid_type" && typeof issue.input === "number";
    return isNumber && issue.expected === "int" ? "Geef een heel getal, zonder cijfers achter de komma" : undefined;
  },
});

const escapeToken = (token: PropertyKey) => String(token).replaceAll("~", "~0").replaceAll("/", "~1");

/** RFC 6901 pointer to a place in the input, without what could be a BSN: a name that was sent may be one. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  withoutBsn(path.map((token) => `/${escapeToken(token)}`).join(""));

/**
 * More than anybody mends at a time: a body of nothing but errors must not make an answer many times its size,
 * or be read more than once.
 */
const MAX_ERRORS = 1000;

/** The errors of a failed parse. An unknown field is named where it stands. */
const schemaErrors = ({ issues }: z.core.$ZodError): FieldError[] =>
  issues.flatMap((issue): FieldError[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          pointer: pointerTo([...issue.path, key]),
          detail: "Dit veld bestaat niet; haal het weg of verbeter de naam",
        }))
      : [{ pointer: pointerTo(issue.path), detail: issue.message }],
  );

const ruleErrors = (broken: readonly BrokenRule[]): FieldError[] =>
  broken.map(({ path, message }) => ({ pointer: pointerTo(path), detail: message }));

/** One error per wrong field: the first. */
function firstOfEach(errors: readonly FieldError[]): FieldError[] {
  const named = new Set<string>();
  return errors.filter(({ pointer }) => !named.has(pointer) && named.add(pointer));
}

type Checked<Value> = { data: Value; errors: readonly [] } | { data?: undefined; errors: readonly FieldError[] };

/** Throws `Problem("invalid-input")` with all errors of a value, right by itself, that breaks a rule. */
export function refuseBroken<Value>(rule: Rule<Value>, value: Value): void {
  const errors = ruleErrors(rule(value as Readable<Value>));
  if (errors.length > 0) throw invalidInput(errors);
}

const NO_RULE = () => [];

/**
 * The value that the schema makes of an unknown input, or all errors at once, one per wrong field: of what is wrong by
 * itself and of the rules about several fields (`withRule`), whatever else is wrong. `also` is a rule that the schema
 * cannot know, such as one about today.
 */
export function check<S extends z.ZodType>(
  schema: S,
  input: unknown,
  also: Rule<z.output<S>> = NO_RULE,
): Checked<z.output<S>> {
  const { success, data, error } = schema.safeParse(input);
  if (!success) {
    const wrong = schemaErrors(error);
    const broken = wrong.length < MAX_ERRORS ? brokenIn(schema, input, also) : [];
    return { errors: firstOfEach([...wrong, ...ruleErrors(broken)]) };
  }
  const broken = also(data as Readable<z.output<S>>);
  return broken.length === 0 ? { data, errors: [] } : { errors: firstOfEach(ruleErrors(broken)) };
}

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
 * Throws `Problem("invalid-input")` with all errors at once, as `check` finds them, the first thousand of them.
 */
export function accept<S extends z.ZodType>(schema: S, input: unknown, also?: Rule<z.output<S>>): z.output<S> {
  const { data, errors } = check(schema, input, also);
  if (errors.length > 0) throw invalidInput(errors);
  return data as z.output<S>;
}
