import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ShareReport } from "#shared/domain/share-report.ts";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { desk } from "./support/desk.ts";
import { expectProblem, pointersOf } from "./support/problems.ts";

const PATH = "/reports/shares";
const HAARLEM = "GM0392";

describe("the report of shares", () => {
  let platform: RunningPlatform;
  let year = 0;
  beforeAll(async () => {
    platform = await runningPlatform();
    const steps = desk(platform);
    await steps.deliver("gemeente-haarlem", "s-0");
    const reference = await steps.handIn();
    await steps.shortlist(reference);
    const chosen: [string, string, string?][] = [
      ["gemeente-haarlem", "s-0"],
      ["gemeente-haarlem", "s-1"],
      ["gemeente-haarlem", "s-2", "kennemerkracht"],
      ["gemeente-zandvoort", "s-3"],
      ["uwv", "s-4"],
    ];
    for (const [partner, ref, agency] of chosen) {
      await steps.deliver(partner, ref, partner === "gemeente-zandvoort" ? { municipality: "GM0473" } : {});
      await steps.assign(reference, `${partner}:${ref}`, agency);
    }
    const { decisions } = (await steps.vacancy(reference)).body;
    year = Number(decisions[0]?.at.slice(0, 4));
  });
  afterAll(() => platform.close());

  const report = (query = "", headers: Record<string, string> = {}) =>
    platform.call<unknown>("werkblad", `${PATH}${query}`, { headers });
  /** What the report says, once it says everything that was done. */
  const complete = () =>
    eventually(
      async () => ShareReport.parse((await report()).body),
      ({ municipalities }) => municipalities.reduce((total, { assignments }) => total + assignments, 0) === 5,
    );

  it("counts per municipality what was done, beside the maximum of the strategic partner", async () => {
    const { municipalities, ...rest } = await complete();
    expect(rest).toEqual({ year, policy: "2017-1" });
    expect(municipalities).toHaveLength(8);
    expect(municipalities.find(({ code }) => code === HAARLEM)).toEqual({
      code: HAARLEM,
      name: "Haarlem",
      assignments: 3,
      agencies: [
        { agency: "pasmatch", name: "Pasmatch", assignments: 2, percent: 66.7 },
        { agency: "kennemerkracht", name: "Uitzendbureau Kennemerkracht", assignments: 1, percent: 33.3 },
      ],
      strategicPartner: { agency: "pasmatch", percent: 66.7, maximumPercent: 80, isWithin: true },
      differences: [{ agency: "kennemerkracht", advised: "pasmatch", reason: "other", by: "werkblad", assignments: 1 }],
    });
    expect(municipalities.find(({ code }) => code === "GM0473")).toMatchObject({
      assignments: 1,
      strategicPartner: { percent: 100, isWithin: false },
    });
    expect(municipalities.find(({ code }) => code === "GM0453")).toEqual({
      code: "GM0453",
      name: "Velsen",
      assignments: 0,
      agencies: [],
      differences: [],
    });
  });

  it("keeps people for whom no municipality is responsible apart", async () => {
    const { municipalities } = await complete();
    const nobody = municipalities.at(-1);
    expect(nobody).toMatchObject({ assignments: 1, agencies: [{ agency: "uwv", assignments: 1 }] });
    expect(nobody).not.toHaveProperty("code");
  });

  it("is of one municipality or of another year when that is asked", async () => {
    await complete();
    const one = ShareReport.parse((await report(`?municipality=${HAARLEM}&year=${year}`)).body);
    expect(one.municipalities.map(({ code, assignments }) => [code, assignments])).toEqual([[HAARLEM, 3]]);
    const earlier = ShareReport.parse((await report(`?year=${year - 1}`)).body);
    expect(earlier.municipalities.map(({ assignments }) => assignments)).toEqual(Array(8).fill(0));
    expect(ShareReport.parse((await report("?year=2016")).body)).not.toHaveProperty("policy");
  });

  it("is CSV for a spreadsheet when that is asked first: a line per agency, reasons in columns", async () => {
    await complete();
    const answer = await report(`?municipality=${HAARLEM}`, { Accept: "text/csv" });
    expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("Content-Disposition")).toBe(`attachment; filename="aandelen-${year}.csv"`);
    const [header, ...lines] = answer.text.replace("\ufeff", "").trimEnd().split("\r\n");
    expect(header).toMatch(/^jaar;gemeentecode;gemeente;uitvoerder;toewijzingen;aandeel in %;hoogstens in %;/);
    expect(header).toMatch(/;waarvan: Anders$/);
    expect(lines).toEqual([
      `${year};GM0392;Haarlem;Pasmatch;2;66,7;80;0;0;0;0;0;0;0;0`,
      `${year};GM0392;Haarlem;Uitzendbureau Kennemerkracht;1;33,3;;1;0;0;0;0;0;0;1`,
    ]);
  });

  it.each([
    ["?year=26", "/year"],
    ["?year=1999", "/year"],
    ["?municipality=Haarlem", "/municipality"],
    ["?municipality=GM0363", "/municipality"],
    ["?month=1", "/month"],
  ])("refuses %s by name", async (query, pointer) => {
    const answer = await platform.call("werkblad", `${PATH}${query}`);
    expect(pointersOf(expectProblem(answer, 400))).toEqual([pointer]);
  });
});
