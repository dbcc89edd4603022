type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === "object" && !Array.isArray(value);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The merge patch (RFC 7396) that makes `after` of `before`: what is the same in both is not in it. */
export function mergePatchBetween(before: Fields, after: Fields): Record<string, unknown> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names].flatMap((name): [string, unknown][] => {
      const [was, is] = [before[name], after[name]];
      if (isSame(was, is)) return [];
      if (is === undefined) return [[name, null]];
      return [[name, isFields(was) && isFields(is) ? mergePatchBetween(was, is) : is]];
    }),
  );
}
