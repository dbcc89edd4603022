import type { ImportRecord } from "./import-record.ts";

/** Names of the objects that belong to an import. All of them hold data of people, and none outlives its use. */
const within = (partner: string, id: string) => `${partner}/${id}/`;

export const importObjects = {
  /** Those that the payload stands in, in order. Of other requests under the same key others may lie beside them. */
  parts: ({ partner, id, partSet, parts }: Pick<ImportRecord, "partner" | "id" | "partSet" | "parts">): string[] =>
    Array.from({ length: parts }, (_unused, part) => `${within(partner, id)}part-${partSet}-${part}`),
  /** Errors and warnings, as JSON. */
  errors: (partner: string, id: string): string => `${within(partner, id)}errors`,
  /** The rejected rows with what is wrong with them, as CSV. */
  rejected: (partner: string, id: string): string => `${within(partner, id)}rejected`,
  /** References of who is no longer in a full delivery, as JSON. */
  missing: (partner: string, id: string): string => `${within(partner, id)}missing`,
} as const;

/** The import that an object belongs to; undefined for a name that is none of ours. */
export function importOf(name: string): { partner: string; id: string; kind: string } | undefined {
  const [partner, id, kind, ...rest] = name.split("/");
  return partner && id && kind && rest.length === 0 ? { partner, id, kind } : undefined;
}
