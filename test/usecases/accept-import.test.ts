import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { acceptImport } from "#shared/usecases/accept-import.ts";
import { interleaved } from "../adapters/interleaved.ts";
import { aCandidate } from "../support/builders.ts";
import { importLine, PARTNER } from "./import-line.ts";

const payloadOf = (ref: string) => new TextEncoder().encode(JSON.stringify({ ref, ...aCandidate() }));

describe("deliveries that come at once with one Idempotency-Key", () => {
  let line: Awaited<ReturnType<typeof importLine>>;
  beforeEach(async () => {
    line = await importLine();
    return () => line.stop();
  });

  it("make one import, of the body that was accepted, and leave nothing of the others", async () => {
    let runs = 0;
    const bodies = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), bodies, async (scheduler, sent) => {
        const requestKey = `once-${++runs}`;
        const late = interleaved(scheduler);
        const { imports, payloads } = line;
        const deps = {
          ...line.deps,
          imports: { ...imports, read: late("read", imports.read), create: late("create", imports.create) },
          payloads: { ...payloads, put: late("put", payloads.put) },
        };
        const refs = sent.map((body) => `${body}${runs}`);
        const answers = await scheduler.waitFor(
          Promise.allSettled(
            refs.map((ref) =>
              acceptImport(deps)({ partner: PARTNER, format: "ndjson", payload: payloadOf(ref), requestKey }),
            ),
          ),
        );
        const accepted = new Set(refs.filter((_ref, index) => answers[index]?.status === "fulfilled"));
        expect(accepted.size).toBe(1);
        for (const answer of answers)
          if (answer.status === "rejected") expect(answer.reason).toMatchObject({ kind: "key-reused" });
        const [id = ""] = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value.id] : []));
        expect(payloads.names()).toHaveLength(1);

        await line.work(id);
        for (const ref of new Set(refs)) expect((await line.found(ref)) !== undefined).toBe(accepted.has(ref));
        expect(payloads.names()).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("keep the parts of an import whose record was stored without the answer arriving", async () => {
    const create = async (...input: Parameters<typeof line.imports.create>) => {
      await line.imports.create(...input);
      return false;
    };
    const deps = { ...line.deps, imports: { ...line.imports, create } };
    const input = { partner: PARTNER, format: "ndjson" as const, payload: payloadOf("a"), requestKey: "lost" };
    await line.work((await acceptImport(deps)(input)).id);
    expect(await line.found("a")).toMatchObject({ state: "active" });
  });

  it("have their parts removed later when a crash left them, and those of the import itself not", async () => {
    const id = await line.accept(["a"]);
    const [own = ""] = line.payloads.names();
    await line.payloads.put(`${PARTNER}/${id}/part-other-0`, new Uint8Array());
    line.pass(21 * 3600);
    expect(await line.tidy()).toBe(1);
    expect(line.payloads.names()).toEqual([own]);
  });
});
