import { AssignmentPolicy } from "#shared/domain/assignment-policy.ts";
import { check } from "#shared/domain/input.ts";
import type { FieldError } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import { DISTANCES_TO_WORK } from "#shared/engine/types.ts";
import type { FormErrors, FormValues } from "#shared/web/form-state.ts";

/** Names of the fields of a policy's form. */
export const FIELDS = {
  version: "versie",
  from: "vanaf",
  maximumPercent: "maximum",
  steersFrom: "stuurt-vanaf",
} as const;
export const ownClientsField = (partner: string) => `eigen-${partner}`;
export const municipalityField = (code: string) => `gemeente-${code}`;
export const groupField = (group: string) => `groep-${group}`;
export const othersField = (group: string) => `anders-${group}`;
export const strategicField = (code: string) => `strategisch-${code}`;
export const programmeFields = (row: number) => ({
  programme: `programma-${row}`,
  agency: `programma-${row}-uitvoerder`,
  from: `programma-${row}-van`,
  until: `programma-${row}-tot`,
});

/** The book's version that the form was made from. */
export const SEEN = "gezien";

/** More contracts than a region ever had; what comes after is not read. */
const MAX_PROGRAMMES = 60;
const SPARE_ROWS = 2;

/** Source partners whose own clients may go to one agency. */
export const sourcePartners = (region: Region): string[] => [
  ...new Set(
    region.clients.flatMap(({ partner, scopes }) => (partner && scopes.includes("candidates:write") ? [partner] : [])),
  ),
];

const prefixed = (name: (key: string) => string, record: Readonly<Record<string, string>>): [string, string[]][] =>
  Object.entries(record).map(([key, value]) => [name(key), [value]]);

/** A policy as the fields of its form hold it. */
export function valuesOfPolicy(policy: AssignmentPolicy): FormValues {
  const { version, from, ownClients, byMunicipality, byDistance, programmes, others, shares } = policy;
  return Object.fromEntries<readonly string[]>([
    [FIELDS.version, [version]],
    [FIELDS.from, [from]],
    [FIELDS.maximumPercent, [String(shares.maximumPercent)]],
    [FIELDS.steersFrom, [String(shares.steersFrom)]],
    ...prefixed(ownClientsField, ownClients),
    ...prefixed(municipalityField, byMunicipality),
    ...prefixed(groupField, byDistance),
    ...prefixed(strategicField, shares.strategicPartners),
    ...DISTANCES_TO_WORK.map((group): [string, string[]] => [othersField(group), others[group]]),
    ...programmes.flatMap(({ programme, agency, from: first = "", until = "" }, row): [string, string[]][] => {
      const fields = programmeFields(row);
      return [
        [fields.programme, [programme]],
        [fields.agency, [agency]],
        [fields.from, [first]],
        [fields.until, [until]],
      ];
    }),
  ]);
}

const typed = (values: FormValues, name: string): string => (values[name]?.[0] ?? "").trim();

/** Rows of programmes that the form shows: up to the last that is used, and two more. */
export function programmeRows(values: FormValues): number[] {
  const used = Array.from({ length: MAX_PROGRAMMES }, (_unused, row) => row).filter((row) => isUsed(values, row));
  return Array.from({ length: Math.min(MAX_PROGRAMMES, (used.at(-1) ?? -1) + 1 + SPARE_ROWS) }, (_unused, row) => row);
}

const isUsed = (values: FormValues, row: number): boolean =>
  Object.values(programmeFields(row)).some((name) => typed(values, name) !== "");

const chosen = (codes: readonly string[], name: (code: string) => string, values: FormValues) =>
  Object.fromEntries(
    codes.flatMap((code) => (typed(values, name(code)) === "" ? [] : [[code, typed(values, name(code))]])),
  );

/** Digits as a number; anything else as it was typed, for the schema to refuse. */
const numberOf = (text: string): number | string => (/^\d{1,6}$/.test(text) ? Number(text) : text);

/** The field that an error belongs to, and what it says there. */
function fieldError({ pointer, detail }: FieldError, rows: readonly number[]): [field: string, text: string] {
  const [, first = "", second = "", third = ""] = pointer.split("/");
  if (first === "version") return [FIELDS.version, detail.startsWith("Deze naam") ? detail : VERSION_FORM];
  if (first === "from") return [FIELDS.from, detail];
  if (first === "ownClients") return [ownClientsField(second), detail];
  if (first === "byMunicipality") return [municipalityField(second), detail];
  if (first === "byDistance") return [groupField(second), detail];
  if (first === "others") return [othersField(second), detail];
  if (first === "programmes") {
    const fields = programmeFields(rows[Number(second)] ?? 0);
    if (third === "programme") return [fields.programme, "Geef de code van het programma, zoals p1"];
    if (third === "agency") return [fields.agency, detail];
    return third === "from" ? [fields.from, detail] : [fields.until, detail];
  }
  if (second === "maximumPercent") return [FIELDS.maximumPercent, "Geef een heel percentage van 0 tot en met 100"];
  if (second === "steersFrom") return [FIELDS.steersFrom, "Geef een heel getal: 0 of meer"];
  return [strategicField(third), detail];
}

const VERSION_FORM = "Geef een korte naam van kleine letters, cijfers, punten en streepjes, zoals 2027-1";
const CHOOSE_AGENCY = "Kies een uitvoerder";

/** The sentence of each wrong field, the first of each, in the order of the errors. */
export function formErrors(errors: readonly FieldError[], values: FormValues): FormErrors {
  const rows = programmeRows(values).filter((row) => isUsed(values, row));
  const found = new Map<string, string>();
  for (const error of errors) {
    const [field, text] = fieldError(error, rows);
    if (!found.has(field)) found.set(field, text);
  }
  return Object.fromEntries(found);
}

/** The policy that a form holds, or what is wrong with it at each field. */
export function readPolicy(region: Region, values: FormValues): { policy: AssignmentPolicy } | { errors: FormErrors } {
  const municipalities = region.municipalities.map(({ code }) => code);
  const rows = programmeRows(values).filter((row) => isUsed(values, row));
  const input = {
    version: typed(values, FIELDS.version),
    from: typed(values, FIELDS.from),
    ownClients: chosen(sourcePartners(region), ownClientsField, values),
    byMunicipality: chosen(municipalities, municipalityField, values),
    byDistance: Object.fromEntries(DISTANCES_TO_WORK.map((group) => [group, typed(values, groupField(group))])),
    programmes: rows.map((row) => {
      const fields = programmeFields(row);
      const [programme, agency, from, until] = Object.values(fields).map((name) => typed(values, name));
      return { programme, agency, ...(from ? { from } : {}), ...(until ? { until } : {}) };
    }),
    others: Object.fromEntries(DISTANCES_TO_WORK.map((group) => [group, values[othersField(group)] ?? []])),
    shares: {
      strategicPartners: chosen(municipalities, strategicField, values),
      maximumPercent: numberOf(typed(values, FIELDS.maximumPercent)),
      steersFrom: numberOf(typed(values, FIELDS.steersFrom)),
    },
  };
  const { data: policy, errors: wrong } = check(AssignmentPolicy, input);
  if (policy) return { policy };
  const errors = wrong.map(({ pointer, detail }) => ({
    pointer,
    detail: /^\/(byDistance|programmes\/\d+\/agency|others)/.test(pointer) ? CHOOSE_AGENCY : detail,
  }));
  return { errors: formErrors(errors, values) };
}
