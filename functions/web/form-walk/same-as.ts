import { isSameAddress } from "#shared/domain/same-work.ts";
import type { VacancySubmission } from "#shared/domain/vacancy.ts";

type Submission = Pick<VacancySubmission, "employer" | "contact">;
type HandedIn = { submission: Submission } | undefined;

/**
 * The open work that a known employer seems to hand in again: `known` is the reference by whose link they came. Nobody
 * else hears of it.
 */
export const sameForKnown =
  <Typed extends Submission, Work>(
    earlier: (reference: string) => Promise<HandedIn>,
    findSame: (typed: Typed) => Promise<Work | undefined>,
  ) =>
  async (typed: Typed, known: string | undefined): Promise<Work | undefined> => {
    const employer = known === undefined ? undefined : await earlier(known);
    const { employer: own, contact } = employer?.submission ?? {};
    const isKnown = own?.kvkNumber === typed.employer.kvkNumber && isSameAddress(contact?.email, typed.contact.email);
    return isKnown ? findSame(typed) : undefined;
  };
