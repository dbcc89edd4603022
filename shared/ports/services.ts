import type { Event } from "#shared/domain/events.ts";
import type { Mail } from "#shared/domain/mail-record.ts";
import type { Scope } from "#shared/domain/region.ts";

/** The instant now. Nothing else tells the time. */
export type Clock = () => Date;

/** Resolves after so many milliseconds; rejects as soon as the signal is aborted. */
export type Pause = (ms: number, signal?: AbortSignal) => Promise<void>;

/** A fresh random id of 128 bits or more, in letters and digits. */
export type RandomId = () => string;

/** Sends events to the queues that must hear of them; throws when a queue did not take one. */
export type EventSender = (events: readonly Event[]) => Promise<void>;

/** Answers what cannot be forged: the same text gives the same signature, and nobody else can make it. */
export type Signer = {
  sign: (purpose: string, text: string) => Promise<string>;
  verify: (purpose: string, text: string, signature: string) => Promise<boolean>;
};

/**
 * Hands mail to the provider. `lookUp` says whether a message id went out before, or that nobody can tell.
 */
export type MailProvider = {
  send: (mail: Mail) => Promise<void>;
  lookUp: (messageId: string) => Promise<"sent" | "not-sent" | "unknown">;
};

/** Who calls: a machine client by its verified token. */
export type Caller = { clientId: string; partner?: string; scopes: readonly Scope[] };

/** Verifies an access token; throws `Problem("unauthenticated")` for any that is not ours, current and whole. */
export type TokenVerifier = (token: string) => Promise<{ clientId: string; scopes: string[] }>;

/** One line about something that was done, refused or seen, for who must account for it. Never personal data. */
export type AuditLine = {
  action: string;
  object: string;
  result: "done" | "refused" | "failed";
  actor: string;
  origin: string;
  detail?: string;
};
export type Audit = (line: AuditLine) => void;
