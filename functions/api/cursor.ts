import { Problem } from "#shared/domain/problem.ts";
import type { Signer } from "#shared/ports/services.ts";

const PURPOSE = "assignments-cursor";

/** The opaque cursor of an agency's feed: it holds for that agency alone, and cannot be made up. */
export const cursorOf = async (signer: Signer, agency: string, sequence: number): Promise<string> =>
  `${sequence}.${await signer.sign(PURPOSE, `${agency}/${sequence}`)}`;

/** The sequence in a cursor. Throws `Problem("invalid-input")` for one that was not made here for this agency. */
export async function sequenceOf(signer: Signer, agency: string, cursor: string): Promise<number> {
  const [, sequence = "", signature = ""] = /^(\d{1,15})\.([A-Za-z0-9_-]{1,64})$/.exec(cursor) ?? [];
  if (sequence !== "" && (await signer.verify(PURPOSE, `${agency}/${sequence}`, signature))) return Number(sequence);
  throw new Problem("invalid-input", "Deze cursor is hier niet gemaakt", [
    {
      pointer: "/after",
      detail: "Gebruik de waarde van `next` uit uw laatste antwoord, of laat `after` weg om vooraan te beginnen",
    },
  ]);
}
