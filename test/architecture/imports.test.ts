import { cruise, type ICruiseResult } from "dependency-cruiser";
import { beforeAll, describe, expect, it } from "vitest";
import { IMPORT_RULES } from "./import-rules.ts";

const FOLDERS = ["infra", "functions", "shared", "test"];

async function cruised(folders: string[]): Promise<ICruiseResult> {
  const { output } = await cruise(
    folders,
    {
      validate: true,
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

describe("imports", () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    result = await cruised(FOLDERS);
  }, 120_000);

  it("keep to the rules of the house", () => {
    const broken = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(broken).toEqual([]);
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
