import { dateInWords } from "#shared/domain/dates.ts";
import type { Basis } from "#shared/domain/money/dated-table.ts";
import {
  type Support,
  supportFor,
  TARGET_GROUPS,
  type TargetGroup,
  type Verdict,
} from "#shared/domain/money/instruments.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { enumerate } from "#shared/engine/words.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { euroOfCents } from "../carving/request-words.ts";

const GROUP_WORDS: Readonly<Record<TargetGroup, string>> = {
  banenafspraak: "Banenafspraak (doelgroepregister)",
  wajong: "Wajong",
  "beschut-werk": "Beschut werk",
  arbeidsgehandicapt: "Arbeidsgehandicapt (met UWV-verklaring)",
  none: "Geen doelgroep",
};

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { yes: "ja", no: "nee", ask: "navragen" };

type Job = {
  /** Day of which the figures are used. */
  date: string;
  hoursPerWeek: number;
  /** Whole percentage of the minimum wage, when somebody assumes or measured one. */
  loonwaarde?: number | undefined;
};

/** The instruments of one group, or which figure is missing on this date. */
function supportOrReason(job: Job, group: TargetGroup): Support | string {
  try {
    return supportFor({ ...job, group });
  } catch (error) {
    if (!isProblem(error, "invalid-input")) throw error;
    return error.message;
  }
}

function subsidyInWords({ decision, loonkostensubsidie }: Support, loonwaarde: number | undefined): string {
  if (decision.loondispensatie === "yes") return "nee, loondispensatie";
  if (!loonkostensubsidie) return VERDICT_WORDS[decision.loonkostensubsidie];
  const { forfaitary, forfaitaryMonths, measured } = loonkostensubsidie;
  const first = `${euroOfCents(forfaitary.centsPerMonth)} per maand (${euroOfCents(forfaitary.centsPerHour)} per uur), forfaitair in de eerste ${forfaitaryMonths} maanden`;
  return measured
    ? `${first}; daarna ${euroOfCents(measured.centsPerMonth)} per maand (${euroOfCents(measured.centsPerHour)} per uur) bij ${loonwaarde} % loonwaarde`
    : first;
}

function benefitInWords({ decision, loonkostenvoordeel }: Support): string {
  if (!loonkostenvoordeel) return decision.loonkostenvoordeel === "no" ? "nee" : "navragen";
  const { centsPerYear, years } = loonkostenvoordeel;
  return `${euroOfCents(centsPerYear)} per jaar, ${years === undefined ? "zolang de baan duurt" : `${years} jaar lang`}`;
}

const countsInWords = ({ decision, banenafspraakHundredths }: Support): string =>
  banenafspraakHundredths === undefined
    ? VERDICT_WORDS[decision.countsForBanenafspraak]
    : `${(banenafspraakHundredths / 100).toFixed(2).replace(".", ",")} baan`;

const trialInWords = ({ decision, proefplaatsing }: Support): string =>
  proefplaatsing
    ? `${VERDICT_WORDS[decision.proefplaatsing]}: ${proefplaatsing.months} maanden, hoogstens ${proefplaatsing.mostMonths}; daarna een contract van minstens ${proefplaatsing.contractMonths} maanden`
    : VERDICT_WORDS[decision.proefplaatsing];

/** Figures that the amounts rest on, each once. */
const basesOf = (supports: readonly Support[]): Basis[] => {
  const all = supports.flatMap(({ loonkostensubsidie: subsidy, loonkostenvoordeel: benefit }) => [
    ...(subsidy?.forfaitary.bases ?? []),
    ...(subsidy?.measured?.bases ?? []),
    ...(benefit?.bases ?? []),
  ]);
  return [...new Map(all.map((basis) => [`${basis.table} ${basis.figure}`, basis])).values()];
};

/**
 * Per target group what an employer can get for a job, with the figures that it rests on. It tells what would hold for a
 * group, never who is in one.
 */
export const Instruments = ({ date, hoursPerWeek, loonwaarde }: Job) => {
  const found = TARGET_GROUPS.map((group) => ({
    group,
    support: supportOrReason({ date, hoursPerWeek, loonwaarde }, group),
  }));
  const bases = basesOf(found.flatMap(({ support }) => (typeof support === "string" ? [] : [support])));
  return (
    <>
      <DataTable
        label="Regelingen per doelgroep"
        columns={[
          { title: "Doelgroep" },
          { title: "Loonkostensubsidie" },
          { title: "Loonkostenvoordeel" },
          { title: "Telt voor de banenafspraak" },
          { title: "Proefplaatsing" },
          { title: "Jobcoach en no-riskpolis" },
        ]}
        rows={found.map(({ group, support }) =>
          typeof support === "string"
            ? [GROUP_WORDS[group], `Niet te berekenen. ${support}`, "–", "–", "–", "–"]
            : [
                GROUP_WORDS[group],
                subsidyInWords(support, loonwaarde),
                benefitInWords(support),
                countsInWords(support),
                trialInWords(support),
                enumerate(
                  [...new Set([support.decision.jobcoach, support.decision.noRiskpolis])].map(
                    (verdict) => VERDICT_WORDS[verdict],
                  ),
                ),
              ],
        )}
      />
      {bases.length === 0 ? null : (
        <details>
          <summary>Waarop deze bedragen rusten</summary>
          <ul>
            {bases.map(({ table, figure, from }) => (
              <li>
                {table}: {figure} (sinds {dateInWords(from)})
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
