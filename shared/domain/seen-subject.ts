import { type CandidateKey, candidateId } from "./candidate.ts";

/** Purpose under which a person's id is signed to name them in the record of who was seen. */
const PURPOSE = "seen-subject";

/** Signs a text for a purpose: the same text gives the same signature. */
type Sign = (purpose: string, text: string) => Promise<string>;

/**
 * The name of a person in the record of who was seen: the same each time, so that all lines about somebody can be found
 * by who has the key and the person's id; without the key it leads back to nobody.
 */
export const seenSubject = (sign: Sign, person: CandidateKey): Promise<string> => sign(PURPOSE, candidateId(person));
