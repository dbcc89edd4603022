import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { startSchedule } from "#infra/local/schedule.ts";

describe("a schedule of this machine", () => {
  it("runs at once, then again and again, never twice at the same time", async () => {
    let [runs, atOnce, most] = [0, 0, 0];
    const run = async () => {
      runs += 1;
      atOnce += 1;
      most = Math.max(most, atOnce);
      await pause(30);
      atOnce -= 1;
    };
    const schedule = startSchedule({ everySeconds: 0.01 }, run, (error) => expect.unreachable(String(error)));
    expect(runs).toBe(1);
    while (runs < 3) await pause(5);
    await schedule.stop();
    expect(most).toBe(1);
  });

  it("runs once more when it is asked to, after what is under way", async () => {
    const done: string[] = [];
    let begun = 0;
    const schedule = startSchedule(
      { everySeconds: 1000 },
      async () => {
        begun += 1;
        const name = `run ${begun}`;
        await pause(20);
        done.push(name);
      },
      (error) => expect.unreachable(String(error)),
    );
    await schedule.runNow();
    expect(done).toEqual(["run 1", "run 2"]);
    await schedule.stop();
  });

  it("waits at its stop for what is under way, and starts nothing after it", async () => {
    let isDone = false;
    let runs = 0;
    const schedule = startSchedule(
      { everySeconds: 0.01 },
      async () => {
        runs += 1;
        await pause(50);
        isDone = true;
      },
      (error) => expect.unreachable(String(error)),
    );
    await schedule.stop();
    expect(isDone).toBe(true);
    const before = runs;
    await pause(50);
    expect(runs).toBe(before);
  });

  it("goes on after a run that failed, and says why", async () => {
    const said: unknown[] = [];
    const schedule = startSchedule(
      { everySeconds: 0.005 },
      () => Promise.reject(new Error("the database is away")),
      (error) => said.push(error),
    );
    while (said.length < 2) await pause(5);
    await schedule.stop();
    expect(String(said[0])).toContain("the database is away");
  });
});
