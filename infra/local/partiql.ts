import type { AttributeValue } from "@aws-sdk/client-dynamodb";

export type Statement = { Statement: string; Parameters?: AttributeValue[] };

/** A table, and the item that is put there if nothing is. */
export type Insertion = { table: string; item: Record<string, AttributeValue | undefined> };

const INSERT = /^INSERT INTO "([\w.-]+)" VALUE \{(.+)\}$/;
const ATTRIBUTE = /^\s*'([\w-]+)'\s*:\s*\?\s*$/;

/**
 * What a PartiQL statement inserts. The emulator has no PartiQL; this knows the one form that the platform uses, with
 * every value a parameter, and throws `SyntaxError` for any other: `INSERT INTO "table" VALUE {'name': ?, …}`.
 */
export function insertion({ Statement: text, Parameters = [] }: Statement): Insertion {
  const [, table, attributes = ""] = INSERT.exec(text) ?? [];
  const names = attributes.split(",").map((attribute) => ATTRIBUTE.exec(attribute)?.[1]);
  if (table === undefined || names.includes(undefined) || names.length !== Parameters.length)
    throw new SyntaxError(`PartiQL that the emulator does not know: ${text}`);
  return { table, item: Object.fromEntries(names.map((name, index) => [name, Parameters[index]])) };
}
