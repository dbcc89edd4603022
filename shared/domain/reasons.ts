/** Reasons from which a person chooses, with the words on the page. The code is what is stored and reported. */

/** Why an account manager postpones or turns down: what practice asked for and got in a sister platform, in our words. */
export const DECISION_REASONS = {
  "travel-too-far": "De reis is te ver of te lastig",
  "hours-do-not-fit": "De uren of tijden passen niet",
  "skills-missing": "Belangrijke vaardigheden ontbreken",
  "work-too-demanding": "Het werk past niet bij wat iemand aankan",
  "not-available": "Nu niet beschikbaar",
  "candidate-declines": "De kandidaat wil dit werk niet",
  unreachable: "De kandidaat is niet bereikbaar",
  "profile-outdated": "Het profiel is verouderd; eerst navragen",
  "other-vacancy-better": "Een andere vacature past beter",
  "enough-candidates": "Er zijn al genoeg kandidaten voorgedragen",
  "support-not-arranged": "De begeleiding is nog niet geregeld",
  "employer-preference": "De werkgever zoekt iemand anders",
  other: "Anders",
} as const;
export type DecisionReason = keyof typeof DECISION_REASONS;
export const DECISION_REASON_CODES = Object.keys(DECISION_REASONS) as [DecisionReason, ...DecisionReason[]];

/** Why an account manager puts somebody forward at another agency than the advised one. */
export const AGENCY_REASONS = {
  "candidate-knows-agency": "De kandidaat wordt al begeleid door deze uitvoerder",
  "employer-knows-agency": "De werkgever werkt al met deze uitvoerder",
  "better-expertise": "Deze uitvoerder heeft kennis die hier nodig is",
  "advised-has-no-room": "De geadviseerde uitvoerder heeft geen plek",
  "advised-failed-before": "De geadviseerde uitvoerder probeerde het al eerder",
  "candidate-asks": "De kandidaat vraagt erom",
  other: "Anders",
} as const;
export type AgencyReason = keyof typeof AGENCY_REASONS;
export const AGENCY_REASON_CODES = Object.keys(AGENCY_REASONS) as [AgencyReason, ...AgencyReason[]];

/** Why the desk closes a jobcarving request without a job. */
export const CARVING_DECLINE_REASONS = {
  "no-good-bundle": "Er is geen goede bundel te maken",
  "nobody-can": "Er is niemand die dit werk kan doen",
  "employer-stops": "De werkgever wil niet verder",
  displaces: "Het werk verdringt mensen die het nu doen",
  duplicate: "Dit verzoek is er al",
  other: "Anders",
} as const;
export type CarvingDeclineReason = keyof typeof CARVING_DECLINE_REASONS;
export const CARVING_DECLINE_REASON_CODES = Object.keys(CARVING_DECLINE_REASONS) as [
  CarvingDeclineReason,
  ...CarvingDeclineReason[],
];

/** Why an employer withdraws a vacancy or a request. */
export const WITHDRAWAL_REASONS = {
  "found-elsewhere": "Wij hebben zelf iemand gevonden",
  "work-gone": "Het werk is er niet meer",
  "took-too-long": "Het duurde te lang",
  mistake: "De aanvraag was een vergissing of is dubbel",
  other: "Anders",
} as const;
export type WithdrawalReason = keyof typeof WITHDRAWAL_REASONS;
export const WITHDRAWAL_REASON_CODES = Object.keys(WITHDRAWAL_REASONS) as [WithdrawalReason, ...WithdrawalReason[]];

/** Why the desk moves the closing date of a vacancy. */
export const CLOSING_DATE_REASONS = {
  "employer-asked": "De werkgever vroeg erom",
  "talks-run": "Er lopen nog gesprekken met kandidaten",
  "nobody-yet": "Er is nog niemand gevonden",
  mistake: "De datum klopte niet",
  other: "Anders",
} as const;
export type ClosingDateReason = keyof typeof CLOSING_DATE_REASONS;
export const CLOSING_DATE_REASON_CODES = Object.keys(CLOSING_DATE_REASONS) as [
  ClosingDateReason,
  ...ClosingDateReason[],
];

/** Why an introduction did not become a placement, as an agency reports it. */
export const NOT_PLACED_REASONS = {
  "employer-chose-other": "De werkgever koos iemand anders",
  "employer-did-not-answer": "De werkgever reageerde niet",
  "candidate-declined": "De kandidaat wilde niet",
  "candidate-unreachable": "De kandidaat was niet bereikbaar",
  "candidate-unavailable": "De kandidaat was niet meer beschikbaar",
  "requirements-not-met": "De kandidaat voldeed niet aan een eis",
  "work-conditions": "Het werk bleek niet passend",
  travel: "De reis bleek niet haalbaar",
  other: "Anders",
} as const;

/** Why a placement ended (product.md, rule 10). */
export const EXIT_REASONS = {
  "trial-period": "Einde in de proeftijd",
  "own-request": "Op eigen verzoek",
  "employer-request": "Op verzoek van de werkgever",
  illness: "Ziekte",
  "moved-to-wsw-wajong": "Naar Wsw of Wajong",
  "contract-ended": "Contract afgelopen",
  other: "Anders",
} as const;

/** Why the platform closed an assignment by itself (product.md, rule 11). */
export const CLOSING_REASONS = {
  "vacancy-filled": "De vacature is vervuld",
  "vacancy-withdrawn": "De vacature is ingetrokken",
  "vacancy-expired": "De vacature is verlopen",
  "candidate-placed-elsewhere": "De kandidaat heeft ander werk gevonden",
  "candidate-withdrawn": "De bronpartner heeft de kandidaat teruggetrokken",
} as const;
export type ClosingReason = keyof typeof CLOSING_REASONS;
