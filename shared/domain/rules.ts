import * as z from "zod";

/** What breaks a rule: where, counted from the value that the rule is about, and a sentence that says how to mend it. */
export type BrokenRule = { path: readonly PropertyKey[]; message: string };

/** As much of a value as can be read, whatever else is wrong with it. What is wrong by itself is not there. */
export type Readable<Value> = Value extends readonly (infer Each)[]
  ? readonly (Readable<Each> | undefined)[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: Readable<Value[Key]> | undefined }
    : Value;

/** A rule about several fields at once. What cannot be read breaks no rule: it has an error of its own. */
export type Rule<Value> = (value: Readable<Value>) => readonly BrokenRule[];

type AnyRule = (value: unknown) => readonly BrokenRule[];

/** By schema the rule that it got: zod has no word for a check that is to be run beside a schema that fails. */
const RULES = z.registry<{ rule: AnyRule }>();

/**
 * The schema with a rule about several of its fields. A schema has at most one.
 *
 * Zod skips what is refined as soon as one field has another type than it should, so that people would mend that one
 * and be told of the next. `brokenIn` holds the same rule against what can be read, so that all errors come at once.
 */
export function withRule<S extends z.ZodType>(schema: S, rule: Rule<z.output<S>>): S {
  const ruled = schema.superRefine((value, context) => {
    for (const { path, message } of rule(value as Readable<z.output<S>>)) {
      context.addIssue({ code: "custom", path: [...path], message });
    }
  });
  RULES.add<z.ZodType>(ruled, { rule: rule as AnyRule });
  return ruled;
}

type Reading = { value: unknown; broken: readonly BrokenRule[] };

const UNREADABLE: Reading = { value: undefined, broken: [] };

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

const under = (at: PropertyKey, { broken }: Reading) =>
  broken.map(({ path, message }) => ({ path: [at, ...path], message }));

function read(schema: unknown, input: unknown): Reading {
  if (!(schema instanceof z.ZodType)) return UNREADABLE;
  const { success, data } = schema.safeParse(input);
  return success ? { value: data, broken: [] } : readParts(schema, input);
}

/** What can be read of a value that the schema refuses: field by field, entry by entry. */
function readParts(schema: z.ZodType, input: unknown): Reading {
  const { value, broken } = partsOf(schema, input);
  if (value === undefined) return UNREADABLE;
  return { value, broken: [...broken, ...(RULES.get(schema)?.rule(value) ?? [])] };
}

function partsOf(schema: z.ZodType, input: unknown): Reading {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return read(schema.unwrap(), input);
  if (schema instanceof z.ZodPipe) return read(schema.in, input);
  if (schema instanceof z.ZodArray && Array.isArray(input)) {
    const parts = input.map((each) => read(schema.element, each));
    return { value: parts.map(({ value }) => value), broken: parts.flatMap((part, at) => under(at, part)) };
  }
  if (schema instanceof z.ZodObject && isObject(input)) {
    const parts = Object.entries(schema.shape).map(([name, field]) => [name, read(field, input[name])] as const);
    return {
      value: Object.fromEntries(parts.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]]))),
      broken: parts.flatMap(([name, part]) => under(name, part)),
    };
  }
  return UNREADABLE;
}

/** The rules, of the schema and in it, that an input breaks by what can be read of it; and `also`, about the whole. */
export function brokenIn<S extends z.ZodType>(
  schema: S,
  input: unknown,
  also: Rule<z.output<S>>,
): readonly BrokenRule[] {
  const { value, broken } = readParts(schema, input);
  return value === undefined ? broken : [...broken, ...also(value as Readable<z.output<S>>)];
}

/** The rule that a lowest and a highest number stand in that order, when both are there. */
export const lowestFirst =
  (message: string): Rule<{ min?: number | undefined; max?: number | undefined }> =>
  ({ min, max }) =>
    min === undefined || max === undefined || min <= max ? [] : [{ path: ["max"], message }];
