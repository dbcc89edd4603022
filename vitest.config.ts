import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

const everything = ["test/**/*.test.ts", "test/**/*.test.tsx"];
/** The stores' contracts, which a second implementation of DynamoDB must keep too. It is an optional dependency. */
const contracts = ["test/adapters/**/*.test.ts"];
/** What starts processes, browsers and all of the infrastructure: each file in a process of its own. */
const ofProcesses = ["resilience", "browser", "journeys", "infra"].map((folder) => `test/${folder}/**/*.test.ts`);
const hasDynoxide = existsSync("node_modules/@dynoxide/linux-x64");
if (!hasDynoxide) console.warn("The stores are not tested on dynoxide: it is not installed on this platform.");

export default defineConfig({
  test: {
    // More than there are cores: much of what is tested waits, for a browser, a child process, a timer.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    setupFiles: ["test/support/settled-chance.ts"],
    sequence: { sequencer: LongestFirst },
    // Nothing waits this long, also on a machine that others load: these end what hangs, and never what is slow.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        // A machine that stands still for a moment may cost one run of these; what is wrong fails twice, and a second go is shown.
        test: { name: "apart", include: ofProcesses, retry: 1 },
      },
      {
        extends: true,
        // Modules of the house are loaded once per process instead of once per file, which took a quarter of the time.
        test: { name: "together", include: everything, exclude: ofProcesses, isolate: false },
      },
      ...(hasDynoxide
        ? [
            {
              extends: true as const,
              test: { name: "dynoxide", include: contracts, env: { TEST_DATABASE: "dynoxide" }, isolate: false },
            },
          ]
        : []),
    ],
  },
});
