import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowReport } from "#shared/domain/reports/flow-report.ts";
import { region } from "#shared/runtime/region.ts";
import { waitHeadline } from "../../functions/workbench/report/headlines.ts";
import { apart } from "../../functions/workbench/report/month-plot.tsx";
import { deskPages, signedIn } from "../pages/apps.ts";
import { textOf } from "../pages/html.ts";
import { REPORTED_DAYS, REPORTED_FROM, REPORTED_TO } from "./reported-days.ts";

const PAGE = `/werkblad/rapportage?van=${REPORTED_FROM}&tot=${REPORTED_TO}`;
const report = flowReport(region, { from: REPORTED_FROM, to: REPORTED_TO, today: "2026-11-23" }, REPORTED_DAYS);

async function opened(path: string) {
  const pages = deskPages({ reportDays: REPORTED_DAYS });
  const visitor = await signedIn(pages.app);
  return { ...pages, ...(await visitor.get(path)) };
}

/** Cells of the rows of a table, by the name of the row. */
function tableOf(html: string, label: string): Map<string, string[]> {
  const table = html.slice(html.indexOf(`aria-label="${label}"`));
  const rows = table.slice(0, table.indexOf("</table>")).split('<tr role="row">').slice(2);
  const cells = (row: string) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) => textOf(cell));
  return new Map(rows.map((row) => [cells(row)[0] ?? "", cells(row).slice(1)]));
}

describe("the page of the report", () => {
  it("shows for each step how often it was taken and how long it took, beside what was aimed at", async () => {
    const { html, status } = await opened(PAGE);
    expect(status).toBe(200);
    const waits = tableOf(html, "Doorlooptijd per stap, in werkdagen");
    const { counts, waits: own } = report.total;
    const inDutch = (value: number | undefined) => String(value).replace(".", ",");
    expect(waits.get("Van ontvangst tot eerste blik")).toEqual([
      ...[String(counts["first-look"]), inDutch(own["first-look"]?.median), inDutch(own["first-look"]?.most), "2", "–"],
    ]);
    expect(waits.get("Van voorgesteld tot geplaatst")?.[0]).toBe(String(counts.placed));
  });

  it("holds the figure of another time beside its own", async () => {
    const { html } = await opened(PAGE);
    expect(tableOf(html, "Of plaatsingen duren").get("Na 26 weken")?.at(-1)).toBe("60 % (Kadernota Werk! 2012)");
  });

  it("says in the plot what a line beside a bar is", async () => {
    const text = textOf((await opened(PAGE)).html);
    expect(text).toContain("doel: 2 werkdagen");
    expect(text).toContain("Kadernota Werk! 2012: 60 %");
  });

  it.each([
    ["gemeente", "municipality"],
    ["klantgroep", "client-group"],
    ["uitvoerder", "agency"],
    ["werkgever", "employer"],
  ] as const)("breaks down by %s", async (what, by) => {
    const { html } = await opened(`${PAGE}&per=${what}`);
    const rows = tableOf(html, `Uitgesplitst naar ${what}`);
    expect([...rows.keys()]).toEqual(report.by[by].map(({ name }) => name));
    const placed = by === "employer" ? 3 : 2;
    for (const { name, counts } of report.by[by])
      expect(rows.get(name)?.[placed]).toBe(counts.placed === undefined ? "minder dan 3*" : String(counts.placed));
  });

  it("says in words what each plot shows, and has a table and a file for each", async () => {
    const { html } = await opened(PAGE);
    const figures = [...html.matchAll(/<figure class="chart">[\s\S]*?<\/figure>/g)].map(([figure]) => figure);
    expect(figures).toHaveLength(4);
    for (const figure of figures) {
      expect(textOf(figure.slice(0, figure.indexOf("</figcaption>")))).toMatch(/\w{3,}.*\.$/);
      expect(figure).toMatch(/role="img" aria-label="[^"]+De tabel hieronder heeft dezelfde cijfers\."/);
      expect((figure.match(/chart__line"/g) ?? []).length).toBeLessThanOrEqual(4);
    }
    expect(html.match(/<table/g)).toHaveLength(4);
    expect(html).not.toMatch(/<[^>]+\sstyle=/);
    const all = `/werkblad/rapportage/doorstroom.csv?van=${REPORTED_FROM}&amp;tot=${REPORTED_TO}`;
    expect(html.split(all)).toHaveLength(2);
  });

  it("gives the same figures as files", async () => {
    const query = PAGE.slice(PAGE.indexOf("?"));
    const months = await opened(`/werkblad/rapportage/maanden.csv${query}`);
    expect(months.headers.get("Content-Disposition")).toContain(`maanden-${REPORTED_FROM}-${REPORTED_TO}.csv`);
    expect(months.html.trimEnd().split("\r\n")).toHaveLength(1 + report.months.length);
    const all = await opened(`/werkblad/rapportage/doorstroom.csv${query}`);
    expect(all.html).toContain(`;alles;all;Alles;${report.total.counts.received};`);
  });

  it("has no figure for a month that is to come, and says of one that it still runs", async () => {
    const query = "?van=2026-10-01&tot=2027-01-31";
    const { html } = await opened(`/werkblad/rapportage${query}`);
    const rows = tableOf(html, "Wat er per maand gebeurde");
    expect([...rows.keys()]).toEqual(["oktober 2026", "november 2026 (loopt nog)", "december 2026", "januari 2027"]);
    for (const month of ["december 2026", "januari 2027"])
      expect(rows.get(month)).toEqual(["nog niet", "nog niet", "nog niet", "nog niet"]);
    for (const month of ["oktober 2026", "november 2026 (loopt nog)"])
      for (const cell of rows.get(month) ?? []) expect(cell).toMatch(/^\d+$/);

    const plot = html.slice(html.indexOf('aria-label="Er kwam'), html.indexOf("</figure>"));
    const axis = [...plot.matchAll(/>(\d\d-\d\d)</g)].map(([, month]) => month);
    expect(axis).toEqual(["10-26", "11-26"]);
    for (const part of ["line", "mark"]) expect(plot.split(`chart__${part}--running`), part).toHaveLength(5);
    expect(textOf(html)).toContain("November 2026 loopt nog: het open teken telt tot nu toe.");

    const csv = await opened(`/werkblad/rapportage/maanden.csv${query}`);
    const [, october = "", november = "", ...later] = csv.html.trimEnd().split("\r\n");
    expect(october).toMatch(/^2026-10;voorbij;\d+;\d+;\d+;\d+$/);
    expect(november).toMatch(/^2026-11;loopt nog;\d+;\d+;\d+;\d+$/);
    expect(later).toEqual(["2026-12;nog niet;;;;", "2027-01;nog niet;;;;"]);
  });

  it("draws nothing of a period that is wholly to come, nor an open mark in one that is over", async () => {
    const later = await opened("/werkblad/rapportage?van=2026-12-01&tot=2026-12-31");
    expect(textOf(later.html)).toContain("Deze maanden moeten nog komen.");
    expect(later.html).not.toContain("chart__line");
    const before = await opened("/werkblad/rapportage?van=2026-02-01&tot=2026-04-30");
    expect(before.html).toContain("chart__line");
    expect(before.html).not.toMatch(/--running|loopt nog/);
  });

  it("covers this year up to today unless asked otherwise, and says when there is nothing", async () => {
    const { app, audit } = deskPages();
    const { html } = await (await signedIn(app)).get("/werkblad/rapportage");
    const text = textOf(html);
    expect(text).toContain("Van 1 januari 2026 tot en met 23 november 2026.");
    expect(text).toContain("In deze periode is op geen enkele stap gewacht.");
    expect(text).toContain("In deze periode is er niets om uit te splitsen.");
    expect(audit.map(({ action }) => action)).toContain("view-report");
  });

  it.each([
    ["van=2026-02-30", "Kies een begindatum en een einddatum die bestaan."],
    ["van=morgen", "Kies een begindatum en een einddatum die bestaan."],
    ["van=2026-12-01&tot=2026-11-01", "Kies een einddatum die niet vóór de begindatum ligt."],
    ["van=2020-01-01&tot=2026-11-01", "Kies een periode van hoogstens twee jaar."],
  ])("refuses %s in words, and keeps what was typed", async (query, problem) => {
    const { html, status } = await opened(`/werkblad/rapportage?${query}`);
    expect(status).toBe(400);
    expect(textOf(html)).toContain(problem);
    expect(html).toContain(`value="${new URLSearchParams(query).get("van")}"`);
  });
});

describe("names beside the ends of lines", () => {
  it("never cover one another nor stand below the plot, and stay in the order of the lines", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 4 }), (heights) => {
        const placed = apart(heights, 20, 300);
        const sorted = placed.toSorted((a, b) => a - b);
        for (const [index, height] of sorted.entries()) {
          expect(height).toBeLessThanOrEqual(300);
          const next = sorted[index + 1];
          if (next !== undefined) expect(next - height).toBeGreaterThanOrEqual(20);
        }
        for (const [a, one] of heights.entries())
          for (const [b, other] of heights.entries())
            if (one < other) expect(placed[a] ?? 0).toBeLessThan(placed[b] ?? 0);
      }),
    );
  });

  it("are pushed up when all lines end at the bottom", () => {
    expect(apart([300, 300, 40], 20, 300).toSorted((a, b) => a - b)).toEqual([40, 280, 300]);
  });
});

describe("the sentence over the waits", () => {
  it("names the step that took longest", () => {
    expect(
      waitHeadline([
        { step: "first-look", median: 1 },
        { step: "placed", median: 9.5 },
      ]),
    ).toBe("Het langst duurt het van voorgesteld tot geplaatst: in de helft van de gevallen hoogstens 9,5 werkdagen.");
  });

  it("says so when no step took a day", () => {
    expect(waitHeadline([{ step: "first-look", median: 0 }])).toBe(
      "Elke stap duurde in de helft van de gevallen minder dan een werkdag.",
    );
  });
});
