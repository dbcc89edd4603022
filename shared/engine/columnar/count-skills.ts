import { type Columns, isErased, occupationsStart, skillsStart } from "./columns.ts";
import type { PackedPool } from "./pool.ts";

/** How many people there are, and how many of them have each skill. */
export type SkillTally = { people: number; skills: ReadonlyMap<string, number> };

/** The same of everybody in a pool, and of those who did or want an occupation, by its code. */
export type SkillCounts = SkillTally & { occupations: ReadonlyMap<string, SkillTally> };

type Growing = { people: number; skills: Map<string, number> };

/** Counts each person once for everybody, and once for each occupation of theirs, whether worked in or wished for. */
export function countSkills({ parts }: Pick<PackedPool, "parts">): SkillCounts {
  const everybody: Growing = { people: 0, skills: new Map() };
  const occupations = new Map<string, Growing>();
  for (const columns of parts) {
    const { occupations: codes, skills } = columns.dictionaries;
    const ofCode = codes.values.map(() => tallyOver(skills.values.length));
    const all = tallyOver(skills.values.length);
    for (let row = 0; row < columns.rows; row += 1) {
      if (isErased(columns, row)) continue;
      const own = distinctUnits(columns, skillsStart(columns, row), columns.heapStart[row + 1] ?? 0, 1);
      add(all, own);
      for (const code of distinctUnits(columns, occupationsStart(columns, row), skillsStart(columns, row), 2)) {
        const tally = ofCode[code];
        if (tally) add(tally, own);
      }
    }
    gather(everybody, all, skills.values);
    ofCode.forEach((tally, code) => {
      const name = codes.values[code] ?? "";
      const known = occupations.get(name) ?? { people: 0, skills: new Map() };
      gather(known, tally, skills.values);
      if (known.people > 0) occupations.set(name, known);
    });
  }
  return { ...everybody, occupations };
}

/** One part's counts, by the codes of that part. */
type CodeTally = { people: number; skills: Uint32Array };

const tallyOver = (skills: number): CodeTally => ({ people: 0, skills: new Uint32Array(skills) });

function add(tally: CodeTally, skills: Iterable<number>): void {
  tally.people += 1;
  for (const skill of skills) tally.skills[skill] = (tally.skills[skill] ?? 0) + 1;
}

/** Codes of a row's list, each once: a person may name an occupation as done and as wished for. */
function distinctUnits({ heap }: Columns, from: number, to: number, step: number): Set<number> {
  const found = new Set<number>();
  for (let unit = from; unit < to; unit += step) found.add(heap[unit] ?? 0);
  return found;
}

function gather(into: Growing, { people, skills }: CodeTally, names: readonly string[]): void {
  into.people += people;
  skills.forEach((count, code) => {
    const name = names[code] ?? "";
    if (count > 0) into.skills.set(name, (into.skills.get(name) ?? 0) + count);
  });
}
