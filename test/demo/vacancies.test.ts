import { describe, expect, it } from "vitest";
import { inventEmployers } from "#infra/local/demo/employers.ts";
import { seededRandom } from "#infra/local/demo/random.ts";
import { generateRegion } from "#infra/local/demo/region.ts";
import { demoVacancies } from "#infra/local/demo/vacancies.ts";
import { Contact, Employer, VacancySubmission } from "#shared/domain/vacancy.ts";
import { CERTIFICATES } from "#shared/reference/certificates.ts";
import { OCCUPATIONS } from "#shared/reference/occupations.ts";
import { builtInCentroids } from "#shared/reference/postcodes.ts";
import { SKILL_GROUPS, SKILLS } from "#shared/reference/skills.ts";
import { builtInTables } from "#shared/reference/tables.ts";
import { findOccupations } from "#shared/titles/find-occupations.ts";

const TODAY = "2026-11-22";
const { employers, vacancies } = generateRegion(2026, TODAY);

describe("demo employers", () => {
  it("are 60, each with its own KvK number, name and mail address", () => {
    const fields = employers.flatMap(({ employer, contact }) => [employer.kvkNumber, employer.name, contact.email]);
    expect(employers).toHaveLength(60);
    expect(new Set(fields).size).toBe(180);
  });

  it("are accepted as they are", () => {
    for (const { employer, contact } of employers) {
      expect(Employer.parse(employer)).toEqual(employer);
      expect(Contact.parse(contact)).toEqual(contact);
    }
  });

  it("cannot reach anybody", () => {
    for (const { employer, contact } of employers) {
      expect(employer.kvkNumber).toMatch(/^0000/);
      expect(contact.email).toMatch(/^[a-z.]+@[a-z-]+\.example$/);
      expect(contact.phone).toMatch(/^023 0/);
    }
  });

  it("work where there is a centroid", () => {
    expect(employers.filter(({ workplace }) => !builtInCentroids().has(workplace.postcode.slice(0, 4)))).toEqual([]);
  });
});

describe("demo vacancies", () => {
  it("are 12, accepted as they are", () => {
    expect(vacancies).toHaveLength(12);
    expect(vacancies.flatMap((vacancy) => VacancySubmission.safeParse(vacancy).error?.issues ?? [])).toEqual([]);
  });

  it("are of 12 of the 60 employers, with that employer's contact", () => {
    const known = new Map(employers.map((one) => [one.employer.kvkNumber, one]));
    for (const { employer, contact, workplace } of vacancies) {
      expect(known.get(employer.kvkNumber)).toEqual({ employer, contact, workplace });
    }
    expect(new Set(vacancies.map(({ employer }) => employer.kvkNumber)).size).toBe(12);
  });

  it("are of every kind", () => {
    expect(new Set(vacancies.map(({ kind }) => kind))).toEqual(
      new Set(["regular", "garantiebaan", "learning-place", "trial-placement", "beschut-werk", "participation-place"]),
    );
  });

  it("start after today and close within 90 days", () => {
    const [before, after] = [demoVacancies(employers, TODAY), demoVacancies(employers, "2027-02-01")];
    expect(before.every(({ startDate, closesOn }) => startDate > TODAY && (closesOn ?? "") <= "2027-02-20")).toBe(true);
    expect(after.every(({ startDate }) => startDate > "2027-02-01")).toBe(true);
  });

  it("ask only what there is a code for", () => {
    const known = new Set([...OCCUPATIONS, ...SKILLS, ...SKILL_GROUPS, ...CERTIFICATES].map(({ code }) => code));
    const asked = vacancies.flatMap(({ occupation, skills = [], certificates = [] }) => [
      occupation,
      ...skills.map(({ code }) => code),
      ...certificates,
    ]);
    expect(asked.filter((code) => !known.has(code))).toEqual([]);
  });

  it("have a title in which their occupation is found", () => {
    const find = findOccupations(builtInTables());
    const titles = vacancies.filter(({ kind }) => kind !== "participation-place");
    const lost = titles.filter(({ title, occupation }) => !find(title).some(({ code }) => code === occupation));
    expect(lost.map(({ title }) => title)).toEqual([]);
  });

  it("need their employers", () => {
    expect(() => demoVacancies(inventEmployers(seededRandom("x")).slice(0, 1), TODAY)).toThrow(RangeError);
  });
});
