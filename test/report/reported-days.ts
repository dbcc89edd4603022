import { foldDay, type ReportDay } from "#shared/domain/reports/report-day.ts";
import { type Fact, WAITED_STEPS } from "#shared/domain/reports/report-facts.ts";
import { addDays } from "#shared/engine/calendar.ts";

export const [REPORTED_FROM, REPORTED_TO] = ["2026-01-01", "2026-11-22"];

const MUNICIPALITIES = ["GM0392", "GM0453", "GM0473", "GM0375"] as const;
const AGENCIES = ["pasmatch", "kennemerkracht", "uwv"] as const;
const GROUPS = ["bridgeable", "bridgeable", "bridgeable", "none", "none", "unbridgeable"] as const;
const EMPLOYERS = [
  { kvkNumber: "00000123", name: "Loods Proefneming" },
  { kvkNumber: "00000456", name: "Zorghuis Verzonnen" },
] as const;
const LASTING = ["confirmed-13w", "confirmed-13w", "confirmed-26w", "ended-before-13w", "ended-before-26w"] as const;

function pick<T>(of: readonly T[], index: number): T {
  const one = of[index % of.length];
  if (one === undefined) throw new Error("There is nothing to pick from");
  return one;
}

/** The `index`-th thing that was done: more of the early steps than of the later ones, each with a wait. */
function factsOf(day: string, index: number): Fact[] {
  const employer = pick(EMPLOYERS, index);
  const ofEmployer = { day, employerName: employer.name };
  const person = {
    ...{ municipality: pick(MUNICIPALITIES, index), agency: pick(AGENCIES, index) },
    ...{ "client-group": pick(GROUPS, index), employer: employer.kvkNumber },
  };
  const taken = WAITED_STEPS.slice(1, 5 - (index % 3)).map(
    (step, place): Fact => ({ ...ofEmployer, step, wait: 1 + ((index + 3 * place) % (4 * (place + 1))), keys: person }),
  );
  const work: Fact[] = [
    { ...ofEmployer, step: "received", keys: { employer: employer.kvkNumber } },
    { ...ofEmployer, step: "first-look", wait: index % 4, keys: { employer: employer.kvkNumber } },
  ];
  const lasting: Fact[] = index % 3 === 0 ? [{ ...ofEmployer, step: pick(LASTING, index / 3), keys: person }] : [];
  return [...(index % 2 === 0 ? work : []), ...taken, ...lasting];
}

/** Most of a year of the desk's work. */
export const REPORTED_DAYS: readonly ReportDay[] = Array.from({ length: 40 }, (_, index) => {
  const day = addDays(REPORTED_FROM, index * 8);
  return foldDay(day, factsOf(day, index), `${day}T23:00:00.000Z`);
});
