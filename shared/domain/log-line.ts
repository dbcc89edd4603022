import * as z from "zod";
import type { StatusReport } from "./assignment.ts";
import { AUDIT_KIND, type ChainedLine, ChainLink, VIEW_KIND } from "./log-chain.ts";

const Said = z.record(z.string(), z.string());
const Line = z.looseObject({ message: z.string(), chain: ChainLink.optional() });

/** A line of the log that is chained: its kind, what it says, and where it stands. */
export type LogLine = ChainedLine & { kind: string; said: Readonly<Record<string, string>> };

const KINDS = [AUDIT_KIND, VIEW_KIND];

/**
 * A line of JSON as a chained line; `other` for one of another kind. A line of a chained kind without its link or its
 * text is `unreadable`: somebody changed it. So is one that is no JSON.
 */
export function logLineOf(text: string): LogLine | "other" | "unreadable" {
  const line = Line.safeParse(parsed(text));
  if (!line.success) return "unreadable";
  const { message: kind, chain: link } = line.data;
  if (!KINDS.includes(kind)) return "other";
  const said = Said.safeParse(line.data[kind]);
  return link && said.success ? { kind, said: said.data, link } : "unreadable";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reports of an agency, which sees by them how the person stands. */
export type ReportActivity = `report-${StatusReport["status"]}`;

/** Acts at which somebody sees people: the names of their audit lines. */
export type ViewActivity =
  | "change-vacancy"
  | "compare-candidates"
  | "export-assignments"
  | "export-decisions"
  | "export-idle"
  | "export-shortlist"
  | "find-mentions"
  | "find-vacancies-elsewhere"
  | "pull-assignment"
  | ReportActivity
  | "view-assignment"
  | "view-assignments"
  | "view-candidate"
  | "view-employer"
  | "view-idle"
  | "view-introduction"
  | "view-messages"
  | "view-shortlist"
  | "view-vacancy"
  | "vum-find-profiles"
  | "vum-find-vacancies"
  | "vum-read-profile"
  | "vum-read-vacancy"
  | "who-saw"
  | "withdraw-vacancy";

/** Through what somebody sees them. */
export type ViewOrigin = "admin" | "agency" | "api" | "vum" | "workbench";

/** A look at a person, as the log has it: when, by whom, through what, at which act, and with which record. */
export type SeenLine = { at: string; actor: string; origin: string; activity: string; object: string };

/** The look that a line is about; undefined for a line of another kind or person. */
export function seenLineOf(text: string, subject: string): SeenLine | undefined {
  const line = logLineOf(text);
  if (typeof line === "string" || line.kind !== VIEW_KIND || line.said.subject !== subject) return undefined;
  const { actor = "", origin = "", activity = "", object = "" } = line.said;
  return { at: line.link.at, actor, origin, activity, object };
}
