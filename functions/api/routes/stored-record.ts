import { isProblem, Problem } from "#shared/domain/problem.ts";

/** Reads a record by its reference; `missing` is said when there is none. */
export type Stored<R> = { read: (reference: string) => Promise<R | undefined>; missing: string };

/** The record. Throws `Problem("not-found")` when there is none. */
export async function existingIn<R>({ read, missing }: Stored<R>, reference: string): Promise<R> {
  const record = await read(reference);
  if (!record) throw new Problem("not-found", missing);
  return record;
}

const ATTEMPTS = 5;

/**
 * Makes a change of a record as it is now. The platform itself writes to it too, so for a caller who named no version a
 * write in between is no reason to refuse: the change is made once more, on what stands there then.
 *
 * Throws `Problem("precondition-failed")` when the record is not, or no longer, at `expectedVersion`.
 */
export async function changeStored<R extends { version: number }>(
  stored: Stored<R>,
  reference: string,
  expectedVersion: number | undefined,
  make: (record: R) => Promise<R>,
): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    const record = await existingIn(stored, reference);
    if (expectedVersion !== undefined && expectedVersion !== record.version) {
      throw new Problem("precondition-failed", "Dit is intussen veranderd; haal het opnieuw op");
    }
    try {
      return await make(record);
    } catch (error) {
      const wasOvertaken =
        isProblem(error, "conflict") && (await existingIn(stored, reference)).version !== record.version;
      if (!wasOvertaken || attempt === ATTEMPTS) throw error;
    }
  }
}
