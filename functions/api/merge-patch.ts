import * as z from "zod";

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;

/**
 * Schema of a JSON merge patch (RFC 7396) on what `schema` accepts: each field may be there, `null` removes it, and a
 * field that the schema does not know is refused by name, however deep. What the fields make together is for whoever
 * applies the patch.
 */
export function mergePatchOf(schema: z.ZodObject): z.ZodObject<Record<string, z.ZodType>> {
  const fields = Object.entries(schema.shape).flatMap(([name, field]) =>
    isSchema(field) ? [[name, fieldOf(field).nullable().optional()] as const] : [],
  );
  return z.strictObject(Object.fromEntries(fields));
}

/** A field as it may stand in a patch: without its default, and an object as a patch itself. */
function fieldOf(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) return mergePatchOf(schema);
  if (!(schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)) return schema;
  const inner = schema.unwrap();
  return isSchema(inner) ? fieldOf(inner) : schema;
}
