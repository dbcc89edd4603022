import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "#shared/domain/dates.ts";
import { aCandidate } from "../support/builders-today.ts";
import { type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { desk, ndjson, type Shortlist } from "./support/desk.ts";

let platform: RunningPlatform;
let steps: ReturnType<typeof desk>;
beforeAll(async () => {
  platform = await runningPlatform();
  steps = desk(platform);
});
afterAll(() => platform.close());

const pending = (reference: string) => platform.call<Shortlist>("werkblad", `/vacancies/${reference}/shortlist`);

describe("a shortlist", () => {
  it("is pending while it is being made, and then ready; both have the shape that was promised", async () => {
    await steps.deliver("gemeente-haarlem", "shape", {
      occupations: [{ code: "5131", months: 12 }],
      certificates: undefined,
    });
    const reference = await steps.handIn({ occupation: "5131", certificates: ["vca"] });
    const first = await pending(reference);
    expect(first.status).toBe(200);
    expect(["pending", "ready"]).toContain(first.body.status);
    if (first.body.status === "pending") {
      expect(first.body).toEqual({ reference, status: "pending", eligible: 0, excluded: {}, entries: [], unlocks: [] });
    }
    const list = await steps.shortlist(reference);
    expect(list).toEqual({
      reference,
      status: "ready",
      engineVersion: expect.stringMatching(/\S/),
      poolVersion: expect.stringMatching(/\S/),
      evaluatedOn: dayOf(new Date()),
      eligible: expect.any(Number),
      excluded: expect.any(Object),
      entries: expect.any(Array),
      unlocks: expect.any(Array),
    });
    const entry = list.entries.find(({ ref }) => ref === "shape");
    expect(entry).toMatchObject({
      candidateId: "gemeente-haarlem:shape",
      partner: "gemeente-haarlem",
      ref: "shape",
      score: expect.any(Number),
      low: expect.any(Number),
      high: expect.any(Number),
      unknown: ["certificate"],
      nextQuestion: { about: expect.any(String), question: expect.stringMatching(/\?$/) },
    });
    const promised = [
      "candidateId",
      "partner",
      "ref",
      "score",
      "low",
      "high",
      "components",
      "unknown",
      "nextQuestion",
      "decision",
    ];
    const added = ["questions", "assessedAt", "stale", "since"];
    for (const one of list.entries) {
      for (const name of Object.keys(one)) expect([...promised, ...added]).toContain(name);
      expect(one.low).toBeLessThanOrEqual(one.score);
      expect(one.score).toBeLessThanOrEqual(one.high);
      for (const component of one.components) {
        expect(component).toEqual({
          name: expect.any(String),
          weight: expect.any(Number),
          value: component.value === null ? null : expect.any(Number),
          points: expect.any(Number),
          sentence: expect.stringMatching(/\S/),
        });
      }
    }
    for (const unlock of list.unlocks) {
      expect(unlock).toMatchObject({
        criterion: expect.any(String),
        change: expect.any(String),
        count: expect.any(Number),
      });
      expect(unlock.best.every(Number.isFinite)).toBe(true);
    }
  });

  it("has the best first, ties by partner and then by reference, fifty at most, and says who fell out on what", async () => {
    const alike = { occupations: [{ code: "7114", months: 24 }] };
    const rows = [];
    for (let index = 0; index < 60; index += 1)
      rows.push({ ref: `tie-${String(59 - index).padStart(2, "0")}`, ...aCandidate(alike) });
    rows.push({ ref: "far", ...aCandidate({ ...alike, distanceToWork: "unbridgeable" }) });
    const taken = await steps.imports("gemeente-zandvoort", ndjson(rows));
    expect(await steps.importDone("gemeente-zandvoort", taken.body.id)).toMatchObject({ accepted: 61 });
    await steps.deliver("gemeente-bloemendaal", "tie-99", alike);
    const reference = await steps.handIn({ occupation: "7114" });
    const list = await steps.shortlist(reference);
    expect(list.entries).toHaveLength(50);
    expect(list.eligible).toBeGreaterThanOrEqual(61);
    const best = list.entries
      .filter(({ score }) => score === list.entries[0]?.score)
      .map(({ candidateId }) => candidateId);
    expect(best[0]).toBe("gemeente-bloemendaal:tie-99");
    expect(best).toEqual(best.toSorted());
    const scores = list.entries.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(list.entries.map(({ ref }) => ref)).not.toContain("far");
    expect(list.excluded).toEqual({ "client-group": 1 });
  });

  it("can be read again without being sent again", async () => {
    const reference = await steps.handIn();
    await steps.shortlist(reference);
    const { headers } = await pending(reference);
    const tag = headers.get("ETag") ?? "";
    expect(tag).toMatch(/^"[0-9a-f.]+"$/);
    const again = await platform.call("werkblad", `/vacancies/${reference}/shortlist`, {
      headers: { "If-None-Match": tag },
    });
    expect(again).toMatchObject({ status: 304, text: "" });
  });
});
