import { Problem } from "#shared/domain/problem.ts";
import type { Signer } from "#shared/ports/services.ts";

const PURPOSE = "assignments-cursor";

/**
 * Where somebody is in a feed: after `sequence`. `begun`, of who reads it from its beginning, is the end that it had then:
 * what was removed before that is no loss to them.
 */
export type FeedPlace = { sequence: number; begun?: number };

const textOf = ({ sequence, begun = 0 }: FeedPlace): string =>
  begun > sequence ? `${sequence}-${begun}` : String(sequence);

/** The opaque cursor of an agency's feed: it holds for that agency alone, and cannot be made up. */
export const cursorOf = async (signer: Signer, agency: string, place: FeedPlace): Promise<string> =>
  `${textOf(place)}.${await signer.sign(PURPOSE, `${agency}/${textOf(place)}`)}`;

/** The place in a cursor. Throws `Problem("invalid-input")` for one that was not made here for this agency. */
export async function placeOf(signer: Signer, agency: string, cursor: string): Promise<FeedPlace> {
  const [, sequence = "", begun, signature = ""] =
    /^(\d{1,15})(?:-(\d{1,15}))?\.([A-Za-z0-9_-]{1,64})$/.exec(cursor) ?? [];
  const place = { sequence: Number(sequence), ...(begun === undefined ? {} : { begun: Number(begun) }) };
  if (sequence !== "" && (await signer.verify(PURPOSE, `${agency}/${textOf(place)}`, signature))) return place;
  throw new Problem("invalid-input", "Deze cursor is hier niet gemaakt", [
    {
      pointer: "/after",
      detail: "Gebruik de waarde van `next` uit uw laatste antwoord, of laat `after` weg om vooraan te beginnen",
    },
  ]);
}
