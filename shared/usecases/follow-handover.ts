import { carvingNoted } from "#shared/domain/carving-record.ts";
import type { Actor } from "#shared/domain/history.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { type Region, staffMember } from "#shared/domain/region.ts";
import { noted } from "#shared/domain/vacancy-record.ts";
import type { EmployerHandovers } from "#shared/ports/employer-list.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { AggregateStore, CarvingStore, VacancyStore } from "#shared/ports/stores.ts";

type Deps = {
  handovers: Pick<EmployerHandovers, "read">;
  vacancies: Pick<VacancyStore, "listOpen" | "read" | "replace">;
  carvings: Pick<CarvingStore, "listOpen" | "read" | "replace">;
  region: Region;
  clock: Clock;
};

/**
 * Gives all open work of an employer to who is its contact now, each piece with a line of history. Doing it again, after
 * a crash or for a handover that another came after, changes only what does not follow yet. Assignments follow by
 * themselves: whoever shows one asks who the contact is.
 */
export const followHandover =
  (deps: Deps) =>
  async (kvkNumber: string): Promise<void> => {
    const { handovers, vacancies, carvings, region, clock } = deps;
    const employer = await handovers.read(kvkNumber);
    const last = employer?.handovers?.at(-1);
    if (!employer || !last) return;
    const { accountManager } = employer;
    const by: Actor = { kind: "staff", id: last.by };
    const nameOf = (id: string) => staffMember(region, id)?.name ?? id;
    const isBehind = (row: { kvkNumber: string; accountManager: string }) =>
      row.kvkNumber === kvkNumber && row.accountManager !== accountManager;
    const what = (from: string) => `contactpersoon bij de desk: ${nameOf(from)} wordt ${nameOf(accountManager)}`;

    for (const { reference } of (await vacancies.listOpen()).filter(isBehind))
      await follow(vacancies, reference, accountManager, (record) =>
        noted(record, clock().toISOString(), by, what(record.accountManager)),
      );
    for (const { reference } of (await carvings.listOpen()).filter(isBehind))
      await follow(carvings, reference, accountManager, (record) =>
        carvingNoted(record, clock().toISOString(), by, what(record.accountManager)),
      );
  };

/** Writes the contact on a record, again when somebody else changed it meanwhile. */
async function follow<T extends { accountManager: string }>(
  store: Pick<AggregateStore<string, T>, "read" | "replace">,
  reference: string,
  accountManager: string,
  next: (record: T) => T,
): Promise<void> {
  for (;;) {
    const record = await store.read(reference);
    if (!record || record.accountManager === accountManager) return;
    try {
      await store.replace({ ...next(record), accountManager }, []);
      return;
    } catch (error) {
      if (!isProblem(error, "conflict")) throw error;
    }
  }
}
