/**
 * Whether every job can have a person of its own: a matching of jobs to people, by augmenting paths. `suits[job]` are
 * the numbers of the kinds of people that suit it, `people[kind]` how many there are.
 */
export function canPlaceAll(suits: readonly (readonly number[])[], people: readonly number[]): boolean {
  const holders: number[][] = people.map(() => []);
  const place = (job: number, tried: Set<number>): boolean => {
    for (const kind of suits[job] ?? []) {
      if (tried.has(kind)) continue;
      tried.add(kind);
      const held = holders[kind] ?? [];
      if (held.length < (people[kind] ?? 0)) {
        held.push(job);
        return true;
      }
      const movable = held.findIndex((other) => place(other, tried));
      if (movable >= 0) {
        held[movable] = job;
        return true;
      }
    }
    return false;
  };
  return suits.every((_, job) => place(job, new Set()));
}
