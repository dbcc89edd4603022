import { describe, expect, it } from "vitest";
import { exampleDate, fieldAmong } from "#functions/web/form-sentences.ts";
import { checkForm } from "#functions/web/vacancy-form/check-form.ts";
import { vacancyFields } from "#functions/web/vacancy-form/fields.ts";
import { readForm } from "#functions/web/vacancy-form/read-form.ts";
import { DUTCH } from "#functions/web/words/nl.ts";
import { accept } from "#shared/domain/input.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import { typedDate } from "#shared/web/typed-date.ts";
import { answers } from "./answers.ts";

const TODAY = "2026-11-23";
const asValues = (fields: ReturnType<typeof answers>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));
type Change = Parameters<typeof answers>[0];
const read = (change: Change, occupation?: string) => readForm(asValues(answers(change)), occupation);

describe("a typed date", () => {
  const date = (day: string, month: string, year: string) =>
    typedDate({ on: [day], "on-maand": [month], "on-jaar": [year] }, "on");

  it.each([
    ["1", "2", "2027", "2027-02-01"],
    ["01", "02", "27", "2027-02-01"],
    [" 31 ", " 12 ", " 2026 ", "2026-12-31"],
    ["5", "maart", "2027", "2027-03-05"],
    ["5", "Mrt", "2027", "2027-03-05"],
    ["1e", "12", "2026", "2026-12-01"],
    ["21st", "March", "2027", "2027-03-21"],
    ["01-12-2026", "", "", "2026-12-01"],
    ["1/2/27", "", "", "2027-02-01"],
    ["1 december 2026", "", "", "2026-12-01"],
    ["1. mrt. 2027", "", "", "2027-03-01"],
    ["5", "sept.", "2027", "2027-09-05"],
  ])("%j %j %j is %j", (day, month, year, iso) => {
    expect(date(day, month, year)).toBe(iso);
  });

  it.each(["nl", "en"])("has a month by its name in %s, whole or short", (language) => {
    const months = Array.from({ length: 12 }, (_unused, month) => new Date(Date.UTC(2027, month, 5)));
    for (const month of ["long", "short"] as const) {
      const name = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
      for (const day of months) expect(date("5", name.format(day), "2027")).toBe(day.toISOString().slice(0, 10));
    }
  });

  it("is absent when nothing was typed, and no date when a part is missing", () => {
    expect(date("", " ", "")).toBeUndefined();
    expect(VacancySubmission.shape.startDate.safeParse(date("1", "", "2027")).success).toBe(false);
    expect(VacancySubmission.shape.startDate.safeParse(date("31", "2", "2027")).success).toBe(false);
  });

  it("has an example that still has to come, also at the end of a year", () => {
    expect(exampleDate("2026-11-23")).toBe("1 12 2026");
    expect(exampleDate("2026-12-31")).toBe("1 1 2027");
  });
});

describe("a form that is filled in right", () => {
  it("is a submission, in the canonical form of each field", () => {
    expect(
      checkForm(
        read(
          {
            "salary-min": "€ 2.500,-",
            "salary-max": "2.750",
            dayparts: ["mon-morning", "tue-morning"],
            "dayparts-fixed": "ja",
            "skill-1": "order-picking",
            "skill-1-essential": "ja",
            licences: ["B"],
            education: "3",
            "demand-lifting": "2",
            "closes-on": "1",
            "closes-on-maand": "2",
            "closes-on-jaar": "2027",
          },
          "9333",
        ),
        TODAY,
        DUTCH,
      ),
    ).toMatchObject({
      submission: {
        employer: { kvkNumber: "00000123" },
        workplace: { postcode: "2031 AB" },
        hoursPerWeek: { min: 24, max: 32 },
        startDate: "2027-01-04",
        closesOn: "2027-02-01",
        positions: 2,
        salary: { min: 2500, max: 2750, per: "month" },
        schedule: { required: ["mon-morning", "tue-morning"] },
        skills: [{ code: "order-picking", importance: "essential" }],
        licences: ["B"],
        education: { level: 3, hard: false },
        demands: { lifting: 2 },
      },
    });
  });
});

describe("a form that is filled in wrong", () => {
  const sentences = (change: Change, occupation?: string) => {
    const checked = checkForm(read(change, occupation), TODAY, DUTCH);
    return "errors" in checked ? checked.errors : {};
  };

  it.each([
    [{ title: "" }, "title", "Vul de functietitel in"],
    [{ title: "x".repeat(121) }, "title", "De functietitel is te lang: het mag hoogstens 120 tekens hebben"],
    [{ positions: "0" }, "positions", "Geef minstens 1 plek"],
    [{ positions: "1 of 2" }, "positions", "Vul in hoeveel mensen u zoekt: één getal, bijvoorbeeld 2"],
    [{ "hours-min": "" }, "hours-min", "Vul in hoeveel uur per week het werk minstens is, bijvoorbeeld 16"],
    [{ "hours-max": "veel" }, "hours-max", "Vul in hoeveel uur per week het werk hoogstens is, bijvoorbeeld 32"],
    [
      { "hours-max": "16" },
      "hours-max",
      "Het hoogste aantal uren is lager dan het laagste. Vul evenveel of meer uren in",
    ],
    [{ "hours-max": "200" }, "hours-max", "Een week heeft 168 uur"],
    [
      { "start-date": "", "start-date-maand": "", "start-date-jaar": "" },
      "start-date",
      "Vul de begindatum in: dag, maand en jaar, bijvoorbeeld 1 12 2026",
    ],
    [
      { "start-date": "31", "start-date-maand": "2" },
      "start-date",
      "Deze begindatum bestaat niet. Vul dag, maand en jaar in, bijvoorbeeld 1 12 2026",
    ],
    [{ "start-date-jaar": "2025" }, "start-date", "Deze begindatum is al voorbij. Vul een datum in vanaf vandaag"],
    [{ "closes-on": "1" }, "closes-on", "Deze datum bestaat niet. Vul dag, maand en jaar in, bijvoorbeeld 1 12 2026"],
    [
      { "salary-min": "marktconform" },
      "salary-min",
      "Vul het loon in als één bedrag in euro's per maand, bijvoorbeeld 2500. Is het per uur? Kies dan Uur",
    ],
    [
      { "salary-min": "€ 30.000 per jaar", "salary-per": "hour" },
      "salary-min",
      "Vul het loon in als één bedrag in euro's per uur, bijvoorbeeld 15,50. Is het per maand? Kies dan Maand",
    ],
    [{ "hours-min": "3 dagen" }, "hours-min", "Vul in hoeveel uur per week het werk minstens is, bijvoorbeeld 16"],
    [
      { "salary-min": "3000", "salary-max": "2500" },
      "salary-max",
      "Het hoogste loon is lager dan het laagste. Vul evenveel of meer in",
    ],
    [
      { "salary-min": "€ 14,50" },
      "salary-min",
      "Dit is te weinig voor een maand. Bedoelt u een bedrag per uur? Kies dan Uur",
    ],
    [
      { "salary-max": "2500", "salary-per": "hour" },
      "salary-max",
      "Dit is te veel voor een uur. Bedoelt u een bedrag per maand? Kies dan Maand",
    ],
    [
      { "hours-max": "80" },
      "hours-max",
      "Niemand mag meer dan 60 uur per week werken. Vul in hoeveel uur één persoon per week werkt",
    ],
    [{ contract: "slavery" }, "contract", "Kies een van de antwoorden uit de lijst"],
    [{ "demand-lifting": "9" }, "demand-lifting", "Kies een van de antwoorden uit de lijst"],
    [{ sector: "y".repeat(121) }, "sector", "De branche is te lang: het mag hoogstens 120 tekens hebben"],
  ])("says of %j what to mend", (change, field, sentence) => {
    expect(sentences(change, "9333")).toEqual({ [field]: sentence });
  });

  it("asks for an occupation when the title is not recognised, not when there is no title", () => {
    expect(Object.keys(sentences({ title: "Blorpist" }))).toEqual(["occupation"]);
    expect(Object.keys(sentences({ title: "" }))).toEqual(["title"]);
  });

  it("names every field of the schema where the visitor finds it", () => {
    let pointers: string[] = [];
    try {
      accept(VacancySubmission, {
        employer: { sector: 1 },
        contact: { phone: 1 },
        positions: "",
        kind: "",
        salary: { min: "", max: "", per: "month" },
        contract: "",
        closesOn: "",
        sroiContract: 1,
        skills: [{}],
        hoursPerWeek: {},
        workplace: {},
        schedule: { required: [""] },
        licences: [""],
        certificates: [""],
        education: {},
        language: {},
        demands: { lifting: 9 },
      });
    } catch (error) {
      if (isProblem(error)) pointers = error.errors.map(({ pointer }) => pointer);
    }
    expect(pointers.length).toBeGreaterThan(20);
    const fields = vacancyFields(DUTCH);
    expect(pointers.filter((pointer) => fieldAmong(fields, pointer) === undefined)).toEqual([]);
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
  });
});
