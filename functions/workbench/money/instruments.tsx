import { dateInWords } from "#shared/domain/dates.ts";
import type { Basis } from "#shared/domain/money/dated-table.ts";
import {
  isUnpaid,
  type Support,
  supportFor,
  TARGET_GROUPS,
  type TargetGroup,
  type Verdict,
} from "#shared/domain/money/instruments.ts";
import { PROEFPLAATSING } from "#shared/domain/money/tables.ts";
import type { Kind } from "#shared/engine/types.ts";
import { enumerate } from "#shared/engine/words.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { euroOfCents } from "../carving/request-words.ts";

const GROUP_WORDS: Readonly<Record<TargetGroup, string>> = {
  banenafspraak: "Banenafspraak",
  wajong: "Wajong",
  "beschut-werk": "Beschut werk",
  arbeidsgehandicapt: "Arbeidsgehandicapt",
  none: "Geen doelgroep",
};

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { yes: "ja", no: "nee", ask: "navragen" };

type Job = {
  /** Day of which the figures are used. */
  date: string;
  hoursPerWeek: number;
  kind: Kind;
  /** Whole percentage of the minimum wage, when somebody assumes or measured one. */
  loonwaarde?: number | undefined;
};

type Props = Job & {
  /** On paper the figures behind the amounts stand open. */
  isOnPaper?: boolean;
};

/** "nog niet te berekenen: in de tabel … ontbreekt de periode …". */
const missingInWords = (missing: string): string =>
  `nog niet te berekenen: ${missing.charAt(0).toLowerCase()}${missing.slice(1)}`;

function subsidyInWords({ decision, loonkostensubsidie }: Support, loonwaarde: number | undefined): string {
  if (decision.loondispensatie === "yes") return "nee, loondispensatie";
  if (decision.loonkostensubsidie === "no" && decision.loondispensatie === "ask")
    return "nee; loondispensatie navragen";
  if (!loonkostensubsidie) return VERDICT_WORDS[decision.loonkostensubsidie];
  if (loonkostensubsidie.missing !== undefined) return missingInWords(loonkostensubsidie.missing);
  const { forfaitary, forfaitaryMonths, measured } = loonkostensubsidie.amount;
  const first = `${euroOfCents(forfaitary.centsPerMonth)} per maand (${euroOfCents(forfaitary.centsPerHour)} per uur), forfaitair in de eerste ${forfaitaryMonths} maanden`;
  return measured
    ? `${first}; daarna ${euroOfCents(measured.centsPerMonth)} per maand (${euroOfCents(measured.centsPerHour)} per uur) bij ${loonwaarde} % loonwaarde`
    : first;
}

function benefitInWords({ decision, loonkostenvoordeel }: Support): string {
  if (!loonkostenvoordeel) return decision.loonkostenvoordeel === "no" ? "nee" : "navragen";
  if (loonkostenvoordeel.missing !== undefined) return missingInWords(loonkostenvoordeel.missing);
  const { centsPerYear, years } = loonkostenvoordeel.amount;
  return `${euroOfCents(centsPerYear)} per jaar, ${years === undefined ? "zolang de baan duurt" : `${years} jaar lang`}`;
}

const countsInWords = ({ decision, banenafspraakHundredths }: Support): string =>
  banenafspraakHundredths === undefined
    ? VERDICT_WORDS[decision.countsForBanenafspraak]
    : `${(banenafspraakHundredths / 100).toFixed(2).replace(".", ",")} baan`;

/** What somebody must ask UWV or the municipality for; "ja" where it is sure. */
function askedInWords({ decision: { proefplaatsing, jobcoach, noRiskpolis } }: Support): string {
  const named: [string, Verdict][] = [
    ["proefplaatsing", proefplaatsing],
    ["jobcoach", jobcoach],
    ["no-riskpolis", noRiskpolis],
  ];
  return enumerate(
    named.flatMap(([name, verdict]) => (verdict === "no" ? [] : [verdict === "yes" ? `${name}: ja` : name])),
  );
}

const lacksAmount = ({ loonkostensubsidie, loonkostenvoordeel }: Support): boolean =>
  loonkostensubsidie?.missing !== undefined || loonkostenvoordeel?.missing !== undefined;

/** Figures that the amounts rest on, each once. */
const basesOf = (supports: readonly Support[]): Basis[] => {
  const all = supports.flatMap(({ loonkostensubsidie: subsidy, loonkostenvoordeel: benefit }) => [
    ...(subsidy?.amount?.forfaitary.bases ?? []),
    ...(subsidy?.amount?.measured?.bases ?? []),
    ...(benefit?.amount?.bases ?? []),
  ]);
  return [...new Map(all.map((basis) => [`${basis.table} ${basis.figure}`, basis])).values()];
};

/**
 * Per target group what an employer can get for a job, with the figures that it rests on. It tells what would hold for a
 * group, never who is in one.
 */
export const Instruments = ({ date, hoursPerWeek, kind, loonwaarde, isOnPaper = false }: Props) => {
  const supports = TARGET_GROUPS.map((group) => supportFor({ date, hoursPerWeek, kind, loonwaarde, group }));
  const bases = basesOf(supports);
  return (
    <>
      {isUnpaid(kind) ? (
        <p class="prose">
          Voor dit werk is er geen loon. Daarom is er geen loonkostensubsidie of loonkostenvoordeel, en telt het niet
          mee voor de banenafspraak. Komt er daarna een baan met loon, dan kan dat wel.
        </p>
      ) : null}
      {supports.some(lacksAmount) ? <p>Voor deze begindatum zijn nog niet alle bedragen bekend.</p> : null}
      <DataTable
        label="Regelingen per doelgroep"
        columns={[
          { title: "Doelgroep" },
          { title: "Loonkostensubsidie" },
          { title: "Loonkostenvoordeel" },
          { title: "Banenafspraak" },
          { title: "Navragen" },
        ]}
        rows={supports.map((support) => [
          GROUP_WORDS[support.group],
          subsidyInWords(support, loonwaarde),
          benefitInWords(support),
          countsInWords(support),
          askedInWords(support),
        ])}
      />
      <p class="table__note">
        ‘Navragen’: UWV of de gemeente beslist. Een proefplaatsing duurt {PROEFPLAATSING.months} maanden, hoogstens{" "}
        {PROEFPLAATSING.mostMonths}; daarna is een contract van minstens {PROEFPLAATSING.contractMonths} maanden de
        bedoeling.
      </p>
      {bases.length === 0 ? null : (
        <details open={isOnPaper}>
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
