import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CandidateProfile, SentCandidate } from "#shared/domain/candidate.ts";
import { knownFieldsOf } from "#shared/domain/known-fields.ts";
import { SentVumProfile } from "#shared/domain/vum-profile.ts";
import { bytes, survey } from "./surveyed.ts";

const FIELDS = ["ref", ...Object.keys(CandidateProfile.shape)];
const CANARY = "Jan Canarie, Dorpsstraat 1";

const stray = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,12}$/).filter((name) => ![...FIELDS, "min", "max", "code", "months"].includes(name)),
  fc.oneof(fc.constant(CANARY), fc.constant([CANARY]), fc.constant({ naam: CANARY })),
  { minKeys: 1, maxKeys: 3 },
);

describe("what is repeated of a value that was refused", () => {
  it("is the known fields, whatever stands beside them and in them", () => {
    const sent = {
      ...{ ref: "K-1", postcode: "2011", naam: CANARY, distanceToWork: { toelichting: CANARY } },
      hours: { min: 8, reden: CANARY },
      occupations: [{ code: "9333", months: 12, werkgever: CANARY }, CANARY, [CANARY]],
      skills: ["a", { naam: CANARY }],
      capacity: { lifting: 1, diagnose: CANARY },
    };
    expect(knownFieldsOf(SentCandidate, sent)).toEqual({
      ...{ ref: "K-1", postcode: "2011", hours: { min: 8 }, skills: ["a"], capacity: { lifting: 1 } },
      occupations: [{ code: "9333", months: 12 }],
    });
    const vum = {
      idWerkzoekende: "V-1",
      emailadres: [CANARY],
      sollicitant: CANARY,
      contactpersoon: [{ naam: CANARY }],
    };
    expect(knownFieldsOf(SentVumProfile, vum)).toEqual({ idWerkzoekende: "V-1" });
  });

  it("holds nothing of a field that does not exist, at any depth", () => {
    fc.assert(
      fc.property(stray, stray, stray, (row, hours, work) => {
        const sent = { ref: "K-1", ...row, hours: { max: 8, ...hours }, occupations: [{ code: "9333", ...work }] };
        const kept = { ref: "K-1", hours: { max: 8 }, occupations: [{ code: "9333" }] };
        expect(knownFieldsOf(SentCandidate, sent)).toEqual(kept);
      }),
    );
  });

  it("is all of a row whose fields are all known, also when they are wrong", () => {
    const known = { ref: "K-1", education: 9, licences: ["Z"], hours: { min: 40, max: 2 }, skillsAssessed: "ja" };
    expect(knownFieldsOf(SentCandidate, known)).toEqual(known);
  });

  it("is nothing of what is no row, and known names alone of anything that is", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (sent) => {
        const kept = knownFieldsOf(SentCandidate, sent);
        const isRow = typeof sent === "object" && sent !== null && !Array.isArray(sent);
        expect(kept === undefined).toBe(!isRow);
        for (const name of Object.keys(kept ?? {})) expect(FIELDS).toContain(name);
      }),
    );
  });
});

describe("rejected rows of NDJSON", () => {
  it("name a field that does not exist and repeat nothing of it", async () => {
    const rows = [{ ref: "a", education: 9, naam: CANARY, hours: { max: 8, uitleg: CANARY } }, [CANARY], CANARY];
    const { rejectedRows, errors } = await survey("ndjson", bytes(rows.map((row) => JSON.stringify(row)).join("\n")));
    expect(rejectedRows).not.toContain("Canarie");
    expect(rejectedRows).toContain('{""ref"":""a"",""education"":9,""hours"":{""max"":8}}');
    expect(errors.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(["/naam", "/hours/uitleg"]));
    expect(JSON.stringify(errors)).not.toContain("Canarie");
  });
});

describe("a municipality that no table has", () => {
  it.each([
    [
      "ndjson",
      '{"ref":"a","distanceToWork":"none","assessedAt":"2026-10-01","municipality":"GM9999"}',
      1,
      "/municipality",
    ],
    ["csv", "ref;afstand_tot_werk;beoordeeld_op;gemeente\na;geen;2026-10-01;GM9999", 2, "/gemeente"],
  ] as const)("is taken with a warning in %s", async (format, payload, row, pointer) => {
    const { warnings, rejected } = await survey(format, bytes(payload));
    expect(rejected).toBe(0);
    expect(warnings).toEqual([
      {
        ...{ row, ref: "a", pointer },
        detail: "GM9999 is geen gemeente in Zuid-Kennemerland & IJmond: klopt de code?",
      },
    ]);
  });

  it("brings no warning when the region has it", async () => {
    const row = '{"ref":"a","distanceToWork":"none","assessedAt":"2026-10-01","municipality":"GM0392"}';
    expect((await survey("ndjson", bytes(row))).warnings).toEqual([]);
  });
});
