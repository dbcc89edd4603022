import { dayOf } from "#shared/domain/dates.ts";
import type { Rim } from "#shared/domain/shortlist.ts";
import type { WorkbenchOptions } from "../workbench-options.ts";
import { type IdlePerson, idlePeople } from "./idle-people.ts";

/** Who stands on which list may be so old. */
const RIMS_MS = 60_000;

type Deps = Pick<WorkbenchOptions, "pool" | "shortlists" | "deskView" | "clock">;

/** Who was put forward nowhere, as it is now; worked out anew only when something of it changed. */
export function keepIdle({ pool, shortlists, deskView, clock }: Deps): () => Promise<readonly IdlePerson[]> {
  let rims: { found: readonly Rim[]; at: number } | undefined;
  let kept: { key: string; people: readonly IdlePerson[] } | undefined;

  return async () => {
    const now = clock();
    const [view] = await Promise.all([deskView(), pool.refresh()]);
    if (!rims || now.getTime() - rims.at > RIMS_MS) rims = { found: await shortlists.listRims(), at: now.getTime() };
    const key = [pool.version(), view.version, rims.at, dayOf(now)].join(" ");
    if (kept?.key !== key) kept = { key, people: idlePeople(pool.everybody(), rims.found, view, dayOf(now)) };
    return kept.people;
  };
}
