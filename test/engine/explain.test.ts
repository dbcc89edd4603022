import { describe, expect, test } from "vitest";
import { evaluate } from "#shared/engine/evaluate.ts";
import { explain } from "#shared/engine/explain.ts";
import type { CandidateFacts, ComponentName, MatchingContext, Requirements } from "#shared/engine/types.ts";
import { aCandidate, aContext, aRequirement, aStranger, LABELS, NOWHERE, pc4At } from "./builders.ts";

function sentence(name: ComponentName, asked: Partial<Requirements>, facts: Partial<CandidateFacts>) {
  const { components } = explain(aRequirement(asked), aCandidate(facts), aContext(), LABELS);
  return components.find((component) => component.name === name)?.sentence;
}

describe("a sentence per component", () => {
  test("comes with the figures of the evaluation", () => {
    const asked = aRequirement({ education: { level: 4, hard: false } });
    const { components } = explain(asked, aStranger(), aContext(), LABELS);
    const figures = components.map(({ sentence: _, ...figure }) => figure);
    expect(figures).toEqual(evaluate(asked, aStranger(), aContext()).components);
  });

  test.each<[Partial<CandidateFacts>, string]>([
    [{ occupations: [] }, "Nog geen beroep bekend; gevraagd: kok"],
    [{ occupations: [{ code: "9412" }] }, "Geen verwant beroep; gevraagd: kok"],
    [
      { occupations: [{ code: "5120", months: 40, lastWorked: "2024-03" }] },
      "Zelfde beroep: kok (3 jaar gedaan, laatst in maart 2024)",
    ],
    [{ occupations: [{ code: "5120", wish: true }] }, "Zelfde beroep: kok (wens, nog niet gedaan)"],
    [{ occupations: [{ code: "5120", months: 5 }] }, "Zelfde beroep: kok (5 maanden gedaan)"],
    [{ occupations: [{ code: "5120", months: 1 }] }, "Zelfde beroep: kok (1 maand gedaan)"],
    [{ occupations: [{ code: "5120", months: 0 }] }, "Zelfde beroep: kok (korter dan 1 maand gedaan)"],
    [{ occupations: [{ code: "5131" }] }, "Verwant beroep: kelner (duur onbekend); gevraagd: kok"],
    [{ occupations: [{ code: "5129" }] }, "Bijna hetzelfde beroep: 5129 (duur onbekend); gevraagd: kok"],
    [
      { occupations: [{ code: "5129" }, { code: "5121" }, { code: "9412" }] },
      "Bijna hetzelfde beroep: 5129 (duur onbekend); gevraagd: kok",
    ],
    [{ occupations: [{ code: "5999" }] }, "Ver verwant beroep: 5999 (duur onbekend); gevraagd: kok"],
  ])("occupation: %o", (facts, expected) => {
    expect(sentence("occupation", {}, facts)).toBe(expected);
  });

  test.each<[Partial<CandidateFacts>, string]>([
    [{ skills: ["soep", "saus"] }, "2 van 3 vaardigheden: soep (telt dubbel) en saus; niet: deeg"],
    [
      { skills: ["saus"], skillsAssessed: false },
      "1 van 3 vaardigheden: saus; nog onbekend: soep (telt dubbel) en deeg",
    ],
    [{ skills: [] }, "0 van 3 vaardigheden; niet: soep (telt dubbel), saus en deeg"],
    [{ skills: ["soep", "saus", "deeg"] }, "3 van 3 vaardigheden: soep (telt dubbel), saus en deeg"],
  ])("skills: %o", (facts, expected) => {
    const skills = [
      { code: "soep", importance: "essential" },
      { code: "saus", importance: "desired" },
      { code: "deeg", importance: "desired" },
    ] as const;
    expect(sentence("skills", { skills }, facts)).toBe(expected);
  });

  test.each<[Partial<CandidateFacts>, string]>([
    [{ postcode: pc4At(12), maxDistanceKm: 20 }, "12 km van Haarlem; wil tot 20 km reizen"],
    [{ maxDistanceKm: 7.5 }, "0 km van Haarlem; wil tot 7,5 km reizen"],
    [{ postcode: pc4At(3), maxDistanceKm: undefined }, "3 km van Haarlem; reisafstand onbekend"],
    [{ postcode: undefined }, "Afstand tot Haarlem onbekend; wil tot 20 km reizen"],
  ])("travel: %o", (facts, expected) => {
    expect(sentence("travel", {}, facts)).toBe(expected);
  });

  test.each<[CandidateFacts["hours"], string]>([
    [{ min: 16, max: 32 }, "Wil 16 tot 32 uur; gevraagd: 20 tot 36 uur per week"],
    [{ min: 24, max: 24 }, "Wil 24 uur; gevraagd: 20 tot 36 uur per week"],
    [{ max: 28.5 }, "Wil tot 28,5 uur; gevraagd: 20 tot 36 uur per week"],
    [{ min: 16 }, "Wil minstens 16 uur, hoogste aantal onbekend; gevraagd: 20 tot 36 uur per week"],
    [{}, "Aantal uren onbekend; gevraagd: 20 tot 36 uur per week"],
  ])("hours: %o", (hours, expected) => {
    expect(sentence("hours", {}, { hours })).toBe(expected);
  });

  test("schedule, education and language", () => {
    const schedule = { preferred: ["mon-morning", "sat-evening"] } as const;
    expect(sentence("schedule", { schedule }, {})).toBe("Kan op 1 van 2 gewenste dagdelen: maandagochtend");
    expect(sentence("schedule", { schedule }, { dayparts: [] })).toBe("Kan op 0 van 2 gewenste dagdelen");
    expect(sentence("schedule", { schedule }, { dayparts: undefined })).toBe(
      "Dagdelen onbekend; liefst: maandagochtend en zaterdagavond",
    );
    const education = { level: 4, hard: false };
    expect(sentence("education", { education }, { education: 3 })).toBe("Opleiding: vmbo; gevraagd: mbo, havo of vwo");
    expect(sentence("education", { education }, { education: undefined })).toBe(
      "Opleiding onbekend; gevraagd: mbo, havo of vwo",
    );
    const language = { level: 3, hard: false };
    expect(sentence("language", { language }, { language: 2 })).toBe("Spreekt redelijk Nederlands; gevraagd: goed");
    expect(sentence("language", { language }, { language: undefined })).toBe(
      "Nederlands spreken onbekend; gevraagd: goed",
    );
  });
});

describe("questions", () => {
  const ask = (asked: Partial<Requirements>, candidate: CandidateFacts, context: Partial<MatchingContext> = {}) =>
    explain(aRequirement(asked), candidate, aContext(context), LABELS);

  test("there are none when nothing is unknown", () => {
    expect(ask({}, aCandidate())).toEqual({ components: expect.anything(), questions: [] });
  });

  test("one for each unknown: criteria first, then components, no fact asked twice", () => {
    const { questions } = ask(
      {
        kind: "garantiebaan",
        skills: [
          { code: "soep", importance: "essential" },
          { code: "saus", importance: "desired" },
        ],
        schedule: { required: ["mon-morning"], preferred: ["sat-evening"] },
        licences: ["B", "T"],
        certificates: ["vca"],
        education: { level: 3, hard: true },
        language: { level: 2, hard: true },
        demands: { lifting: 2 },
      },
      aStranger(),
    );
    expect(questions.map(({ about, question }) => [about, question])).toEqual([
      ["target-group", "Past de kandidaat bij de doelgroep van deze vacature?"],
      ["availability", "Vanaf welke datum kan de kandidaat beginnen?"],
      ["hours", "Hoeveel uur per week wil de kandidaat hoogstens werken?"],
      ["schedule", "Op welke dagdelen kan de kandidaat werken?"],
      ["travel", "Wat is de postcode van de kandidaat? Hoe ver wil de kandidaat reizen?"],
      ["licence", "Heeft de kandidaat rijbewijs B en T?"],
      ["certificate", "Heeft de kandidaat het certificaat VCA?"],
      ["education", "Wat is de hoogste opleiding van de kandidaat?"],
      ["language", "Hoe goed spreekt de kandidaat Nederlands?"],
      ["demand:lifting", "Past tillen in dit werk bij de kandidaat?"],
      ["occupation", "Welk werk heeft de kandidaat gedaan, of wil de kandidaat doen?"],
      ["skills", "Heeft de kandidaat deze vaardigheden: soep en saus?"],
    ]);
  });

  test("a component may be unknown where its criterion is not", () => {
    const { questions } = ask({ education: { level: 3, hard: false } }, aCandidate({ education: undefined }));
    expect(questions.map(({ about }) => about)).toEqual(["education"]);
  });

  test("travel asks for exactly what is missing", () => {
    const question = (facts: Partial<CandidateFacts>, asked: Partial<Requirements> = {}) =>
      ask(asked, aCandidate(facts)).questions[0]?.question;
    expect(question({ postcode: pc4At(30), maxDistanceKm: undefined })).toBe("Hoe ver wil de kandidaat reizen?");
    expect(question({ postcode: NOWHERE })).toBe("Klopt de postcode van de kandidaat? Wij kennen deze plaats niet.");
    expect(question({}, { workplace: { postcode: NOWHERE } })).toBe(
      "Klopt de postcode van het werk? Wij kennen deze plaats niet.",
    );
  });

  test("skills names only the ones that are unknown", () => {
    const skills = [
      { code: "soep", importance: "essential" },
      { code: "saus", importance: "desired" },
    ] as const;
    const { questions } = ask({ skills }, aCandidate({ skills: ["soep"], skillsAssessed: false }));
    expect(questions).toEqual([{ about: "skills", question: "Heeft de kandidaat deze vaardigheid: saus?" }]);
  });
});

describe("the next best question", () => {
  const next = (asked: Partial<Requirements>, candidate: CandidateFacts) =>
    explain(aRequirement(asked), candidate, aContext(), LABELS).nextQuestion;

  test("is the unknown that widens the band most, with the points it takes away", () => {
    const candidate = aCandidate({ hours: {}, education: undefined });
    const found = next({ education: { level: 3, hard: true } }, candidate);
    expect(found?.about).toBe("hours");
    expect(found?.gain).toBeCloseTo((100 * 10) / 60, 12);
  });

  test("weighs skills by those that are unknown only", () => {
    const skills = Array.from({ length: 10 }, (_, at) => ({ code: `s${at}`, importance: "desired" as const }));
    const candidate = aCandidate({ skills: skills.slice(2).map(({ code }) => code), skillsAssessed: false, hours: {} });
    expect(next({ skills }, candidate)?.about).toBe("hours");
    expect(next({ skills }, { ...candidate, skills: [] })?.about).toBe("skills");
  });

  test("prefers what scores over what can only exclude", () => {
    const candidate = aCandidate({ availableFrom: undefined, hours: {} });
    expect(next({}, candidate)?.about).toBe("hours");
  });

  test("asks what can only exclude when nothing else is unknown, at a gain of 0", () => {
    const candidate = aCandidate({ licences: undefined, availableFrom: undefined });
    expect(next({ licences: ["B"] }, candidate)).toMatchObject({ about: "availability", gain: 0 });
  });

  test("of equals takes the first in the order of the specification", () => {
    const candidate = aCandidate({ education: undefined, language: undefined });
    const level = { level: 2, hard: true };
    expect(next({ education: level, language: level }, candidate)?.about).toBe("education");
  });
});
