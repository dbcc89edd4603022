import { type ContactMoment, ContactNote } from "#shared/domain/contact-moment.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { accept } from "#shared/domain/input.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { ContactMomentStore } from "#shared/ports/contact-moments.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { EmployerStore } from "#shared/ports/stores.ts";

type Deps = { contacts: ContactMomentStore; employers: Pick<EmployerStore, "read">; clock: Clock };

/**
 * Keeps a talk with an employer: what was said, how, on which day, and who wrote it down. `id` names the form that it was
 * written in: sent twice, it is kept once.
 *
 * Throws `Problem("not-found")` for an employer that is not known, `Problem("invalid-input")` with all errors for what
 * lacks, or for a day that is still to come.
 */
export const noteContact =
  ({ contacts, employers, clock }: Deps) =>
  async (kvkNumber: string, id: string, input: unknown, by: string): Promise<ContactMoment> => {
    if (!(await employers.read(kvkNumber))) throw new Problem("not-found", "Deze werkgever is niet gevonden");
    const note = accept(ContactNote, input);
    const at = clock();
    if (note.on > dayOf(at)) {
      const detail = "Deze dag moet nog komen: vul de dag in waarop u contact had";
      throw new Problem("invalid-input", detail, [{ pointer: "/on", detail }]);
    }
    const moment = { ...note, kvkNumber, id, by, at: at.toISOString() };
    await contacts.add(moment);
    return moment;
  };
