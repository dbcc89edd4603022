import { type CarvingRecord, isCarvingOpen } from "./carving-record.ts";
import { isOpen } from "./life-cycles.ts";
import type { Contact } from "./vacancy.ts";
import type { VacancyRecord } from "./vacancy-record.ts";

/** Who stands where a contact person was erased: nobody, at an address that leads nowhere (RFC 2606). */
const NOBODY: Contact = { name: "Gewist", email: "gewist@gewist.invalid" };

/** A piece of work by the person who handed it in. */
export type ContactWork =
  | { kind: "vacancy"; record: VacancyRecord; isOpen: boolean }
  | { kind: "carving"; record: CarvingRecord; isOpen: boolean };

export const vacancyWork = (record: VacancyRecord): ContactWork => ({
  ...{ kind: "vacancy", record, isOpen: isOpen(record.status) },
});
export const carvingWork = (record: CarvingRecord): ContactWork => ({
  ...{ kind: "carving", record, isOpen: isCarvingOpen(record.status) },
});

/**
 * The record one version on, without its contact person. Its history stays as it is: it names nobody of the employer, and
 * a new line would make the work look younger than its term reckons with.
 */
export const withoutContact = <Record extends { version: number; submission: { contact: Contact } }>(
  record: Record,
): Record => ({
  ...record,
  version: record.version + 1,
  submission: { ...record.submission, contact: NOBODY },
});
