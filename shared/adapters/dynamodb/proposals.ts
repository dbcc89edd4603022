import * as z from "zod";
import { Proposals } from "#shared/domain/proposals.ts";
import type { ProposalStore } from "#shared/ports/stores.ts";
import { KEYS, type TableHandle } from "./tables.ts";
import { putNextVersion, readItem } from "./versioned-item.ts";

type Bundle<Task> = { tasks: Task[] };
type Bundles<Task> = {
  front: (Bundle<Task> & { costliest?: Bundle<Task> | undefined })[];
  jobs?: { bundles: Bundle<Task>[] } | undefined;
};

/** The same bundles with every task named in another way. */
function withTasks<From, To, P extends Bundles<From>>({ front, jobs, ...rest }: P, nameOf: (task: From) => To) {
  const renamed = ({ tasks, ...figures }: Bundle<From>) => ({ ...figures, tasks: tasks.map(nameOf) });
  return {
    ...rest,
    front: front.map(({ costliest, ...point }) => ({
      ...renamed(point),
      ...(costliest && { costliest: renamed(costliest) }),
    })),
    ...(jobs && { jobs: { ...jobs, bundles: jobs.bundles.map(renamed) } }),
  };
}

/**
 * Every id of a task stands in the item once; bundles name tasks by their number in that list. 500 bundles of 60 ids of
 * 40 characters would be more than a megabyte, and an item is at most 400 kB.
 */
function itemOf(proposals: Proposals) {
  const { front, jobs } = proposals;
  const bundles: Bundle<string>[] = [
    ...front,
    ...front.flatMap(({ costliest }) => costliest ?? []),
    ...(jobs?.bundles ?? []),
  ];
  const taskIds = [...new Set(bundles.flatMap(({ tasks }) => tasks))].toSorted();
  const numbers = new Map(taskIds.map((id, number) => [id, number]));
  return { ...withTasks(proposals, (id: string) => numbers.get(id)), taskIds };
}

const Numbered = z.looseObject({ tasks: z.array(z.int()) });

const StoredProposals = z.looseObject({
  taskIds: z.array(z.string()),
  front: z.array(Numbered.extend({ costliest: Numbered.optional() })),
  jobs: z.looseObject({ bundles: z.array(Numbered) }).optional(),
});

export const proposalTable = (table: TableHandle): ProposalStore => ({
  async read(reference) {
    const stored = await readItem(table, KEYS.proposals(reference), StoredProposals);
    return stored && Proposals.parse(withTasks(stored, (number: number) => stored.taskIds[number]));
  },
  keep: (proposals) => putNextVersion(table, KEYS.proposals(proposals.reference), itemOf(proposals)),
});
