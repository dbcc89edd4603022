import { hasKernel } from "../wasm/instance.ts";
import { type Resident, settle } from "../wasm/resident.ts";
import { WasmFilter, workingBytes } from "../wasm/wasm-filter.ts";
import type { Asked } from "./asked.ts";
import type { Columns } from "./columns.ts";
import type { Filter, FilterTables, Wish } from "./filter.ts";
import { PlainFilter } from "./plain-filter.ts";
import { isSegment } from "./runs.ts";
import type { Segment } from "./segment.ts";

/** `auto` is WebAssembly where the machine has SIMD and the segment is worth it; the others are for tests. */
export type Kernel = "auto" | "plain" | "wasm";

/** Below this the plain filter has done the work before a memory is made. */
const WORTH_A_MEMORY_ROWS = 4096;

const residents = new WeakMap<Segment, Resident>();

function residentOf(segment: Segment): Resident {
  const known = residents.get(segment);
  if (known) return known;
  const resident = settle(segment, workingBytes(segment));
  residents.set(segment, resident);
  return resident;
}

/** The one place that decides which filter serves a segment. All give the same. */
export function filterFor(
  asked: Asked,
  columns: Columns,
  tables: FilterTables,
  wish: Wish,
  kernel: Kernel = "auto",
): Filter {
  if (kernel !== "plain" && hasKernel && isSegment(columns)) {
    if (kernel === "wasm" || columns.rows >= WORTH_A_MEMORY_ROWS) {
      return new WasmFilter(asked, columns, tables, wish, residentOf(columns));
    }
  }
  return new PlainFilter(asked, columns, tables, wish);
}
