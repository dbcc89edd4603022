import * as z from "zod";

/** The schema of what is sent, without what happens to it after: optional, with a default, turned into something else. */
function sentSchema(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return sentSchema(schema.unwrap());
  return schema instanceof z.ZodPipe ? sentSchema(schema.in) : schema;
}

const isObject = (value: unknown): value is object =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/**
 * What may be repeated of a value that was refused: the fields that its schema has, at every depth, each with a plain
 * value where the schema has one. A field that the schema does not have may hold anything of anybody, and so may an object
 * where a number should be. Undefined when nothing is left.
 */
export function knownFieldsOf(schema: z.core.$ZodType, value: unknown): unknown {
  const sent = sentSchema(schema);
  if (sent instanceof z.ZodObject) {
    if (!isObject(value)) return undefined;
    const shape: Readonly<Record<string, z.core.$ZodType>> = sent.shape;
    const kept = Object.entries(value).flatMap(([name, field]) => {
      const own = Object.hasOwn(shape, name) ? shape[name] : undefined;
      const known = own && knownFieldsOf(own, field);
      return known === undefined ? [] : [[name, known]];
    });
    return Object.fromEntries(kept);
  }
  if (sent instanceof z.ZodArray) {
    if (!Array.isArray(value)) return undefined;
    return value.map((entry) => knownFieldsOf(sent.element, entry)).filter((entry) => entry !== undefined);
  }
  return typeof value === "object" ? undefined : value;
}
