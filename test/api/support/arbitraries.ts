import fc from "fast-check";
import type { Schema } from "./document.ts";

/** Values that a schema of the document allows, as far as a generator can tell, now and then something else. */
export function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  const {
    type,
    enum: values,
    anyOf,
    oneOf,
    allOf,
    properties,
    items,
    format,
    nullable,
  } = schema as {
    type?: string;
    enum?: unknown[];
    anyOf?: Schema[];
    oneOf?: Schema[];
    allOf?: Schema[];
    properties?: Record<string, Schema>;
    items?: Schema;
    format?: string;
    nullable?: boolean;
  };
  const number = { min: Number(schema.minimum ?? 0), max: Math.min(Number(schema.maximum ?? 1000), 10_000) };
  const own = (): fc.Arbitrary<unknown> => {
    if (values) return fc.constantFrom(...values);
    const choices = anyOf ?? oneOf ?? allOf;
    if (choices) return fc.oneof(...choices.map(arbitraryOf));
    if (format === "date")
      return fc
        .date({ min: new Date("1999-01-01"), max: new Date("2101-01-01"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    if (type === "integer") return fc.integer(number);
    if (type === "number") return fc.oneof(fc.integer(number), fc.double({ ...number, noNaN: true }));
    if (type === "boolean") return fc.boolean();
    if (type === "array") return fc.array(arbitraryOf(items ?? {}), { maxLength: 4 });
    if (type === "object") {
      const required = (schema.required as string[] | undefined) ?? [];
      const fields = Object.fromEntries(
        Object.entries(properties ?? {}).map(([name, inner]) => [name, arbitraryOf(inner)]),
      );
      return fc.record(fields, { requiredKeys: required });
    }
    return fc.constantFrom(
      "9333",
      "2011 AB",
      "12345678",
      "naam@voorbeeld.nl",
      "0235110000",
      "p1",
      "2024-05",
      "GM0392",
      "Magazijn",
      "gemeente-haarlem:walked",
      "pasmatch",
      "urn:x",
    );
  };
  const values_ = nullable ? fc.oneof(own(), fc.constant(null)) : own();
  return fc.oneof(
    { weight: 30, arbitrary: values_ },
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  );
}
