import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readStatements } from "#infra/local/imports/onet-files.ts";
import { parseTasks } from "#infra/local/imports/parse-tasks.ts";
import { RETIRED_ONET_CODES } from "#infra/local/imports/retired-onet-codes.ts";
import { ESCO } from "./onet.ts";
import { sharedData } from "./shared-data.ts";

const STATEMENTS = "O*NET-SOC Code,Title,Task ID,Task,Task Type";
const CROSSWALK = "esco_occupation,isco_code,onet_code,onet_occupation,concept_uri";
const COOK = '35-2014.00,"Cooks, Restaurant",2170,Season and cook food.,Core';

const statements = (...lines: readonly string[]) => [STATEMENTS, ...lines].join("\n");
const crosswalk = (...lines: readonly string[]) => [CROSSWALK, ...lines].join("\n");
const link = (code: string, title: string, name: string, isco = "5120") =>
  `${name},${isco},${code},"${title}",${ESCO}/${name}`;

describe("tasks of O*NET", () => {
  it("come per O*NET occupation, with the occupations of ESCO and the job zone", () => {
    const { rows, bad } = parseTasks(
      statements(COOK, '35-2014.00,"Cooks, Restaurant",2186,Plan menus.,Supplemental'),
      crosswalk(link("35-2014.00", "cooks, restaurant", "cook"), link("35-2014.00", "cooks, restaurant", "grill")),
      "O*NET-SOC Code\tJob Zone\tDate\n35-2014.00\t2\t07/2013\n",
    );
    expect(rows).toEqual([
      {
        code: "35-2014.00",
        title: "Cooks, Restaurant",
        jobZone: 2,
        tasks: [
          { statement: "Season and cook food.", isCore: true },
          { statement: "Plan menus.", isCore: false },
        ],
        occupations: [
          { code: "5120", uri: `${ESCO}/cook` },
          { code: "5120", uri: `${ESCO}/grill` },
        ],
      },
    ]);
    expect(bad).toEqual([]);
  });

  it("may come from O*NET's own file, with tabs and loose quotes, and without job zones", () => {
    const tabbed = 'O*NET-SOC Code\tTitle\tTask ID\tTask\tTask Type\n35-2014.00\tCooks\t1\tSay "ready" loud.\t\n';
    const { rows } = parseTasks(tabbed, crosswalk(link("35-2014.00", "cooks", "cook")));
    expect(rows).toMatchObject([{ jobZone: undefined, tasks: [{ statement: 'Say "ready" loud.', isCore: true }] }]);
  });

  it("leave out what no occupation of ESCO leads to", () => {
    const other = "53-3032.00,Truck Drivers,1,Drive trucks.,Core";
    const { rows } = parseTasks(statements(COOK, other), crosswalk(link("35-2014.00", "cooks", "cook")));
    expect(rows.map(({ code }) => code)).toEqual(["35-2014.00"]);
  });

  it.each([
    ["of the same title", "35-9999.00", "Cooks, Restaurant", COOK],
    ["above it", "35-2014.07", "grill cooks", COOK],
    ["that O*NET puts in its place", "43-5081.01", "stock clerks", "53-7065.00,Stockers,1,Stock shelves.,Core"],
  ])("are followed from a code that is gone to the occupation %s", (_, code, title, statement) => {
    const { rows, bad } = parseTasks(statements(statement), crosswalk(link(code, title, "one")));
    expect(rows.map(({ occupations }) => occupations)).toEqual([[{ code: "5120", uri: `${ESCO}/one` }]]);
    expect(bad).toEqual([]);
  });

  it("name bad lines by file and number, and take the good ones", () => {
    const { rows, bad } = parseTasks(
      statements(COOK, "352014,Cooks,2,Cook.,Core", "35-2014.00,Cooks,3,,Core"),
      crosswalk(
        link("35-2014.00", "cooks", "cook"),
        link("11-9199.00", "managers", "chief"),
        link("35-2014.00", "cooks", "x", "51"),
        "y,5120,35-2014.00,cooks,",
      ),
      "O*NET-SOC Code\tJob Zone\n35-2014.00\t9\n35-2014.00\t\n",
    );
    expect(rows).toHaveLength(1);
    expect(bad).toEqual([
      { file: "Taken", line: 3, reason: "De O*NET-code heeft niet de vorm 12-3456.00" },
      { file: "Taken", line: 4, reason: "De taak ontbreekt" },
      { file: "Koppeling", line: 4, reason: "De ISCO-08-code heeft geen vier cijfers" },
      { file: "Koppeling", line: 5, reason: "De URI van het beroep ontbreekt" },
      { file: "Koppeling", line: 3, reason: "O*NET heeft geen taken voor 11-9199.00 (managers)" },
      { file: "Job zones", line: 2, reason: "De job zone is geen 1 tot 5" },
      { file: "Job zones", line: 3, reason: "De job zone is geen 1 tot 5" },
    ]);
  });

  it.each([
    [
      "files in the wrong order",
      crosswalk(link("35-2014.00", "cooks", "cook")),
      statements(COOK),
      /ontbreekt O\*NET-SOC Code/,
    ],
    ["a crosswalk of something else", statements(COOK), "a,b\n1,2\n", /isco_code, onet_code/],
    [
      "no line that leads to a task",
      statements(COOK),
      crosswalk(link("99-9999.00", "x", "x")),
      /horen niet bij elkaar/,
    ],
    ["nothing", "", "", /ontbreekt|horen niet/],
  ])("are refused with %s", (_, tasks, links, message) => {
    expect(() => parseTasks(tasks, links)).toThrow(message);
  });
});

const files = ["onet_task_statements.csv", "esco_onet_crosswalk_nesta_Nov2020.csv", "onet18_job_zones.txt"].map(
  sharedData,
);
const isPresent = files.every((file) => file !== undefined);

describe.skipIf(!isPresent)(`the real files of O*NET${isPresent ? "" : " (skipped: ../shared/data is absent)"}`, () => {
  it("give the tasks of 610 O*NET occupations for 1,624 occupations of ESCO", () => {
    const [statements = "", links = "", zones = ""] = files.map((file) => readFileSync(file ?? "", "utf8"));
    const { rows, bad } = parseTasks(statements, links, zones);
    expect(rows).toHaveLength(610);
    expect(rows.flatMap(({ occupations }) => occupations)).toHaveLength(1624);
    expect(bad.filter(({ file }) => file !== "Koppeling")).toEqual([]);
    expect(bad).toHaveLength(56);
  });

  it("have the successors of retired codes, and no longer those codes", () => {
    const present = new Set(readStatements(readFileSync(files[0] ?? "", "utf8")).rows.map(({ code }) => code));
    expect([...RETIRED_ONET_CODES.keys()].filter((code) => present.has(code))).toEqual([]);
    expect([...RETIRED_ONET_CODES.values()].filter((code) => !present.has(code))).toEqual([]);
  });
});
