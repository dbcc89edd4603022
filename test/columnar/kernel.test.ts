import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { ask } from "#shared/engine/columnar/asked.ts";
import { filterTables } from "#shared/engine/columnar/filter.ts";
import { filterFor } from "#shared/engine/columnar/kernel.ts";
import { PlainFilter } from "#shared/engine/columnar/plain-filter.ts";
import { PackedPool, packPool } from "#shared/engine/columnar/pool.ts";
import { FILTER_BASE64 } from "#shared/engine/wasm/filter-bytes.ts";
import { hasKernel } from "#shared/engine/wasm/instance.ts";
import { WasmFilter } from "#shared/engine/wasm/wasm-filter.ts";
import { aCandidate, aContext, aRequirement } from "../engine/builders.ts";

const crowd = (size: number) => Array.from({ length: size }, (_, at) => aCandidate({ id: `haarlem:${at}` }));
const filterOver = (pool: PackedPool) => {
  const [columns] = pool.parts;
  if (!columns) throw new Error("an empty pool");
  const asked = ask(aRequirement(), aContext());
  return filterFor(asked, columns, filterTables(asked, columns), {
    field: 1,
    skillsLow: 0,
    skillsHigh: 0,
    losses: {
      step: 1,
      faults: [],
      hoursUnknown: 0,
      reachAt: () => new Uint8Array(columns.dictionaries.reach.values.length),
    },
    rules: undefined,
  });
};

describe("the kernel in WebAssembly", () => {
  test("is what its source translates to", async () => {
    // The builder is no TypeScript: it is no part of the product.
    const builder = "../../shared/engine/wasm/build.mjs";
    const { translate } = await import(builder);
    expect(FILTER_BASE64.replaceAll("\n", "")).toBe(Buffer.from(await translate()).toString("base64"));
  });

  test("runs on this machine, and is chosen for a segment that is worth it", () => {
    expect(hasKernel).toBe(true);
    expect(filterOver(packPool(crowd(4096)))).toBeInstanceOf(WasmFilter);
  });

  test("gives way to the plain filter for small segments and for the growing end", () => {
    expect(filterOver(packPool(crowd(100)))).toBeInstanceOf(PlainFilter);
    const pool = new PackedPool();
    for (const facts of crowd(4000)) pool.upsert(facts);
    expect(filterOver(pool)).toBeInstanceOf(PlainFilter);
  });
});
