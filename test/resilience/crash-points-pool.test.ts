import { describe, expect, it } from "vitest";
import { loadSegments } from "#shared/engine/columnar/pool.ts";
import { parts } from "#shared/runtime/parts.ts";
import { poolParts } from "#shared/runtime/pool-parts.ts";
import { interruptions, LATER_MS, type Work } from "./interruptions.ts";

describe("a process that dies before or after any of its effects", () => {
  const { run, pass, line } = interruptions();

  it("brings a new person on an open list once, and leaves a pool that can be loaded", async () => {
    const open: string[] = [];
    const pools = parts(line().environment("pool"));
    const { snapshots, segments } = poolParts(line().environment("pool"), pools);
    const work: Work<{ reference: string; candidateId: string }> = {
      async prepare(own, carryAll, index) {
        for (const earlier of open.splice(0)) {
          const record = await own.vacancies.read(earlier);
          if (record) await own.vacancies.replace({ ...record, version: record.version + 1, status: "withdrawn" }, []);
        }
        const reference = await own.submit(`entering-${index}`);
        open.push(reference);
        await own.keepPool();
        await carryAll();
        pass(LATER_MS);
        await own.deliver("gemeente-haarlem", `entering-${index}`);
        return { reference, candidateId: `gemeente-haarlem:entering-${index}` };
      },
      act: (own) => own.keepPool(),
      async check(own, { reference, candidateId }) {
        const list = await own.shortlists.read(reference);
        expect(list?.entries.map((entry) => entry.candidateId)).toContain(candidateId);
        expect(list?.movements.map(({ entered }) => entered).reduce((sum, count) => sum + count, 0)).toBe(1);
        const stored = await snapshots.read();
        const found = await Promise.all((stored?.segments ?? []).map(segments.get));
        expect(() => loadSegments(found.flatMap((bytes) => bytes ?? []))).not.toThrow();
        expect(found).not.toContain(undefined);
      },
    };
    await run(work, true);
  });
});
