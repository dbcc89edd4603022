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

let dir: string;
let dataDir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "imports-"));
  dataDir = join(dir, "data");
});
afterEach(() => rm(dir, { recursive: true }));

type Outcome = { exitCode: number; output: string };

/** Runs one of the two programs as a person would. */
function run(program: "import-postcodes" | "import-occupations", ...args: string[]): Promise<Outcome> {
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
