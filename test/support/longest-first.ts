import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that mostly wait for other processes come first, so that none of them runs on alone at the end. */
const LONGEST = ["test/resilience/kill.test.ts", "test/resilience/", "test/browser/", "test/journeys/", "test/infra/"];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONGEST.findIndex((part) => moduleId.includes(part));
  return rank === -1 ? LONGEST.length : rank;
};

/** The rest follows project by project: files share a process with the next of their own project alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted(
      (a, b) => rankOf(a) - rankOf(b) || a.project.name.localeCompare(b.project.name),
    );
  }
}
