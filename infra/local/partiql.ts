import type { AttributeValue } from "@aws-sdk/client-dynamodb";

export type Statement = { Statement: string; Parameters?: AttributeValue[] };

/** A table, and the item that is put there if nothing is. */
export type Insertion = { table: string; item: Record<string, AttributeValue | undefined> };

const INSERT = /^INSERT INTO "([\w.-]+)" VALUE \{(.+)\}$/;
const ATTRIBUTE = /^\s*'([\w-]+)'\s*:\s*\?\s*$/;

type Form = { table: string; names: readonly string[] };

/** Statements are few and come by the thousand: each text is read once. */
const read = new Map<string, Form>();

function formOf(text: string): Form {
  const known = read.get(text);
  if (known) return known;
  const [, table, attributes = ""] = INSERT.exec(text) ?? [];
  const names = attributes.split(",").map((attribute) => ATTRIBUTE.exec(attribute)?.[1]);
  if (table === undefined || !names.every((name) => name !== undefined))
    throw new SyntaxError(`PartiQL that the emulator does not know: ${text}`);
  const form = { table, names };
  read.set(text, form);
  return form;
}

/** The table that a statement inserts into. */
export const tableOf = ({ Statement: text }: Statement): string => formOf(text).table;

/**
 * What a PartiQL statement inserts. The emulator has no PartiQL; this knows the one form that the platform uses, with
 * every value a parameter, and throws `SyntaxError` for any other: `INSERT INTO "table" VALUE {'name': ?, …}`.
 */
export function insertion({ Statement: text, Parameters = [] }: Statement): Insertion {
  const { table, names } = formOf(text);
  if (names.length !== Parameters.length) throw new SyntaxError(`${Parameters.length} parameters for: ${text}`);
  return { table, item: Object.fromEntries(names.map((name, index) => [name, Parameters[index]])) };
}
