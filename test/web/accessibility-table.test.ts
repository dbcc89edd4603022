import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const text = await readFile(join(ROOT, "docs/accessibility.md"), "utf8");
const rows = [...text.matchAll(/^\| (\d\.\d\.\d+) +\| (A+) +\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, criterion = "", level = "", , verdict = "", evidence = ""]) => ({
    criterion,
    level,
    verdict: verdict.trim(),
    evidence: evidence.trim(),
  }),
);

describe("the table of WCAG's criteria", () => {
  it("has all 31 of level A and all 24 of level AA, each once", () => {
    expect(new Set(rows.map(({ criterion }) => criterion)).size).toBe(55);
    expect(rows.map(({ level }) => level).toSorted()).toEqual([...Array(31).fill("A"), ...Array(24).fill("AA")]);
  });

  it("counts its own verdicts right", () => {
    const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
    expect(text.replaceAll(/\s+/g, " ")).toContain(
      `Of the 55 criteria ${count("meets")} are met, ${count("partly")} partly, ${count("not shown")} not shown, ${count("does not apply")} do not apply.`,
    );
  });

  it("names evidence that exists for everything", () => {
    for (const { criterion, evidence } of rows) expect(evidence, criterion).not.toBe("");
    const files = [...text.matchAll(/`((?:test|shared|functions)\/[\w./-]+)`/g)].map(([, file = ""]) => file);
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
