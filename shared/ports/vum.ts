import type { Question } from "#shared/domain/vum-asking.ts";
import type { Elsewhere, SourceOutcome } from "#shared/domain/vum-elsewhere.ts";
import type { VumSource } from "#shared/domain/vum-source.ts";

/** What came back from a bron: the body of its answer, or why there is none. Never throws. */
export type SourceAnswer =
  | { outcome: "answered"; body: unknown }
  | { outcome: Exclude<SourceOutcome["outcome"], "answered"> };

/** What a bron can be asked about, by the contract's names. */
export type Subject = "werkzoekendeProfielen" | "vacatures";

/** Asks a bron of VUM; stops when the signal is aborted, and then says that it was too late. */
export type AskSource = (
  source: VumSource,
  subject: Subject,
  question: Question,
  signal: AbortSignal,
) => Promise<SourceAnswer>;

/** What other regions answered, by the reference of the vacancy. */
export type ElsewhereStore = {
  read: (reference: string) => Promise<Elsewhere | undefined>;
  /** Replaces what was there. */
  put: (elsewhere: Elsewhere) => Promise<void>;
  remove: (reference: string) => Promise<void>;
};
