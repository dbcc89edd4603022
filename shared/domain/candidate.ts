import * as z from "zod";
import { CONDITIONS, DAYPARTS, DISTANCES_TO_WORK, INDICATIONS, LICENCES } from "#shared/engine/types.ts";
import { hasBsn, lacksZeroOfBsn } from "./bsn.ts";
import { amount, Code, distinct, HoursPerWeek, IsoDate, IsoMonth, OccupationCode, Pc4 } from "./fields.ts";
import { type BrokenRule, lowestFirst, withRule } from "./rules.ts";

const REF_FORM = [
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/,
  "Geef een verwijzing van hoogstens 200 letters, cijfers en . _ -",
] as const;

/** A source partner's own reference for a person: pseudonymous, unique per partner, safe in a path. */
export const CandidateRef = z.string().regex(...REF_FORM);

/**
 * A reference as it is taken in: whoever is known by a BSN is refused, because the platform may not hold one (AVG 87).
 * So is one in eleven references of eight digits alone: a spreadsheet takes the 0 off a BSN that begins with one.
 */
export const DeliveredRef = z
  .string()
  .refine((ref) => !hasBsn(ref), {
    error: "Dit is een burgerservicenummer: dat mag hier niet staan. Gebruik een eigen kenmerk, dat geen BSN is",
    abort: true,
  })
  .refine((ref) => !lacksZeroOfBsn(ref), {
    error:
      "Dit kan een burgerservicenummer zijn zonder de 0 vooraan: van elke elf getallen van acht cijfers is er een zo'n nummer. Is het uw eigen kenmerk, zet er dan een letter voor, bijvoorbeeld K",
    abort: true,
  })
  .regex(...REF_FORM);

const Level = (max: number) => z.int(`Geef een niveau van 1 tot en met ${max}`).min(1).max(max);

/** Load or capacity of a work condition: 0 none … 3 heavy or constant. */
export const ConditionLevel = z.int("Geef 0, 1, 2 of 3").min(0, "Geef 0, 1, 2 of 3").max(3, "Geef 0, 1, 2 of 3");

export const Capacity = z.strictObject(
  Object.fromEntries(CONDITIONS.map((condition) => [condition, ConditionLevel.optional()])) as {
    [C in (typeof CONDITIONS)[number]]: z.ZodOptional<typeof ConditionLevel>;
  },
);

const Occupation = z.strictObject({
  code: OccupationCode,
  months: z.int().min(0).max(840).optional(),
  lastWorked: IsoMonth.optional(),
  wish: z.boolean().optional(),
});

/** CBS municipality code, such as GM0392 for Haarlem. */
export const MunicipalityCode = z.string().regex(/^GM\d{4}$/, "Geef de CBS-code van de gemeente, bijvoorbeeld GM0392");

/**
 * What a source partner delivers about one person (matching specification, section 1, plus municipality and
 * programme). A field that is left out is unknown; an empty list says that there are none. No name, no contact, no
 * diagnosis, no benefit: unknown fields are refused by name.
 */
export const CandidateProfile = z.strictObject({
  distanceToWork: z.enum(DISTANCES_TO_WORK),
  banenafspraak: z.enum(INDICATIONS).default("unknown"),
  beschutWerk: z.enum(INDICATIONS).default("unknown"),
  postcode: Pc4.optional(),
  maxDistanceKm: amount(1000).optional(),
  availableFrom: IsoDate.optional(),
  hours: withRule(
    z.strictObject({ min: HoursPerWeek.optional(), max: HoursPerWeek.optional() }),
    lowestFirst("Het hoogste aantal uren is lager dan het laagste"),
  ).default({}),
  dayparts: z.array(z.enum(DAYPARTS)).max(DAYPARTS.length).transform(distinct).optional(),
  occupations: z.array(Occupation).max(50).default([]),
  skills: z.array(Code).max(200).transform(distinct).default([]),
  skillsAssessed: z.boolean().default(false),
  licences: z.array(z.enum(LICENCES)).max(50).transform(distinct).optional(),
  certificates: z.array(Code).max(50).transform(distinct).optional(),
  education: Level(6).optional(),
  language: Level(4).optional(),
  capacity: Capacity.default({}),
  assessedAt: IsoDate,
  municipality: MunicipalityCode.optional(),
  programme: Code.optional(),
});
export type CandidateProfile = z.infer<typeof CandidateProfile>;
/** A profile as it is taken in: no code in it holds what could be a BSN. */
export const DeliveredProfile = withRule(
  CandidateProfile,
  ({ skills = [], certificates = [], programme, occupations = [] }) => {
    const broken: BrokenRule[] = [];
    const refuse = (path: readonly PropertyKey[], code: string | undefined) => {
      if (code === undefined || !hasBsn(code)) return;
      broken.push({ path, message: "Hier staat een burgerservicenummer in: geef alleen de code" });
    };
    for (const [index, code] of skills.entries()) refuse(["skills", index], code);
    for (const [index, code] of certificates.entries()) refuse(["certificates", index], code);
    for (const [index, occupation] of occupations.entries()) refuse(["occupations", index, "code"], occupation?.code);
    refuse(["programme"], programme);
    return broken;
  },
);

/** A row of a delivery in our own form: a profile with the reference beside it. */
export const SentCandidate = z.object({ ref: z.string(), ...CandidateProfile.shape });

/** A profile as it is sent: defaults may be left out. */
export type CandidateProfileInput = z.input<typeof CandidateProfile>;

/** Identity of a candidate: the source partner and its own reference. */
export type CandidateKey = { partner: string; ref: string };

/**
 * A candidate's id in shortlists and decisions. Partner codes are letters, digits and hyphens, and none is the
 * beginning of another (a test on the region holds this), so ids sort by partner, then by reference.
 */
export const candidateId = ({ partner, ref }: CandidateKey): string => `${partner}:${ref}`;

export const CandidateId = z
  .string()
  .regex(/^[a-z0-9-]{1,60}:[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/, "Geef een kandidaat zoals gemeente-haarlem:12345");

/** The key inside an id that `CandidateId` has accepted. */
export function candidateKey(id: string): CandidateKey {
  const separator = id.indexOf(":");
  return { partner: id.slice(0, separator), ref: id.slice(separator + 1) };
}
