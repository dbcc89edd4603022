import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadOverrides } from "#infra/local/imports/reference-files.ts";

const PROGRAMS = resolve(import.meta.dirname, "../../infra/local/imports");
const POSTCODES = "pc4,lat,lon,places\n2011,52.5,4.5,Elders\n";
const OCCUPATIONS =
  "conceptUri,iscoGroup,preferredLabel,altLabels,status,code\nhttp://data.europa.eu/esco/occupation/1,8344,bestuurder,een,released,8344.1\n";

const TASKS = "O*NET-SOC Code,Title,Task,Task Type\n35-2014.00,Cooks,Cook food.,Core\n";
const CROSSWALK =
  "isco_code,onet_code,onet_occupation,concept_uri\n5120,35-2014.00,cooks,http://data.europa.eu/esco/occupation/2\n";
const JOB_ZONES = "O*NET-SOC Code\tJob Zone\n35-2014.00\t2\n";

let dir: string;
let dataDir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "imports-"));
  dataDir = join(dir, "data");
});
afterEach(() => rm(dir, { recursive: true }));

type Outcome = { exitCode: number; output: string };

/** Runs one of the programs as a person would. */
function run(program: "import-postcodes" | "import-occupations" | "import-tasks", ...args: string[]): Promise<Outcome> {
  return new Promise((done) => {
    const options = { env: { ...process.env, DATA_DIR: dataDir } };
    execFile(process.execPath, [join(PROGRAMS, `${program}.ts`), ...args], options, (error, stdout, stderr) =>
      done({ exitCode: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
}

async function file(name: string, content: string): Promise<string> {
  const path = join(dir, name);
  await writeFile(path, content);
  return path;
}

const filesInDataDir = () => readdir(dataDir, { recursive: true }).catch(() => []);

describe("import programs", () => {
  it("put postcodes in the data directory, where they are found again", async () => {
    const { exitCode, output } = await run("import-postcodes", await file("nl.csv", POSTCODES));
    expect(output.trim()).toBe(`Aantal postcodes in ${join(dataDir, "reference", "postcodes.json")}: 1.`);
    expect(exitCode).toBe(0);
    const { postcodes, occupations } = await loadOverrides(dataDir);
    expect(postcodes).toEqual(new Map([["2011", { latitude: 52.5, longitude: 4.5, place: "Elders" }]]));
    expect(occupations).toBeUndefined();
  });

  it("put occupations in the data directory, where they are found again", async () => {
    const { exitCode, output } = await run("import-occupations", await file("esco.csv", OCCUPATIONS));
    expect([exitCode, output]).toEqual([0, expect.stringContaining("Aantal beroepen")]);
    expect((await loadOverrides(dataDir)).occupations).toEqual([
      { code: "8344", title: "bestuurder", synonyms: ["een"], uri: "http://data.europa.eu/esco/occupation/1" },
    ]);
  });

  it("put tasks in the data directory, where they are found again", async () => {
    const files = [await file("tasks.csv", TASKS), await file("crosswalk.csv", CROSSWALK)];
    const { exitCode, output } = await run("import-tasks", ...files, await file("zones.txt", JOB_ZONES));
    expect([exitCode, output]).toEqual([0, expect.stringContaining("Aantal O*NET-beroepen met taken")]);
    expect((await loadOverrides(dataDir)).onetOccupations).toEqual([
      {
        code: "35-2014.00",
        title: "Cooks",
        jobZone: 2,
        tasks: [{ statement: "Cook food.", isCore: true }],
        occupations: [{ code: "5120", uri: "http://data.europa.eu/esco/occupation/2" }],
      },
    ]);
  });

  it("put tasks there without job zones, and name a bad line by its file", async () => {
    const wrong = await file("tasks.csv", `${TASKS}35-2014.00,Cooks,,Core\n`);
    const { exitCode, output } = await run("import-tasks", wrong, await file("crosswalk.csv", CROSSWALK));
    expect([exitCode, output]).toEqual([0, expect.stringMatching(/^Taken, regel 3: De taak ontbreekt\.\n/)]);
    expect((await loadOverrides(dataDir)).onetOccupations).toMatchObject([{ code: "35-2014.00" }]);
  });

  it("ask for the second file where two are needed", async () => {
    expect(await run("import-tasks", await file("tasks.csv", TASKS))).toEqual({
      exitCode: 1,
      output: "Niets geïmporteerd. Noem het bestand met de koppeling van ESCO met O*NET.\n",
    });
  });

  it("say which two files do not belong together", async () => {
    const other = CROSSWALK.replace("35-2014.00,cooks", "99-9999.00,x");
    const { exitCode, output } = await run("import-tasks", await file("t.csv", TASKS), await file("c.csv", other));
    expect([exitCode, output]).toEqual([1, "Niets geïmporteerd. De koppeling en de taken horen niet bij elkaar.\n"]);
    expect(await filesInDataDir()).toEqual([]);
  });

  it("take the good lines and name the bad ones", async () => {
    const { exitCode, output } = await run("import-postcodes", await file("nl.csv", `${POSTCODES}2012,0,0,x\n`));
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^Regel 3: De breedtegraad ligt buiten Nederland/);
    expect(output.trim()).toMatch(/1; 1 regel overgeslagen\.$/);
  });

  it("leave no other file behind than the table", async () => {
    await run("import-postcodes", await file("nl.csv", POSTCODES));
    expect(await filesInDataDir()).toEqual(["reference", join("reference", "postcodes.json")]);
  });

  it.each([
    ["no file", [], "Noem het bestand met postcodes."],
    ["a file that does not exist", ["nergens.csv"], "Het bestand nergens.csv bestaat niet of is niet te lezen."],
  ])("say in one sentence that they did nothing with %s", async (_, args, sentence) => {
    expect(await run("import-postcodes", ...args)).toEqual({
      exitCode: 1,
      output: `Niets geïmporteerd. ${sentence}\n`,
    });
    expect(await filesInDataDir()).toEqual([]);
  });

  it.each([
    ["another table", OCCUPATIONS],
    ["no good line", "pc4,lat,lon\n1,2,3\n"],
    ["nothing", ""],
  ])("keep the table that was there when the file holds %s", async (_, content) => {
    await run("import-postcodes", await file("nl.csv", POSTCODES));
    const before = await readFile(join(dataDir, "reference", "postcodes.json"), "utf8");
    const { exitCode, output } = await run("import-postcodes", await file("wrong.csv", content));
    expect(exitCode).toBe(1);
    expect(output).toMatch(/Niets geïmporteerd\. .+\.\n$/);
    expect(await readFile(join(dataDir, "reference", "postcodes.json"), "utf8")).toBe(before);
  });

  it("say so when the data directory cannot be written", async () => {
    await writeFile(dataDir, "a file where a folder should be");
    const { exitCode, output } = await run("import-postcodes", await file("nl.csv", POSTCODES));
    expect([exitCode, output]).toEqual([1, expect.stringContaining("lukt niet")]);
  });
});

describe("imported tables", () => {
  it("are absent where nothing was imported", async () => {
    expect(await loadOverrides(dataDir)).toEqual({});
  });

  it.each(["{", '[{"pc4": "2011"}]'])("are refused by name when the file is %s", async (content) => {
    await mkdir(join(dataDir, "reference"), { recursive: true });
    await writeFile(join(dataDir, "reference", "postcodes.json"), content);
    await expect(loadOverrides(dataDir)).rejects.toThrow(/postcodes\.json is niet te lezen/);
  });
});
