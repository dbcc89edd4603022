import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseOccupations } from "#infra/local/imports/parse-occupations.ts";
import { parseTasks } from "#infra/local/imports/parse-tasks.ts";
import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { onetOccupationFinder } from "#shared/reference/find-onet-occupation.ts";
import { suggestTasks, type TaskSuggestion } from "#shared/reference/suggest-tasks.ts";
import { builtInTables, type ReferenceTables, withOverrides } from "#shared/reference/tables.ts";
import { findOccupations } from "#shared/titles/find-occupations.ts";
import { anOnetOccupation, ESCO } from "./onet.ts";
import { sharedData } from "./shared-data.ts";

const suggester = (tables: ReferenceTables) => suggestTasks(tables, findOccupations(tables));
const tables = builtInTables();
const suggest = suggester(tables);
const titlesOf = (suggestions: readonly TaskSuggestion[]) => suggestions.map(({ title }) => title);
const minutesOf = ({ tasks }: TaskSuggestion) => tasks.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);

const baker = anOnetOccupation({
  code: "51-3011.00",
  title: "Bakers",
  jobZone: 2,
  tasks: [
    { statement: "Direct workers.", isCore: false },
    { statement: "Bake bread.", isCore: true },
    { statement: `Clean ${"large ".repeat(20)}ovens, using brushes.`, isCore: true },
  ],
  occupations: [{ code: "7512", uri: `${ESCO}/baker` }],
});
const withBaker = withOverrides(tables, {
  occupations: [{ code: "7512", title: "bakker", synonyms: [], uri: `${ESCO}/baker` }],
  onetOccupations: [baker],
});

/** The answer as part of a request, with ids as a page would give them. Of some professions nothing may be carved. */
const asFunction = ({ title, tasks }: TaskSuggestion) => ({
  title,
  tasks: tasks.map(({ statement: _, basis: __, ...task }, at) => ({ ...task, id: `t${at}` })),
});
const CARVABLE = { title: "Kantoor", tasks: [{ id: "own", title: "Post halen", minutesPerWeek: 60, carvable: true }] };
const asRequest = (suggestion: TaskSuggestion) => ({
  employer: { kvkNumber: "00000123", name: "Zorghuis Proefneming" },
  contact: { name: "Robin Voorbeeld", email: "robin@werkgever.example" },
  workplace: { postcode: "2031 AB" },
  startDate: "2026-12-14",
  wishedHours: { min: 8, max: 24 },
  functions: [asFunction(suggestion), CARVABLE],
});

describe("task suggestions from our own table", () => {
  it.each([
    ["Magazijnmedewerker", "Magazijnmedewerker"],
    ["kok", "Kok"],
    ["schoonmaaker", "Schoonmaker"],
    ["Ervaren pakketbezorger (m/v), 24 uur", "Bezorger"],
  ])("answer %s with the tasks of %s first", (title, expected) => {
    const [first] = suggest(title);
    expect(first).toMatchObject({ title: expected, source: "own" });
    expect(first?.tasks.length).toBeGreaterThanOrEqual(6);
  });

  it("offer each function that a title may mean", () => {
    expect(titlesOf(suggest("verpleegkundige"))).toEqual(["Verpleegkundige hbo", "Verpleegkundige mbo"]);
  });

  it("divide a week of 36 hours and are always marked as an estimate", () => {
    const suggestions = tables.functionTasks.flatMap(({ title }) => suggest(title).slice(0, 1));
    expect(suggestions).toHaveLength(tables.functionTasks.length);
    for (const one of suggestions) {
      expect(minutesOf(one)).toBeLessThanOrEqual(36 * 60);
      expect(minutesOf(one)).toBeGreaterThan(35 * 60);
      expect(new Set(one.tasks.map(({ basis }) => basis))).toEqual(new Set(["schatting"]));
    }
  });

  it("carry what the function asks, unless the task says otherwise", () => {
    const [cook] = suggest("kok");
    const menu = cook?.tasks.find(({ title }) => title === "Menu maken en inkopen");
    const vegetables = cook?.tasks.find(({ title }) => title === "Groente wassen en snijden");
    expect(menu).toMatchObject({ demands: { standing: 0, "irregular-hours": 2 }, education: 3, carvable: false });
    expect(menu?.reason).toMatch(/verantwoordelijkheid/);
    expect(vegetables).toMatchObject({ demands: { standing: 3, lifting: 1 }, education: 1, carvable: true });
  });

  it("say nothing for other work in the unit group, or for a title that is no job", () => {
    expect(suggest("taxichauffeur")).toEqual([]);
    expect(suggest("xyzzy")).toEqual([]);
    expect(suggest("")).toEqual([]);
  });

  it("are whole for any text, each function once and none longer than its week", () => {
    const name = fc.constantFrom(...tables.occupations.flatMap(({ title, synonyms }) => [title, ...synonyms]));
    const text = fc.oneof(
      fc.string(),
      name,
      fc.tuple(name, fc.string(), name).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, (title) => {
        const suggestions = suggest(title);
        expect(new Set(titlesOf(suggestions)).size).toBe(suggestions.length);
        expect(suggestions.filter((one) => one.tasks.length < 6 || minutesOf(one) > 36 * 60)).toEqual([]);
      }),
    );
  });

  it("are taken by a jobcarving request as they are", () => {
    for (const { title } of tables.functionTasks) {
      const [first] = suggest(title);
      expect(first && CarvingSubmission.safeParse(asRequest(first)).error).toBeUndefined();
    }
  });
});

describe("task suggestions from O*NET", () => {
  it("are given where we have no table, core tasks first, with the source", () => {
    const [first] = suggester(withBaker)("bakker");
    expect(first).toMatchObject({
      occupation: "7512",
      title: "bakker",
      isSure: true,
      source: "onet",
      onet: {
        code: "51-3011.00",
        title: "Bakers",
        isRelated: false,
        attribution: expect.stringContaining("CC BY 4.0"),
      },
    });
    expect(first?.tasks.map(({ title }) => title.slice(0, 11))).toEqual(["Bake bread", "Clean large", "Direct work"]);
  });

  it("are estimated and marked so, with an equal share of the week", () => {
    const [first] = suggester(withBaker)("bakker");
    expect(first?.tasks[0]).toMatchObject({
      minutesPerWeek: 720,
      demands: { standing: 3, "customer-contact": 0 },
      carvable: true,
      basis: "schatting",
    });
    expect(first?.tasks[2]).toMatchObject({ carvable: false, reason: expect.stringContaining("leiden") });
  });

  it("have a title that fits a request, beside the whole statement", () => {
    const [first] = suggester(withBaker)("bakker");
    const long = first?.tasks[1];
    expect(long?.title).toMatch(/^Clean large .*large…$/);
    expect(long?.title.length).toBeLessThanOrEqual(120);
    expect(long?.statement).toBe(baker.tasks[2]?.statement);
    expect(first && CarvingSubmission.safeParse(asRequest(first)).error).toBeUndefined();
  });

  it("are at most twelve, with room for what may be carved", () => {
    const statements = (verb: string, many: number) =>
      Array.from({ length: many }, (_, at) => ({ statement: `${verb} thing ${at}.`, isCore: verb !== "Clean" }));
    const leader = withOverrides(withBaker, {
      onetOccupations: [{ ...baker, tasks: [...statements("Clean", 6), ...statements("Supervise", 20)] }],
    });
    const [first] = suggester(leader)("bakker");
    expect(first?.tasks.map(({ carvable }) => carvable)).toEqual([...Array(8).fill(false), ...Array(4).fill(true)]);
  });

  it("do not come before our own tasks", () => {
    const cooks = withOverrides(tables, { onetOccupations: [anOnetOccupation()] });
    expect(suggester(cooks)("kok")[0]?.source).toBe("own");
  });

  it("come once where several occupations lead to them", () => {
    const twice = withOverrides(withBaker, {
      occupations: [{ code: "7513", title: "bakker zuivel", synonyms: ["bakker"] }],
    });
    expect(suggester(twice)("bakker").filter(({ source }) => source === "onet")).toHaveLength(1);
  });
});

const files = [
  "onet_task_statements.csv",
  "esco_onet_crosswalk_nesta_Nov2020.csv",
  "onet18_job_zones.txt",
  "esco_occupations_nl.csv",
].map(sharedData);
const isPresent = files.every((file) => file !== undefined);

describe.skipIf(!isPresent)(
  `task suggestions with all of ESCO and O*NET${isPresent ? "" : " (skipped: ../shared/data is absent)"}`,
  () => {
    const full = () => {
      const [statements = "", crosswalk = "", zones = "", esco = ""] = files.map((file) =>
        readFileSync(file ?? "", "utf8"),
      );
      const { rows: onetOccupations } = parseTasks(statements, crosswalk, zones);
      return withOverrides(tables, { onetOccupations, occupations: parseOccupations(esco).rows });
    };

    it("are there for every title of ESCO outside the armed forces", () => {
      const { occupations, onetOccupations } = full();
      const find = onetOccupationFinder(onetOccupations);
      const found = occupations.filter(({ uri }) => uri !== undefined).map((one) => ({ ...one, found: find(one) }));
      expect(found).toHaveLength(3039);
      expect(found.filter((one) => one.found === undefined && !one.code.startsWith("0"))).toEqual([]);
      expect(found.filter((one) => one.found?.isRelated === false)).toHaveLength(1622);
    });

    it.each([
      ["bakker", "Bakers"],
      ["taxichauffeur", "Taxi Drivers"],
      ["leraar basisschool", "Elementary School Teachers, Except Special Education"],
    ])("answer %s with the tasks of %s", (title, onet) => {
      const suggestions = suggester(full())(title);
      expect(suggestions[0]?.onet?.title).toBe(onet);
      for (const one of suggestions) expect(CarvingSubmission.safeParse(asRequest(one)).error).toBeUndefined();
    });
  },
);
