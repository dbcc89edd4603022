import type { AssignmentPolicy } from "./assignment-policy.ts";
import type { ContentPages } from "./content-page.ts";
import type { Language } from "./language.ts";
import type { ReportTargets } from "./reports/report-targets.ts";
import type { Retention } from "./retention.ts";
import type { StepPolicy } from "./steps.ts";
import type { Theme } from "./theme.ts";

/**
 * What a region is: names, people, partners and policy, all of it configuration. Another region runs the same code with
 * another value of this type.
 */
export type Scope =
  | "vacancies:read"
  | "vacancies:write"
  | "shortlists:read"
  | "shortlists:decide"
  | "candidates:write"
  | "assignments:read"
  | "assignments:write"
  | "reports:read"
  | "vum:exchange";

export const SCOPES: Readonly<Record<Scope, string>> = {
  "vacancies:read": "read vacancies and their state",
  "vacancies:write": "hand in, change and withdraw vacancies",
  "shortlists:read": "read explained shortlists",
  "shortlists:decide": "put candidates forward, postpone, turn down",
  "candidates:write": "deliver, read and withdraw your own candidates",
  "assignments:read": "pull the candidates assigned to you",
  "assignments:write": "report what became of your assignments",
  "reports:read": "read the desk's reports",
  "vum:exchange": "ask this region's profiles and vacancies over VUM, as the gateway that checked who asks",
};

/** Somebody of the desk; `id` is the subject at the identity provider. Mails are in `language`, Dutch without one. */
export type StaffMember = {
  id: string;
  name: string;
  email: string;
  phone: string;
  language?: Language;
  roles: readonly StaffRole[];
};
/** An administrator may look up who saw somebody too; a privacy officer may do nothing else. */
export type StaffRole = "account-manager" | "coordinator" | "administrator" | "privacy-officer";

/** Somebody of an agency who works with its assignments on our pages; `id` is the subject at the identity provider. */
export type AgencyUser = { id: string; name: string; agency: string };

/** Where a team reads its mail, and in which language: Dutch without one. */
export type Mailbox = { name: string; email: string; language?: Language };

export type Municipality = { code: string; name: string };

/** An organisation that delivers candidates (source) or places them (agency), or both. Dates are inclusive. */
export type Partner = {
  code: string;
  name: string;
  /** Municipality a source partner delivers for when a profile names none. */
  municipality?: string;
  /** Who hears every week what the profiles that a source partner delivered still lack. */
  digestTo?: Mailbox;
  /**
   * What a source partner agreed to about VUM: whom other organisations call about its people (a name of at most 35
   * characters, a number of at most 14), and whether its people may be found outside SUWI. Without it they are not
   * offered.
   */
  vum?: { contact: { name: string; email: string; phone?: string }; outsideSuwi: boolean };
  /**
   * Who hears that an agency's assignments wait too long, and that the desk wrote to it. Without it the account manager
   * hears of what is late, and messages wait on the agency's page.
   */
  remindTo?: Mailbox;
  validFrom?: string;
  validUntil?: string;
};

/** A machine client: who it acts for and the scopes it may ask. A client without a partner belongs to the desk. */
export type Client = { id: string; partner?: string; scopes: readonly Scope[] };

export type Region = {
  code: string;
  name: string;
  desk: Theme["desk"];
  theme: Theme;
  pages: ContentPages;
  /** How long what employers give is kept. */
  retention: Retention;
  staff: readonly StaffMember[];
  municipalities: readonly Municipality[];
  partners: readonly Partner[];
  agencyUsers: readonly AgencyUser[];
  clients: readonly Client[];
  /** Who places whom, the oldest policy first. */
  assignmentPolicies: readonly AssignmentPolicy[];
  /** What the desk aims at, and figures to hold beside its own: shown in the report where they are given. */
  reportTargets?: ReportTargets;
} & StepPolicy;

export const partnerName = (region: Region, code: string): string =>
  region.partners.find((partner) => partner.code === code)?.name ?? code;

export const municipalityName = (region: Region, code: string): string =>
  region.municipalities.find((municipality) => municipality.code === code)?.name ?? code;

export const clientOf = (region: Region, id: string): Client | undefined =>
  region.clients.find((client) => client.id === id);

export const staffMember = (region: Region, id: string): StaffMember | undefined =>
  region.staff.find((member) => member.id === id);

export const agencyUser = (region: Region, id: string): AgencyUser | undefined =>
  region.agencyUsers.find((user) => user.id === id);

/** Agencies that may be chosen on a date: those that a client pulls for, and whose validity covers it. */
export const agenciesOn = (region: Region, date: string): Partner[] => {
  const pulling = new Set(
    region.clients.flatMap(({ partner, scopes }) => (partner && scopes.includes("assignments:read") ? [partner] : [])),
  );
  return region.partners.filter(
    ({ code, validFrom, validUntil }) =>
      pulling.has(code) && (validFrom ?? "") <= date && date <= (validUntil ?? "9999-12-31"),
  );
};
