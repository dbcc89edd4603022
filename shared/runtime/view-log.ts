import { candidateId } from "#shared/domain/candidate.ts";
import { VIEW_KIND } from "#shared/domain/log-chain.ts";
import { seenSubject } from "#shared/domain/seen-subject.ts";
import type { Signer } from "#shared/ports/services.ts";
import type { RecordView } from "#shared/ports/views.ts";
import { type AnchoredLog, chainedLines } from "./logger.ts";
import { randomTrace } from "./random-id.ts";

/**
 * Records who was seen as lines of the log, one per person (Logboek Dataverwerkingen), chained apart from the audit lines.
 * People who were seen together share a trace. The person stands in it under `seenSubject`, never by reference.
 */
export function viewsTo(log: AnchoredLog, { sign }: Pick<Signer, "sign">): RecordView {
  const say = chainedLines(log, VIEW_KIND);
  return async ({ people, ...view }) => {
    const distinct = [...new Map(people.map((person) => [candidateId(person), person])).values()];
    const subjects = await Promise.all(distinct.map((person) => seenSubject(sign, person)));
    const { traceId } = randomTrace();
    for (const subject of subjects) say({ ...view, subject, traceId, spanId: randomTrace().spanId });
  };
}
