import { importTable } from "#shared/adapters/dynamodb/imports.ts";
import { readRows } from "#shared/adapters/rows/read-rows.ts";
import { type Event, eventOf } from "#shared/domain/events.ts";
import type { ImportMode } from "#shared/domain/import-record.ts";
import type { CandidateStore, PartnerPeople } from "#shared/ports/stores.ts";
import { region } from "#shared/runtime/region.ts";
import { acceptImport } from "#shared/usecases/accept-import.ts";
import { confirmWithdrawal } from "#shared/usecases/confirm-withdrawal.ts";
import { processImport } from "#shared/usecases/process-import.ts";
import { tidyImports } from "#shared/usecases/tidy-imports.ts";
import { memoryDatabase } from "../adapters/memory-database.ts";
import { AT, aProfile } from "../adapters/records.ts";
import { aCandidate } from "../support/builders.ts";
import { candidatesInMemory } from "./candidates-in-memory.ts";
import { payloadsInMemory } from "./payloads-in-memory.ts";

export const PARTNER = "gemeente-haarlem";
/** What every imported profile has, and no profile that is delivered otherwise. */
export const KM = 7;
/** What open vacancies ask for. */
export const DEMAND = { licences: 31 };

/** The use cases of imports over stores of a test, with a clock that stands still until it is told to pass. */
export async function importLine() {
  const database = await memoryDatabase();
  let now = Date.parse(AT);
  const clock = () => new Date(now);
  const events: Event[] = [];
  const imports = importTable(
    database.table("imports"),
    async (sent) => void events.push(...sent),
    () => undefined,
  );
  const payloads = payloadsInMemory(clock);
  const candidates = candidatesInMemory(async (sent) => void events.push(...sent));
  const active = async function* (partner: string) {
    for await (const page of candidates.changesSince(undefined))
      yield page.filter((person) => person.partner === partner && person.state === "active");
  };
  const partnerPeople: PartnerPeople = {
    listRefs: active,
    async *listProfiles(partner) {
      for await (const page of active(partner))
        yield page.flatMap(({ profile, changedAt }) => (profile ? [{ profile, changedAt }] : []));
    },
  };
  let ids = 0;
  const randomId = () => `id${++ids}`;
  const openDemand = async () => DEMAND;
  const deps = { imports, payloads, readRows, partnerPeople, openDemand, region, clock, randomId };

  return {
    deps,
    imports,
    payloads,
    candidates,
    events,
    stop: () => database.stop(),
    clock,
    pass(seconds: number) {
      now += seconds * 1000;
    },
    /** Takes in a delivery of these people, and lets a second pass. */
    async accept(refs: readonly string[], mode: ImportMode = "add", more: readonly string[] = []): Promise<string> {
      const rows = refs.map((ref) => JSON.stringify({ ref, ...aCandidate({ maxDistanceKm: KM }) }));
      const payload = new TextEncoder().encode([...rows, ...more].join("\n"));
      const requestKey = `key-${now}`;
      const { id } = await acceptImport(deps)({ partner: PARTNER, format: "ndjson", mode, payload, requestKey });
      now += 1000;
      return id;
    },
    work: (id: string, people: CandidateStore = candidates) =>
      processImport({ ...deps, candidates: people })(PARTNER, id),
    confirm: (id: string) => confirmWithdrawal(deps)(PARTNER, id),
    tidy: () => tidyImports(deps)(),
    record: (id: string) => imports.read({ partner: PARTNER, id }),
    deliver: (ref: string, km: number) =>
      candidates.deliver({
        partner: PARTNER,
        ref,
        profile: { ...aProfile, maxDistanceKm: km },
        changedAt: clock().toISOString(),
      }),
    async withdraw(ref: string): Promise<boolean> {
      const at = clock().toISOString();
      const version = (await candidates.read({ partner: PARTNER, ref }))?.version ?? 0;
      const event = eventOf("nl.wsp.kandidaat-ingetrokken.v1", `${PARTNER}/${ref}`, version + 1, at);
      return candidates.withdraw({ partner: PARTNER, ref }, version, at, event);
    },
    async found(ref: string) {
      const record = await candidates.read({ partner: PARTNER, ref });
      return record && { state: record.state, version: record.version, km: record.profile?.maxDistanceKm };
    },
  };
}
