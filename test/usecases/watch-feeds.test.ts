import { describe, expect, it } from "vitest";
import { isProblem } from "#shared/domain/problem.ts";
import type { FeedEntry } from "#shared/ports/stores.ts";
import { pullAssignments } from "#shared/usecases/pull-assignments.ts";
import { watchFeeds } from "#shared/usecases/watch-feeds.ts";
import { AT, anAssignment } from "../adapters/records.ts";
import { virtualTime } from "./virtual-time.ts";

const AGENCY = "pasmatch";

/** Callers that pull with `wait` from feeds that a test writes, in a time that it lets pass. */
function waitingRoom() {
  const time = virtualTime();
  const entries: FeedEntry[] = [];
  const ofAgency = (agency: string) => entries.filter((entry) => entry.agency === agency);
  let isDown = false;
  const looks: string[] = [];
  const reads: string[] = [];
  const feeds = {
    async last(agency: string) {
      looks.push(agency);
      if (isDown) throw new Error("the store is away");
      return ofAgency(agency).at(-1);
    },
    async after(agency: string, sequence: number, limit: number) {
      reads.push(agency);
      return ofAgency(agency)
        .filter((entry) => entry.sequence > sequence)
        .slice(0, limit);
    },
  };
  const feedWatch = watchFeeds({ feeds, pause: time.pause });
  const assignments = { readMany: async () => [{ ...anAssignment(AGENCY, "a"), published: 1 }] };
  const pull = pullAssignments({ assignments, feeds, feedWatch });
  return {
    time,
    looks,
    reads,
    add(agency = AGENCY) {
      const sequence = ofAgency(agency).length + 1;
      entries.push({ agency, sequence, assignmentId: "a", version: sequence, status: "assigned", at: AT });
    },
    become: (next: "down" | "up") => {
      isDown = next === "down";
    },
    /** One caller; `answer` is undefined while it waits. */
    wait(afterSequence = 0, waitSeconds = 20, agency = AGENCY) {
      const caller: { answer?: number; problem?: unknown } = {};
      pull({ agency, after: { sequence: afterSequence }, limit: 100, waitSeconds }).then(
        ({ items }) => {
          caller.answer = items.length;
        },
        (error) => {
          caller.problem = error;
        },
      );
      return caller;
    },
  };
}

describe("waiting for an agency's feed", () => {
  it("costs the store as much for five hundred callers as for one", async () => {
    const lookedFor = async (callers: number) => {
      const { wait, time, looks, reads } = waitingRoom();
      const first = wait();
      await time.pass(1);
      const others = Array.from({ length: callers - 1 }, () => wait());
      await time.pass(20_001);
      expect([first, ...others].map(({ answer }) => answer)).toEqual(Array(callers).fill(0));
      return { looks: looks.length, reads: reads.length };
    };
    const alone = await lookedFor(1);
    expect(alone).toEqual({ looks: 12, reads: 1 });
    expect(await lookedFor(500)).toEqual(alone);
  });

  it("ends as soon as a look finds something, for those who have not seen it", async () => {
    const { wait, add, time } = waitingRoom();
    add();
    const level = [wait(1), wait(1)];
    const elsewhere = wait(0, 20, "uwv");
    await time.pass(0);
    const behind = wait(0);
    await time.pass(0);
    expect(behind.answer).toBe(1);
    expect(level.map(({ answer }) => answer)).toEqual([undefined, undefined]);
    add();
    await time.pass(250);
    expect(level.map(({ answer }) => answer)).toEqual([1, 1]);
    expect(elsewhere.answer).toBeUndefined();
  });

  it("looks less and less often while nothing comes, and soon again after something did", async () => {
    const { wait, add, time, looks } = waitingRoom();
    const lookTimes = async (seconds: number) => {
      const times: number[] = [];
      for (let ms = 250; ms <= seconds * 1000; ms += 250) {
        const before = looks.length;
        await time.pass(250);
        if (looks.length > before) times.push(ms);
      }
      return times;
    };
    wait(0);
    wait(1);
    expect(await lookTimes(8)).toEqual([250, 750, 1750, 3750, 5750, 7750]);
    add();
    expect(await lookTimes(4)).toEqual([1750, 2000, 2500, 3500]);
  });

  it("ends with nothing after the time that each caller asked for, and then looks no more", async () => {
    const { wait, time, looks } = waitingRoom();
    const callers = [1, 3, 20].map((seconds) => wait(0, seconds));
    await time.pass(1_000);
    expect(callers.map(({ answer }) => answer)).toEqual([0, undefined, undefined]);
    await time.pass(2_000);
    expect(callers.map(({ answer }) => answer)).toEqual([0, 0, undefined]);
    await time.pass(20_000);
    expect(callers.map(({ answer }) => answer)).toEqual([0, 0, 0]);
    const looked = looks.length;
    await time.pass(60_000);
    expect(looks).toHaveLength(looked);
    expect(time.pending()).toBe(0);
  });

  it("fails for all who wait when the store fails, and can begin again", async () => {
    const { wait, add, become, time } = waitingRoom();
    const callers = [wait(), wait()];
    become("down");
    await time.pass(250);
    expect(callers.map(({ problem }) => String(problem))).toEqual(Array(2).fill("Error: the store is away"));
    become("up");
    const later = wait();
    await time.pass(0);
    add();
    await time.pass(250);
    expect(later.answer).toBe(1);
    await time.pass(250);
    expect(time.pending()).toBe(0);
  });

  it("is refused beyond two thousand callers, and open again when one has left", async () => {
    const { wait, time } = waitingRoom();
    wait(0, 1);
    const waiting = Array.from({ length: 1_999 }, () => wait());
    await time.pass(0);
    const refused = wait();
    await time.pass(0);
    expect(isProblem(refused.problem, "unavailable")).toBe(true);
    expect(waiting.some(({ problem }) => problem !== undefined)).toBe(false);
    await time.pass(1_000);
    const admitted = wait();
    await time.pass(20_000);
    expect(admitted.answer).toBe(0);
  });
});
