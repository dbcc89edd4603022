import type { MailChoices } from "#shared/ports/stores.ts";

/** Choices in memory; everything is on until a test switches it off. */
export function mailChoicesInMemory(): MailChoices {
  const off = new Map<string, boolean>();
  const keyOf = (choice: object) => JSON.stringify(Object.entries(choice).toSorted());
  return {
    isOff: async (choice) => off.get(keyOf(choice)) ?? false,
    async put(choice, isOff) {
      off.set(keyOf(choice), isOff);
    },
  };
}
