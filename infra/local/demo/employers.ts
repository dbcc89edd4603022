import type { VacancySubmissionInput } from "#shared/domain/vacancy.ts";
import { EMPLOYER_NAMES, FIRST_NAMES, SURNAMES } from "./employer-names.ts";
import type { Random } from "./random.ts";

/** An employer as its vacancies name it, with the postcode of its workplace. */
export type DemoEmployer = Pick<VacancySubmissionInput, "employer" | "contact" | "workplace">;

/**
 * The invented employers, always in the same order. Nothing in them can reach anybody: KvK numbers begin with 0000
 * (the first two digits were the number of a chamber of commerce, and there never was a chamber 00), mail is under
 * `.example` (RFC 2606), and the local part of a phone number begins with 0, which no Dutch number does.
 */
export function inventEmployers(random: Random): DemoEmployer[] {
  return EMPLOYER_NAMES.map(([name, sector, pc4], index) => {
    const [first, last] = [random.pick(FIRST_NAMES), random.pick(SURNAMES)];
    const number = index + 101;
    return {
      employer: { kvkNumber: String(number).padStart(8, "0"), name, sector },
      contact: {
        name: `${first} ${last}`,
        email: `${first}.${last}@${slug(name)}.example`.toLowerCase(),
        phone: `023 000 0${number}`,
      },
      workplace: { postcode: `${pc4} ZZ` },
    };
  });
}

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
