import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import { vumOfVacancy } from "#shared/domain/vum-of-vacancy.ts";
import { requirementsOfVum } from "#shared/domain/vum-requirements.ts";
import { VumVacancy } from "#shared/domain/vum-vacancy.ts";
import { LICENCES } from "#shared/engine/types.ts";
import type { AskSource } from "#shared/ports/vum.ts";
import { deskPages, signedIn } from "../pages/apps.ts";
import { anEntry, aPerson, aRecord, aShortlist, REFERENCE } from "../pages/desk-records.ts";
import { textOf } from "../pages/html.ts";
import { memoryVacancies } from "../pages/memory-stores.ts";
import { hiddenField } from "../pages/visitor.ts";
import { aVacancy } from "../support/builders.ts";
import { bron, OWN } from "./bron.ts";

const TODAY = "2026-11-22";

describe("a vacancy of another region", () => {
  it("asks what ours would ask, for all that VUM has room for", () => {
    const level = (max: number) => fc.record({ level: fc.integer({ min: 1, max }), hard: fc.constant(false) });
    const asked = fc.record(
      {
        kind: fc.constantFrom("regular", "learning-place", "participation-place"),
        occupation: fc.constantFrom("9333", "urn:x"),
        skills: fc
          .uniqueArray(fc.constantFrom("k1", "urn:k2"))
          .map((codes) => codes.map((code) => ({ code, importance: "essential" as const }))),
        hoursPerWeek: fc.record({ min: fc.integer({ min: 0, max: 20 }), max: fc.integer({ min: 20, max: 99 }) }),
        licences: fc.uniqueArray(fc.constantFrom(...LICENCES), { minLength: 1 }),
        education: level(6),
        language: level(4),
        demands: fc.constant({ "irregular-hours": 1 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(asked, (change) => {
        const own = VacancySubmission.parse(aVacancy(change as Parameters<typeof aVacancy>[0]));
        const sent = VumVacancy.parse(JSON.parse(JSON.stringify(vumOfVacancy(REFERENCE, own))));
        const { kind, occupation, skills, hoursPerWeek, startDate, licences, education, language, demands } = own;
        expect(requirementsOfVum(sent, TODAY)).toEqual({
          ...{ kind, occupation, skills, hoursPerWeek, startDate, demands },
          workplace: { postcode: "2031AB" },
          ...(licences && { licences }),
          ...(education && { education }),
          ...(language && { language }),
        });
      }),
      { numRuns: 200 },
    );
  });

  it("says nothing that was not said, and cannot be judged without an occupation", () => {
    const bare = { idVacature: "a", adres: { postcode: "2011AB" } };
    expect(requirementsOfVum(bare, TODAY)).toBeUndefined();
    expect(requirementsOfVum({ ...bare, beroep: { codeBeroepsnaam: "geen code" } }, TODAY)).toBeUndefined();
    expect(requirementsOfVum({ ...bare, beroep: { codeBeroepsnaam: "urn:x" } }, TODAY)).toEqual({
      kind: "regular",
      occupation: "urn:x",
      skills: [],
      hoursPerWeek: { min: 0, max: 40 },
      workplace: { postcode: "2011AB" },
      startDate: TODAY,
      demands: {},
    });
  });
});

describe("the page of vacancies in other regions", () => {
  const other = bron();
  other.handIn(aRecord({ reference: "V-00000001" }, { title: "Orderpicker avond" }));
  other.handIn(aRecord({ reference: "V-00000002" }, { title: "Chauffeur", licences: ["CE"] }));
  const heard: unknown[] = [];
  const ask: AskSource = async (_source, subject, question) => {
    heard.push([subject, question]);
    return { outcome: "answered", body: (await other.find(subject, question)).body };
  };
  const source = {
    code: "zuid",
    name: "Regio Zuid",
    url: "https://vum.zuid.example/vum/v3",
    oin: OWN,
    kind: "bron",
  } as const;

  const pages = (sources = [{ ...source, km: 30 }]) =>
    deskPages({
      vacancies: memoryVacancies(new Map([[REFERENCE, aRecord()]])),
      shortlists: [aShortlist({ entries: [anEntry("K-1")] })],
      candidates: [aPerson("K-1")],
      otherRegions: { sources, ask },
    });
  const PATH = `/werkblad/vacatures/${REFERENCE}`;
  const findFor = async (desk: ReturnType<typeof pages>, kandidaat: string) => {
    const visitor = await signedIn(desk.app);
    const csrf = hiddenField((await visitor.get(PATH)).html, "csrf");
    return visitor.post(`${PATH}/vacatures-elders`, { csrf, kandidaat });
  };

  it("shows those that somebody of the shortlist can do, scored, and records who was seen", async () => {
    const desk = pages();
    const text = textOf((await findFor(desk, "gemeente-haarlem:K-1")).html);
    expect(text).toContain("Regio Zuid: 2 vacatures gevonden.");
    expect(text).toMatch(
      /Orderpicker avond bij Loods Proefneming ?, Regio Zuid ?, kenmerk V-00000001 ?: \d+ van 100 punten/,
    );
    expect(text).not.toContain("Chauffeur");
    expect(desk.views).toContainEqual(expect.objectContaining({ activity: "find-vacancies-elsewhere" }));
  });

  it("tells other regions four digits and a distance, and nothing else of the person", async () => {
    heard.length = 0;
    await findFor(pages(), "gemeente-haarlem:K-1");
    expect(heard).toEqual([["vacatures", { vraagObject: { selectiegebied: { postcode: "2025AA", afstand: 20 } } }]]);
  });

  it("knows nobody else, and is not offered where no region can be asked", async () => {
    expect((await findFor(pages(), "gemeente-haarlem:nobody")).status).toBe(404);
    expect((await findFor(pages(), "<script>")).status).toBe(404);
    const { html } = await (await signedIn(pages([]).app)).get(PATH);
    expect(html).not.toContain("vacatures-elders");
    expect(html).not.toContain("andere-regios");
  });
});
