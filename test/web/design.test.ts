import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Colour, Palette } from "#shared/domain/theme.ts";
import { coast } from "#shared/region/zuid-kennemerland-ijmond-theme.ts";
import { COMPONENTS_FILE, componentsSource } from "#shared/web/design-system/components-source.ts";
import { pruned } from "#shared/web/design-system/prune.ts";
import { COMPONENTS } from "#shared/web/styles/components.ts";
import { TOKENS } from "#shared/web/styles/tokens.ts";
import { stylesheetOf } from "#shared/web/stylesheet.ts";
import { contrast } from "./contrast.ts";

const TEXT = 4.5;
const BORDER = 3;

/** Which colours stand on which, and by how much they must differ (WCAG 2.2, 1.4.3 and 1.4.11). */
const PAIRS: readonly [Colour, Colour, number][] = [
  ...(["ink", "link", "danger", "good", "warn"] as const).flatMap((text): [Colour, Colour, number][] => [
    [text, "paper", TEXT],
    [text, "soft", TEXT],
  ]),
  ["on-brand", "brand", TEXT],
  ["on-header", "header", TEXT],
  ["line", "paper", BORDER],
  ["line", "soft", BORDER],
  ["brand", "paper", BORDER],
  ["bar", "paper", BORDER],
];

const tooFaint = (palette: Palette) =>
  PAIRS.filter(([one, other, least]) => contrast(palette[one], palette[other]) < least).map((pair) => pair.join(" "));

/** Classes without a rule. */
const FOUND_BY = ["disclosure", "date-part", "message__head"];

/** Everything that writes pages. */
async function pageSources(): Promise<string[]> {
  const root = join(import.meta.dirname, "../..");
  const files = await Promise.all(
    ["functions", "shared/web"].map((folder) => readdir(join(root, folder), { withFileTypes: true, recursive: true })),
  );
  const pages = files.flat().filter((entry) => entry.isFile() && entry.name.endsWith(".tsx"));
  return Promise.all(pages.map((entry) => readFile(join(entry.parentPath, entry.name), "utf8")));
}

describe("the look of the pages", () => {
  it("knows contrast as WCAG reckons it", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  it("is readable in both schemes of the region's theme", () => {
    expect(tooFaint(coast.light)).toEqual([]);
    expect(tooFaint(coast.dark)).toEqual([]);
    expect(tooFaint({ ...coast.light, link: "#9ad0e0" })).toEqual(["link paper 4.5", "link soft 4.5"]);
  });

  it("holds the components that pages use, as the installed packages have them", async () => {
    const isUpToDate = (await readFile(COMPONENTS_FILE, "utf8")) === (await componentsSource());
    expect(isUpToDate, "npm run styles").toBe(true);
  });

  it("sets no token that no component reads", () => {
    const set = [...TOKENS.matchAll(/(--(?:nl|utrecht)-[\w-]+):/g)].map(([, name]) => name);
    expect(set.length).toBeGreaterThan(100);
    const own = stylesheetOf(coast).css;
    expect(set.filter((name) => !own.includes(`var(${name}`))).toEqual([]);
    expect(COMPONENTS).toContain("var(--nl-button-primary-color)");
  });

  it("draws every class that a page carries, but for those by which tests and scripts find it", async () => {
    const drawn = new Set([...stylesheetOf(coast).css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name));
    const carried = (await pageSources()).flatMap((source) =>
      [...source.matchAll(/\bclass="([^"]+)"/g)].flatMap(([, names = ""]) => names.split(" ")),
    );
    expect(carried.length).toBeGreaterThan(200);
    expect([...new Set(carried)].filter((name) => !drawn.has(name) && !FOUND_BY.includes(name))).toEqual([]);
  });

  it("asks nothing of anybody else", () => {
    const addresses = [...stylesheetOf(coast).css.matchAll(/url\(["']?([^"')]{5})/g)].map(([, start]) => start);
    expect(new Set(addresses)).toEqual(new Set(["data:"]));
    expect(stylesheetOf(coast).css).not.toContain("@import");
  });

  it("has another address for another theme", () => {
    const other = { ...coast, light: { ...coast.light, brand: "#4b1e63" } };
    expect(stylesheetOf(other).path).not.toBe(stylesheetOf(coast).path);
    expect(stylesheetOf(other).css).toContain("--brand: #4b1e63");
  });
});

describe("taking out what no page uses", () => {
  const used = new Set(["nl-a", "nl-b"]);

  it.each([
    [".nl-a{x:1}.nl-c{x:1}", ".nl-a{x:1}"],
    [".nl-a,.nl-c{x:1}", ".nl-a{x:1}"],
    [".nl-a .nl-c{x:1}", ""],
    [".nl-a:invalid{x:1}", ""],
    ["@media print{.nl-c{x:1}}", ""],
    ["@media print{.nl-b{x:1}}", "@media print{.nl-b{x:1}}"],
    ["/* words */h1{x:1}", "h1{x:1}"],
  ])("%s", (css, left) => {
    expect(pruned(css, used)).toBe(left);
  });
});
