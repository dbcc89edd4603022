import { dateInWords } from "#shared/domain/dates.ts";
import type { Actor } from "#shared/domain/history.ts";
import type { AssignmentState } from "#shared/domain/life-cycles.ts";
import { CLOSING_REASONS, EXIT_REASONS, NOT_PLACED_REASONS } from "#shared/domain/reasons.ts";
import { agencyUser, type Region, staffMember } from "#shared/domain/region.ts";
import type { Step } from "#shared/domain/reminded.ts";

/** How it stands with an assignment, as its agency says it. */
export const STATUS_WORDS: Readonly<Record<AssignmentState, string>> = {
  assigned: "Nieuw",
  acknowledged: "Opgepakt",
  introduced: "Voorgesteld aan de werkgever",
  interview: "In gesprek met de werkgever",
  placed: "Geplaatst",
  "confirmed-13w": "Werkt er na 13 weken nog",
  "confirmed-26w": "Werkt er na 26 weken nog",
  ended: "Gestopt",
  "not-placed": "Niet geplaatst",
  closed: "Gesloten",
};

const REASONS: Readonly<Record<string, string>> = { ...NOT_PLACED_REASONS, ...EXIT_REASONS, ...CLOSING_REASONS };

/** "Niet geplaatst. De kandidaat wilde niet". */
export const statusInWords = (status: AssignmentState, reason: string | undefined): string =>
  STATUS_WORDS[status] + (reason === undefined ? "" : `. ${REASONS[reason] ?? reason}`);

const STEP_WORDS: Partial<Record<Step, string>> = {
  acknowledged: "Pak deze kandidaat op",
  introduced: "Stel de kandidaat voor aan de werkgever",
  placed: "Laat weten hoe het afliep",
  "confirmed-13w": "Laat weten of de kandidaat er na 13 weken nog werkt",
  "confirmed-26w": "Laat weten of de kandidaat er na 26 weken nog werkt",
};

/** "Pak deze kandidaat op, uiterlijk op 2 december 2026". */
export const toDoInWords = ({ step, due }: { step: Step; due: string }): string =>
  `${STEP_WORDS[step] ?? step}, uiterlijk op ${dateInWords(due)}`;

/** Who did something, for somebody of an agency: a colleague or somebody of the desk by name, as far as they are here. */
export function actorInWords(region: Region, { kind, id }: Actor): string {
  if (kind === "platform") return "het platform";
  if (kind === "client") return "uw eigen systeem";
  if (kind === "agency") return agencyUser(region, id)?.name ?? "een oud-collega";
  return staffMember(region, id)?.name ?? region.desk.name;
}
