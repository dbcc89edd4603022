import * as z from "zod";
import { DAYPARTS, KINDS, LICENCES } from "#shared/engine/types.ts";
import { Capacity } from "./candidate.ts";
import {
  amount,
  Code,
  distinct,
  EmailAddress,
  HoursPerWeek,
  IsoDate,
  KvkNumber,
  line,
  OccupationCode,
  PhoneNumber,
  Postcode,
  paragraphs,
} from "./fields.ts";
import { LANGUAGES } from "./language.ts";
import { lowestFirst, withRule } from "./rules.ts";

export const Employer = z.strictObject({
  kvkNumber: KvkNumber,
  name: line(120, "Vul de naam van uw bedrijf of organisatie in"),
  sector: line(120).optional(),
});

export const Contact = z.strictObject({
  name: line(120, "Vul uw naam in"),
  email: EmailAddress,
  phone: PhoneNumber.optional(),
  /** In which we write to them: Dutch when left out. */
  language: z.enum(LANGUAGES).optional(),
});
export type Contact = z.infer<typeof Contact>;

const SkillDemand = z.strictObject({ code: Code, importance: z.enum(["essential", "desired"]) });

const Salary = withRule(
  z.strictObject({
    min: amount(1_000_000).optional(),
    max: amount(1_000_000).optional(),
    per: z.enum(["hour", "month"]),
  }),
  lowestFirst("Het hoogste salaris is lager dan het laagste"),
);

export const CONTRACTS = ["permanent", "temporary", "on-call", "agency-work"] as const;

/** Skills and certificates that one job may ask. */
export const MOST_SKILLS = 50;
export const MOST_CERTIFICATES = 20;

/** Fields of a vacancy that decide who fits: matching specification, section 1. A change of one means scoring anew. */
const requirements = {
  kind: z.enum(KINDS).default("regular"),
  occupation: OccupationCode,
  skills: z.array(SkillDemand).max(MOST_SKILLS).default([]),
  hoursPerWeek: withRule(
    z.strictObject({
      min: HoursPerWeek,
      max: HoursPerWeek.refine((hours) => hours > 0, "Geef meer dan 0 uur per week"),
    }),
    lowestFirst("Het hoogste aantal uren is lager dan het laagste"),
  ),
  workplace: z.strictObject({ postcode: Postcode }),
  startDate: IsoDate,
  schedule: z
    .strictObject({
      required: z.array(z.enum(DAYPARTS)).transform(distinct).optional(),
      preferred: z.array(z.enum(DAYPARTS)).transform(distinct).optional(),
    })
    .optional(),
  licences: z.array(z.enum(LICENCES)).transform(distinct).optional(),
  certificates: z.array(Code).max(MOST_CERTIFICATES).transform(distinct).optional(),
  education: z.strictObject({ level: z.int().min(1).max(6), hard: z.boolean() }).optional(),
  language: z.strictObject({ level: z.int().min(1).max(4), hard: z.boolean() }).optional(),
  demands: Capacity.default({}),
};

/**
 * A vacancy as an employer hands it in. Unknown fields are refused by name. The workplace keeps the whole postcode (an
 * employer's address is no personal data); matching uses its four digits.
 */
export const VacancySubmission = z.strictObject({
  title: line(120, "Vul de functietitel in"),
  description: paragraphs(10_000, "Beschrijf het werk in een paar zinnen"),
  employer: Employer,
  contact: Contact,
  positions: z.int().min(1, "Geef minstens 1 plek").max(99, "Geef hoogstens 99 plekken").default(1),
  salary: Salary.optional(),
  contract: z.enum(CONTRACTS).optional(),
  closesOn: IsoDate.optional(),
  sroiContract: line(60).optional(),
  ...requirements,
});
export type VacancySubmission = z.infer<typeof VacancySubmission>;
/** A submission as it is sent: defaults may be left out. */
export type VacancySubmissionInput = z.input<typeof VacancySubmission>;
