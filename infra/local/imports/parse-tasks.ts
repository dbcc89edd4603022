import { type LinkRow, readCrosswalk, readJobZones, readStatements, type StatementRow } from "./onet-files.ts";
import type { ParsedTable } from "./parsed-table.ts";
import type { OnetOccupationRow } from "./reference-files.ts";
import { RETIRED_ONET_CODES } from "./retired-onet-codes.ts";
import { WrongFile } from "./wrong-file.ts";

/**
 * O*NET's tasks per O*NET occupation, for the occupations of ESCO that the crosswalk leads there; with the job zones also
 * how much preparation the occupation asks. An O*NET occupation to which nothing leads is left out.
 *
 * A line of the crosswalk that leads to no task is named among the bad ones. Throws `WrongFile` for another file than
 * asked, and when no line at all leads to a task.
 */
export function parseTasks(statements = "", crosswalk = "", jobZones?: string): ParsedTable<OnetOccupationRow> {
  const tasks = readStatements(statements);
  const links = readCrosswalk(crosswalk);
  const zones = jobZones === undefined ? { rows: [], bad: [] } : readJobZones(jobZones);

  const codeOf = codeFinder(tasks.rows);
  const users = Map.groupBy(links.rows, codeOf);
  const lost = (users.get(undefined) ?? []).map(({ line, code, title }) => ({
    file: "Koppeling",
    line,
    reason: `O*NET heeft geen taken voor ${code} (${title})`,
  }));
  if (lost.length === links.rows.length) throw new WrongFile("De koppeling en de taken horen niet bij elkaar.");

  const zoneOf = new Map(zones.rows.map(({ code, jobZone }) => [code, jobZone]));
  const rows = [...Map.groupBy(tasks.rows, ({ code }) => code)].flatMap(([code, same]) => {
    const occupations = (users.get(code) ?? []).map(({ occupation }) => occupation);
    const jobZone = zoneOf.get(code);
    return occupations.length === 0
      ? []
      : [{ code, title: same[0]?.title ?? code, jobZone, tasks: same.map(({ task }) => task), occupations }];
  });
  return { rows, bad: [...tasks.bad, ...links.bad, ...lost, ...zones.bad] };
}

/**
 * Finds the code under which O*NET has tasks for a link. The crosswalk names codes of an older O*NET; one that is gone
 * leads to the occupation of the same title, to its successor (`RETIRED_ONET_CODES`), or to the occupation above it.
 */
function codeFinder(statements: readonly StatementRow[]): (link: LinkRow) => string | undefined {
  const codes = new Set(statements.map(({ code }) => code));
  const byTitle = new Map(statements.map(({ code, title }) => [title.toLowerCase(), code]));
  return ({ code, title }) =>
    [code, byTitle.get(title.toLowerCase()), RETIRED_ONET_CODES.get(code), `${code.slice(0, 7)}.00`].find(
      (one) => one !== undefined && codes.has(one),
    );
}
