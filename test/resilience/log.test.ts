import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { logger } from "#shared/runtime/logger.ts";
import { eventually } from "../support/running-platform.ts";

describe("the log of the local platform", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "wsp-log-"));
    return () => rm(folder, { recursive: true, force: true });
  });
  const lines = (file: string) =>
    readFile(file, "utf8").then(
      (text) =>
        text
          .split("\n")
          .filter(Boolean)
          .map((line) => (JSON.parse(line) as { message: string }).message),
      () => [] as string[],
    );

  it("has a line for each message, as it was given", async () => {
    const file = join(folder, "log.ndjson");
    const log = logger("test", file);
    for (const message of ["first", "second", "third"]) log.info(message, {});
    expect(
      await eventually(
        () => lines(file),
        (found) => found.length === 3,
      ),
    ).toEqual(["first", "second", "third"]);
  });

  it("costs lines and not the process while it cannot be written, and goes on when it can", async () => {
    const file = join(folder, "gone", "log.ndjson");
    const log = logger("test", file);
    for (let line = 0; line < 3; line += 1) {
      log.error("lost", {});
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await mkdir(join(folder, "gone"));
    const found = await eventually(
      async () => {
        log.info("kept", {});
        return lines(file);
      },
      (all) => all.includes("kept"),
    );
    expect(found).not.toContain("lost");
  });
});
