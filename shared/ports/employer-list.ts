import type { EmployerRecord } from "#shared/domain/employer-record.ts";

/** Employers by who is their one contact at the desk. */
export type EmployerList = {
  /** Those of an account manager, by KvK number. May be a moment behind. */
  listOf: (accountManager: string) => Promise<EmployerRecord[]>;
};
