import { cpus, totalmem } from "node:os";

/** The machine that a table was measured on. */
export const machine = (): string =>
  `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;

/** Value below which a share `p` of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** Runs `work(index)` for 0..count-1 with `concurrency` under way; answers the seconds it took. */
export async function timed(
  count: number,
  concurrency: number,
  work: (index: number) => Promise<unknown>,
): Promise<number> {
  const indexes = Array.from({ length: count }, (_unused, index) => index).values();
  const start = performance.now();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (const index of indexes) await work(index);
    }),
  );
  return (performance.now() - start) / 1000;
}

/** A table as it stands in the README. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** Rows of a table that are told as they come, and printed together at the end. */
export function findings(head: readonly string[]) {
  const rows: string[][] = [];
  return {
    found(...row: string[]): void {
      rows.push(row);
      console.error(row.join(" · "));
    },
    print: (): void => console.log(table(head, rows)),
  };
}
