import { isProblem } from "#shared/domain/problem.ts";

/**
 * Does something to a record as it was read; when somebody was first, once more to the record as it stands now. Throws
 * what `act` throws the second time, and `Problem("conflict")` when nothing changed that explains it.
 */
export async function onLatest<R extends { reference: string; version: number }, T>(
  record: R,
  read: (reference: string) => Promise<R | undefined>,
  act: (record: R) => Promise<T>,
): Promise<T> {
  try {
    return await act(record);
  } catch (error) {
    const now = isProblem(error, "conflict") ? await read(record.reference) : undefined;
    if (!now || now.version === record.version) throw error;
    return act(now);
  }
}
