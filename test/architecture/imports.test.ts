import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IMPORT_RULES } from "./import-rules.ts";

const FOLDERS = ["infra", "functions", "shared", "test"];

async function cruised(folders: string[], baseDir = process.cwd()): Promise<ICruiseResult> {
  const { output } = await cruise(
    folders,
    {
      validate: true,
      baseDir,
      ruleSet: { forbidden: [...IMPORT_RULES] },
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      exclude: { path: "^docs/|\\.mjs$" },
      tsConfig: { fileName: "tsconfig.json" },
    },
    { conditionNames: ["import", "node", "default"], exportsFields: ["exports"] },
  );
  if (typeof output === "string") throw new Error(output);
  return output;
}

const broken = ({ summary }: ICruiseResult): string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

describe("imports", () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    result = await cruised(FOLDERS);
  });

  it("keep to the rules of the house", () => {
    expect(broken(result)).toEqual([]);
  });

  it("were all seen and resolved by the checker", () => {
    const own = result.modules.filter(({ source }) => /^(infra|functions|shared|test)\//.test(source));
    const edges = own.flatMap(({ dependencies }) => dependencies);
    expect(own.length).toBeGreaterThan(200);
    expect(edges.filter(({ resolved }) => /^shared\/domain\//.test(resolved)).length).toBeGreaterThan(100);
    const unresolved = own.flatMap(({ source, dependencies }) =>
      dependencies.flatMap(({ couldNotResolve, module }) => (couldNotResolve ? [`${source} → ${module}`] : [])),
    );
    expect(unresolved).toEqual([]);
  });
});

describe("a rule of the house", () => {
  let house: string;
  beforeAll(async () => {
    house = await mkdtemp(join(tmpdir(), "house-"));
  });
  afterAll(() => rm(house, { recursive: true }));

  /** A house of two files, the first of which imports the second. */
  async function importing(from: string, to: string): Promise<string[]> {
    const importer = `import * as needed from "${"../".repeat(from.split("/").length - 1)}${to}";\nneeded;\n`;
    for (const [file, text] of Object.entries({ [to]: "export const it = 1;\n", [from]: importer })) {
      await mkdir(dirname(join(house, file)), { recursive: true });
      await writeFile(join(house, file), text);
    }
    return broken(await cruised([from], house));
  }

  it.each([
    ["titles-are-pure", "shared/titles/stem.ts", "shared/reference/tables.ts"],
    ["titles-are-pure", "shared/titles/synonyms/roles.ts", "shared/runtime/clock.ts"],
  ])("%s forbids %s to import %s", async (rule, from, to) => {
    expect(await importing(from, to)).toEqual([`${rule}: ${from} → ${to}`]);
  });

  it.each([["shared/titles/find-occupations.ts", "shared/reference/occupation.ts"]])(
    "allows %s to import %s",
    async (from, to) => {
      expect(await importing(from, to)).toEqual([]);
    },
  );
});
