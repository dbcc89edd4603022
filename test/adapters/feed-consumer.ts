import { expect } from "vitest";
import { ASSIGNMENT_LIFE, type AssignmentState } from "#shared/domain/life-cycles.ts";
import type { Death, FeedWorld } from "./feed-world.ts";

type Row = { id: string; agency: string; status: AssignmentState; reason?: string; changedAt: string };
export type Pull = { limit: number; wait: number; losesAnswer: boolean; serverDies?: Death | undefined };

/** Rows of one assignment without those that stand twice, next to each other. */
const changesIn = (rows: readonly Row[], id: string) =>
  rows.filter((row) => row.id === id).filter(({ status }, index, all) => status !== all[index - 1]?.status);

/**
 * Software of an agency that goes on with the cursor of its last answer, and keeps rows and cursor in one write. Each
 * answer is held to the cursor promise as far as one answer can show it.
 */
export function feedConsumer(world: FeedWorld, agency: string) {
  let cursor: string | undefined;
  let rows: Row[] = [];
  /** Rows of an answer that came, and was lost before it was kept. */
  let lost: readonly Row[] = [];
  let isBusy = false;

  function hold(items: readonly Row[], limit: number): void {
    expect(items.length).toBeLessThanOrEqual(limit);
    expect(items.filter((item) => item.agency !== agency)).toEqual([]);
    const again = lost.slice(0, limit);
    expect(items.slice(0, again.length)).toEqual(again);
    const all = [...rows, ...items];
    for (const { id } of items) {
      for (const [index, { status }] of changesIn(all, id).entries()) {
        const before = changesIn(all, id)[index - 1]?.status;
        expect(before === undefined ? ["assigned"] : ASSIGNMENT_LIFE[before]).toContain(status);
      }
    }
  }

  const ask = async (after: string | undefined, { limit, wait, serverDies }: Omit<Pull, "losesAnswer">) => {
    const server = world.server();
    if (serverDies) server.dieAt(serverDies);
    const query = `limit=${limit}&wait=${wait}${after === undefined ? "" : `&after=${after}`}`;
    const response = await server.api.request(`/api/v1/assignments?${query}`, {
      headers: { Authorization: `Bearer ${agency}` },
    });
    return server.isDead() ? undefined : response;
  };

  return {
    agency,
    cursor: () => cursor,
    rows: (): readonly Row[] => rows,
    changesOf: (id: string) => changesIn(rows, id),

    /** Pulls once, and answers how many rows came; one consumer does one thing at a time. */
    async pull(pull: Pull): Promise<number> {
      if (isBusy) return 0;
      isBusy = true;
      const response = await ask(cursor, pull);
      isBusy = false;
      if (!response) return 0;
      expect(response.status).toBe(200);
      const { items, next } = (await response.json()) as { items: Row[]; next: string };
      hold(items, pull.limit);
      if (pull.losesAnswer) {
        lost = items.length > lost.length ? items : lost;
      } else {
        rows = [...rows, ...items];
        cursor = next;
        lost = lost.slice(items.length);
      }
      return items.length;
    },

    /** Status of an answer to a cursor that was not made for this agency; undefined when the server died. */
    pullWith: async (foreign: string): Promise<number | undefined> =>
      (await ask(foreign, { limit: 100, wait: 0 }))?.status,
  };
}

export type FeedConsumer = ReturnType<typeof feedConsumer>;
