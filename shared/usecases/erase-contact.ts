import { withoutContact } from "#shared/domain/contact-person.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { addressKey } from "./address-key.ts";
import { type ContactDeps, findContactWork } from "./find-contact-work.ts";

const ATTEMPTS = 5;

/**
 * Erases a contact person, by mail address, from all closed work, and the hash that found it there. Open work stays as it
 * is: without somebody to call it cannot go on, so it has to be withdrawn, or given another contact person, first. Answers
 * the references from which the person is gone.
 */
export const eraseContact =
  (deps: ContactDeps) =>
  async (email: string): Promise<string[]> => {
    const { addresses, vacancies, carvings, signer } = deps;
    const find = findContactWork(deps);
    const key = await addressKey(signer, email);
    const erased = new Set<string>();
    for (let attempt = 1; ; attempt += 1) {
      try {
        for (const work of await find(email)) {
          if (work.isOpen) continue;
          if (work.kind === "vacancy") await vacancies.replace(withoutContact(work.record), []);
          else await carvings.replace(withoutContact(work.record), []);
          await addresses.forget(key, work.record.reference);
          erased.add(work.record.reference);
        }
        return [...erased];
      } catch (error) {
        // Somebody changed one of them meanwhile: what is left is looked for anew.
        if (!isProblem(error, "conflict") || attempt === ATTEMPTS) throw error;
      }
    }
  };
