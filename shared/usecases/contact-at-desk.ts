import { fingerprint } from "#shared/domain/fingerprint.ts";
import type { Region, StaffMember } from "#shared/domain/region.ts";
import type { EmployerStore } from "#shared/ports/stores.ts";

/** The account manager a new employer gets: spread evenly, the same every time it is worked out. */
function accountManagerFor(region: Region, kvkNumber: string): StaffMember {
  const managers = region.staff.filter(({ roles }) => roles.includes("account-manager"));
  const index = Number.parseInt(fingerprint(kvkNumber).slice(0, 8), 16) % managers.length;
  const manager = managers[index];
  if (!manager) throw new Error(`Region ${region.code} has no account manager`);
  return manager;
}

/** Id of the one account manager of an employer (rule 4), who stays the same; an employer who is new is noted. */
export async function contactAtDesk(
  { employers, region }: { employers: EmployerStore; region: Region },
  employer: { kvkNumber: string; name: string; sector?: string | undefined },
  at: string,
): Promise<string> {
  const { accountManager } = await employers.ensure({
    kvkNumber: employer.kvkNumber,
    name: employer.name,
    ...(employer.sector === undefined ? {} : { sector: employer.sector }),
    accountManager: accountManagerFor(region, employer.kvkNumber).id,
    since: at,
  });
  return accountManager;
}
