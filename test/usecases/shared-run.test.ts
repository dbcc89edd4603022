import { describe, expect, it } from "vitest";
import { sharedRun } from "#shared/usecases/shared-run.ts";

describe("a look that many share", () => {
  /** Looks that end when they are told to, numbered as they begin. */
  const looks = () => {
    const ends: ((error?: Error) => void)[] = [];
    const look = sharedRun(
      () =>
        new Promise<number>((resolve, reject) => {
          const number = ends.length + 1;
          ends.push((error) => (error ? reject(error) : resolve(number)));
        }),
    );
    return { look, ends };
  };

  it("answers everybody by a look that began after the question, and makes no more than that takes", async () => {
    const { look, ends } = looks();
    const first = look();
    const [second, third] = [look(), look()];
    expect(ends).toHaveLength(1);
    ends[0]?.();
    expect(await first).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(ends).toHaveLength(2);
    const fourth = look();
    ends[1]?.();
    expect([await second, await third]).toEqual([2, 2]);
    await new Promise((resolve) => setImmediate(resolve));
    ends[2]?.();
    expect(await fourth).toBe(3);
  });

  it("fails for those who share it, and not for those who come after", async () => {
    const { look, ends } = looks();
    const failing = look();
    const next = look();
    ends[0]?.(new Error("the table is away"));
    await expect(failing).rejects.toThrow("the table is away");
    await new Promise((resolve) => setImmediate(resolve));
    ends[1]?.();
    expect(await next).toBe(2);
  });
});
