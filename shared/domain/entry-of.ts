/** What a table says of a key that came from outside; a name that every object has is no key. */
export const entryOf = (entries: Readonly<Record<string, string>>, key: string | undefined): string | undefined =>
  key !== undefined && Object.hasOwn(entries, key) ? entries[key] : undefined;
