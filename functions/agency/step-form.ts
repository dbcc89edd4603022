import { StatusReport } from "#shared/domain/assignment.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { FormErrors, FormValues } from "#shared/web/form-state.ts";
import { typedDate } from "#shared/web/typed-date.ts";

/** Names of the fields of a step: their values, and what is wrong with them, stand under these. */
export const STEP_FIELDS = { step: "stap", reason: "reden", startedOn: "begonnen", version: "versie" } as const;

const SENTENCES: Readonly<Record<string, string>> = {
  reason: "Kies een reden uit de lijst",
  startedOn: "Vul de eerste werkdag in, bijvoorbeeld 1 12 2026",
};

/** What was reported with a form, or what is wrong with it. Throws `Problem("invalid-input")` for a step that is none. */
export function readStep(values: FormValues): { report: StatusReport } | { errors: FormErrors } {
  const status = values[STEP_FIELDS.step]?.[0];
  const isPlaced = status === "placed";
  const needsReason = status === "not-placed" || status === "ended";
  const startedOn = typedDate(values, STEP_FIELDS.startedOn);
  const { data, error } = StatusReport.safeParse({
    status,
    ...(needsReason ? { reason: values[STEP_FIELDS.reason]?.[0] } : {}),
    ...(isPlaced ? { startedOn: startedOn ?? "" } : {}),
  });
  if (data) return { report: data };
  const wrong = error.issues.map(({ path }) => String(path[0]));
  const errors = wrong.flatMap((field): [string, string][] => {
    const sentence = SENTENCES[field];
    return sentence === undefined ? [] : [[STEP_FIELDS[field as "reason" | "startedOn"], sentence]];
  });
  if (errors.length === 0) throw new Problem("invalid-input", "Deze stap bestaat niet");
  return { errors: Object.fromEntries(errors) };
}

/** The version that the page showed; one that never is, when the form does not say. */
export const shownVersion = (values: FormValues): number => {
  const text = values[STEP_FIELDS.version]?.[0] ?? "";
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
};
