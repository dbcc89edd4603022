import { isSameAddress } from "#shared/domain/same-work.ts";
import type { Contact } from "#shared/domain/vacancy.ts";
import type { Signer } from "#shared/ports/services.ts";
import type { AddressStore } from "#shared/ports/stores.ts";
import { addressKey } from "./address-key.ts";

type Deps = { addresses: Pick<AddressStore, "list">; signer: Signer };
type HandedIn<Submission> = { submission: Submission; receivedAt: string };

/** A kind of work that may be handed in twice. */
type Kind<Submission, Work> = {
  /** How its references begin. */
  prefix: "V-" | "J-";
  readMany: (references: readonly string[]) => Promise<Work[]>;
  /** Whether something may still be put into it. */
  isOpen: (work: Work) => boolean;
  mayBeSame: (open: Submission, typed: Submission) => boolean;
};

/**
 * The open work that may be the same as what is about to be handed in, from the same mail address; the last one where
 * there are more. It is for the desk, and for who holds a link of that employer: to anybody else it would tell who looks
 * for whom.
 */
export const findSameWork =
  <Submission extends { contact: Contact }, Work extends HandedIn<Submission>>(
    { addresses, signer }: Deps,
    { prefix, readMany, isOpen, mayBeSame }: Kind<Submission, Work>,
  ) =>
  async (typed: Submission): Promise<Work | undefined> => {
    const own = (await addresses.list(await addressKey(signer, typed.contact.email))).filter((reference) =>
      reference.startsWith(prefix),
    );
    const work = own.length === 0 ? [] : await readMany(own);
    return work
      .filter((one) => isOpen(one) && mayBeSame(one.submission, typed))
      .filter(({ submission }) => isSameAddress(submission.contact.email, typed.contact.email))
      .toSorted((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1))[0];
  };
