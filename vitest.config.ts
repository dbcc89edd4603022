import { defineConfig } from "vitest/config";

const everything = ["test/**/*.test.ts", "test/**/*.test.tsx"];
/** Tests that need the machine to themselves: they kill processes, or drive a browser. */
const alone = ["test/resilience/kill.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 90_000,
    projects: [
      { extends: true, test: { name: "together", include: everything, exclude: alone, sequence: { groupOrder: 0 } } },
      { extends: true, test: { name: "alone", include: alone, sequence: { groupOrder: 1 } } },
    ],
  },
});
