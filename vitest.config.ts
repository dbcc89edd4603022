import { existsSync } from "node:fs";
import { defineConfig } from "vitest/config";

const everything = ["test/**/*.test.ts", "test/**/*.test.tsx"];
/** Tests that need the machine to themselves: they kill processes under load. */
const alone = ["test/resilience/kill.test.ts"];
/** The stores' contracts, which a second implementation of DynamoDB must keep too. It is an optional dependency. */
const contracts = ["test/adapters/**/*.test.ts"];
const hasDynoxide = existsSync("node_modules/@dynoxide/linux-x64");
if (!hasDynoxide) console.warn("The stores are not tested on dynoxide: it is not installed on this platform.");

export default defineConfig({
  test: {
    // Vitest would leave one core idle, and much of what is tested waits: for a browser, a child process, a timer.
    maxWorkers: "100%",
    setupFiles: ["test/support/settled-chance.ts"],
    testTimeout: 30_000,
    hookTimeout: 90_000,
    projects: [
      {
        extends: true,
        test: { name: "together", include: everything, exclude: alone, sequence: { groupOrder: 0 } },
      },
      ...(hasDynoxide
        ? [
            {
              extends: true as const,
              test: {
                name: "dynoxide",
                include: contracts,
                env: { TEST_DATABASE: "dynoxide" },
                sequence: { groupOrder: 0 },
              },
            },
          ]
        : []),
      { extends: true, test: { name: "alone", include: alone, sequence: { groupOrder: 1 } } },
    ],
  },
});
