import { describe, expect, it } from "vitest";
import { withdrawCandidate } from "#shared/usecases/withdraw-candidate.ts";
import { AT, aProfile } from "../adapters/records.ts";
import { candidatesInMemory } from "./candidates-in-memory.ts";

const KEY = { partner: "gemeente-haarlem", ref: "a1" };

/** One person, who is delivered once more right after the use case read them. */
async function overtaken() {
  const candidates = candidatesInMemory();
  const deliver = () => candidates.deliver({ ...KEY, profile: aProfile, changedAt: AT });
  await deliver();
  let isFirst = true;
  const read: typeof candidates.read = async (key) => {
    const record = await candidates.read(key);
    if (isFirst) await deliver();
    isFirst = false;
    return record;
  };
  return {
    candidates,
    withdraw: withdrawCandidate({ candidates: { ...candidates, read }, clock: () => new Date(AT) }),
  };
}

describe("withdrawing somebody who is delivered again at that very moment", () => {
  it("leaves them when the version that was expected is no longer there", async () => {
    const { candidates, withdraw } = await overtaken();
    await expect(withdraw(KEY, { expectedVersion: 1 })).rejects.toMatchObject({ kind: "precondition-failed" });
    expect(await candidates.read(KEY)).toMatchObject({ state: "active", version: 2 });
  });

  it.each([{}, { mustExist: true }])("withdraws them when any version may go: %j", async (condition) => {
    const { candidates, withdraw } = await overtaken();
    await withdraw(KEY, condition);
    expect(await candidates.read(KEY)).toMatchObject({ state: "withdrawn", version: 3 });
  });
});
