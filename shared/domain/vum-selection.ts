import { Problem } from "./problem.ts";

/**
 * The language of VUM's selection question, as small readers that are put together. The framework is MongoDB's query
 * language; only combinations of a field and an operator that the contract describes have an effect ("VUM
 * Koppelvlakspecificaties", JSON weergave van de selectievraag). Everything else is accepted and passed over, and so is
 * every empty value.
 */
export type Test<T> = (item: T) => boolean;

/**
 * Reads a part of a question. Undefined when that part has no effect. Throws `Problem("invalid-input")` for a described
 * combination with a value of another type than the contract says.
 */
export type Reader<T> = (part: unknown, pointer: string) => Test<T> | undefined;

type Scalar = string | number;

const OPERATORS = {
  $eq: (own: Scalar, asked: Scalar) => own === asked,
  $gte: (own: Scalar, asked: Scalar) => own >= asked,
  $lte: (own: Scalar, asked: Scalar) => own <= asked,
  $lt: (own: Scalar, asked: Scalar) => own < asked,
} as const;
type Operator = keyof typeof OPERATORS;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Null, and strings, lists and objects with nothing in them: VUM counts them as absent. */
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  (typeof value === "object" && Object.keys(value).length === 0);

function wrong(pointer: string, expected: string): Problem {
  return new Problem("invalid-input", `${pointer}: ${expected} verwacht`, [
    { pointer, detail: `${expected} verwacht` },
  ]);
}

const isTest = <T>(test: Test<T> | undefined): test is Test<T> => test !== undefined;

/** All of what has an effect; undefined when nothing has. */
const every = <T>(tests: readonly (Test<T> | undefined)[]): Test<T> | undefined => {
  const effective = tests.filter(isTest);
  return effective.length === 0 ? undefined : (item) => effective.every((test) => test(item));
};

/** Reads the described members of an object, all of which must hold; the others are passed over. */
export const members =
  <T>(described: Readonly<Record<string, Reader<T>>>): Reader<T> =>
  (part, pointer) => {
    if (isEmpty(part)) return undefined;
    if (!isObject(part)) throw wrong(pointer, "een object");
    return every(
      Object.entries(described).map(([name, read]) =>
        Object.hasOwn(part, name) ? read(part[name], `${pointer}/${name}`) : undefined,
      ),
    );
  };

/** Compares one value with the operands of the operators named. What is not known of an item does not match. */
export const compared = <T>(
  type: "string" | "number",
  operators: readonly Operator[],
  own: (item: T) => Scalar | undefined,
): Reader<T> =>
  members(
    Object.fromEntries(
      operators.map((operator): [string, Reader<T>] => [
        operator,
        (asked, pointer) => {
          if (isEmpty(asked)) return undefined;
          if (typeof asked !== type) throw wrong(pointer, type === "number" ? "een getal" : "een tekst");
          return (item) => {
            const value = own(item);
            return value !== undefined && value !== "" && OPERATORS[operator](value, asked as Scalar);
          };
        },
      ]),
    ),
  );

const list = (part: unknown, pointer: string): unknown[] | undefined => {
  if (isEmpty(part)) return undefined;
  if (!Array.isArray(part)) throw wrong(pointer, "een lijst");
  return part;
};

/** A list of which one alternative must hold. */
export const anyOf =
  <T>(read: Reader<T>): Reader<T> =>
  (part, pointer) => {
    const tests = list(part, pointer)?.map((alternative, index) => read(alternative, `${pointer}/${index}`));
    const effective = tests?.filter(isTest) ?? [];
    return effective.length === 0 ? undefined : (item) => effective.some((test) => test(item));
  };

/** A list of which everything must hold. */
export const allOf =
  <T>(read: Reader<T>): Reader<T> =>
  (part, pointer) =>
    every(list(part, pointer)?.map((condition, index) => read(condition, `${pointer}/${index}`)) ?? []);

/** Holds for an item of which one element passes. */
export const oneElement =
  <T, E>(elements: (item: T) => readonly E[] | undefined, read: Reader<E>): Reader<T> =>
  (part, pointer) => {
    const test = read(part, pointer);
    return test && ((item) => elements(item)?.some(test) ?? false);
  };
