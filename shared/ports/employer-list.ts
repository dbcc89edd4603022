import type { EmployerRecord, Handover } from "#shared/domain/employer-record.ts";
import type { Event } from "#shared/domain/events.ts";

/** Employers by who is their one contact at the desk. */
export type EmployerList = {
  /** Those of an account manager, by KvK number. May be a moment behind. */
  listOf: (accountManager: string) => Promise<EmployerRecord[]>;
};

/** The one write that gives an employer another contact. */
export type EmployerHandovers = {
  read: (kvkNumber: string) => Promise<EmployerRecord | undefined>;
  /**
   * Makes `handover.to` the contact and adds the handover, with the events that it causes, in one write. Throws
   * `Problem("conflict")` when the contact is not `handover.from`, or when it is not the `number`th handover.
   */
  handOver: (kvkNumber: string, handover: Handover, number: number, events: readonly Event[]) => Promise<void>;
};
