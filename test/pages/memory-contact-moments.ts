import type { ContactMoment } from "#shared/domain/contact-moment.ts";
import type { ContactMomentStore } from "#shared/ports/contact-moments.ts";

/** Contact moments in memory under the rules of the store; `records` is what a test looks into. */
export function memoryContactMoments(kept: readonly ContactMoment[] = []) {
  const keyOf = ({ kvkNumber, on, id }: ContactMoment) => `${kvkNumber} ${on}#${id}`;
  const records = new Map(kept.map((moment) => [keyOf(moment), moment]));
  const store: ContactMomentStore = {
    async add(moment) {
      if (records.has(keyOf(moment))) return false;
      records.set(keyOf(moment), moment);
      return true;
    },
    latest: async (kvkNumber, limit) =>
      [...records]
        .toSorted(([a], [b]) => (a < b ? 1 : -1))
        .flatMap(([, moment]) => (moment.kvkNumber === kvkNumber ? [moment] : []))
        .slice(0, limit),
  };
  return { ...store, records };
}
