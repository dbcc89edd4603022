import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");

const filesUnder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

const product = ["functions", "shared"].flatMap(filesUnder);
const all = [...product, ...filesUnder("infra"), ...filesUnder("test")];
const text = (file: string) => readFileSync(join(ROOT, file), "utf8");
/** Code without its comments, so that a rule may be named in one. */
const code = (file: string) => text(file).replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "");

/** Files of the product that hold a pattern, apart from the ones that may. */
const offenders = (pattern: RegExp, except: readonly string[]) =>
  product.filter((file) => !except.includes(file) && pattern.test(code(file)));

describe("the habits of the house", () => {
  it("see the whole tree", () => {
    expect(product.length).toBeGreaterThan(120);
  });

  it("read the environment in one file", () => {
    expect(offenders(/process\.env/, ["shared/runtime/environment.ts"])).toEqual([]);
  });

  it("read the clock in one file", () => {
    const except = ["shared/runtime/clock.ts", "shared/runtime/logger.ts"];
    expect(offenders(/new Date\(\)|Date\.now\(\)|performance\.now/, except)).toEqual([]);
  });

  it("make random values in one file", () => {
    expect(offenders(/Math\.random|randomUUID|randomBytes|getRandomValues/, ["shared/runtime/random-id.ts"])).toEqual(
      [],
    );
  });

  it("name storage keys in one file", () => {
    const adapters = product.filter((file) => file.startsWith("shared/adapters/dynamodb/"));
    const own = adapters.filter((file) => /Key: \{/.test(code(file)));
    expect(own).toEqual([]);
  });

  it("scan no table", () => {
    expect(offenders(/ScanCommand|paginateScan|TransactWrite/, [])).toEqual([]);
  });

  it("export by name, never by default, and pass nothing on", () => {
    const except = (file: string) => file.endsWith(".d.ts");
    expect(all.filter((file) => !except(file) && /^export (default|\* from|\{[^}]*\} from)/m.test(code(file)))).toEqual(
      [],
    );
  });

  it("keep files small: the median under 80 lines, code files under 400", () => {
    const data = /^(shared\/reference|infra\/local\/demo)\//;
    const lines = product
      .filter((file) => !data.test(file))
      .map((file) => ({ file, lines: text(file).split("\n").length }));
    const sorted = lines.map((entry) => entry.lines).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
    expect(lines.filter((entry) => entry.lines > 400).map(({ file }) => file)).toEqual([]);
  });

  it("leave nothing empty behind", () => {
    expect(all.filter((file) => statSync(join(ROOT, file)).size === 0)).toEqual([]);
  });
});
