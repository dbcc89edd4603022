import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type FunctionName, type LambdaFunction, topology } from "#infra/topology.ts";
import { EVENT_TYPES, SUBSCRIPTIONS } from "#shared/domain/events.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const IMPORT = /^(?:import|export)(?! type)[^;]*? from "([#.][^"]+)";/gms;

/** Files of ours that a file needs when it runs, itself included. */
function needed(entry: string): Set<string> {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, path = ""] of readFileSync(file, "utf8").matchAll(IMPORT))
      follow(path.startsWith("#") ? join(ROOT, path.slice(1)) : resolve(dirname(file), path));
  };
  follow(entry);
  return found;
}

/** Types of events that the use cases of a function cause. */
function causedBy(name: FunctionName): Set<string> {
  const useCases = [...needed(join(ROOT, "functions", name, "handler.ts"))].filter((file) =>
    file.startsWith(join(ROOT, "shared/usecases")),
  );
  const texts = useCases.map((file) => readFileSync(file, "utf8"));
  return new Set(EVENT_TYPES.filter((type) => texts.some((text) => text.includes(`"${type}"`))));
}

describe("a function", () => {
  it.each(Object.entries(topology.functions) as [FunctionName, LambdaFunction][])(
    "%s may send what its use cases cause: otherwise every event of it waits for the sweep",
    (name, { sendsTo }) => {
      const missing = [...causedBy(name)].flatMap((type) =>
        SUBSCRIPTIONS[type as keyof typeof SUBSCRIPTIONS]
          .filter((queue) => !sendsTo.includes(queue))
          .map((queue) => `${type} to ${queue}`),
      );
      expect(missing).toEqual([]);
    },
  );

  it("causes events at all, or nothing was looked at", () => {
    expect(causedBy("api").size).toBeGreaterThan(5);
  });
});
