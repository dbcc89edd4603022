import { type CarvingRecord, isBegunAtDesk } from "#shared/domain/carving-record.ts";
import { carvingReceived } from "#shared/domain/mails/employer-mails.ts";
import { proposalsReady } from "#shared/domain/mails/staff-mails.ts";
import { type Region, type StaffMember, staffMember } from "#shared/domain/region.ts";
import type { Clock, MailProvider, Signer } from "#shared/ports/services.ts";
import type { CarvingStore, MailStore } from "#shared/ports/stores.ts";
import { earlierWork } from "./earlier-work.ts";
import { sendMailOnce } from "./send-mail-once.ts";
import { statusUrl } from "./status-link.ts";

type Deps = {
  carvings: CarvingStore;
  mails: MailStore;
  provider: MailProvider;
  signer: Signer;
  region: Region;
  clock: Clock;
  publicUrl: string;
};

async function withManager(
  deps: Deps,
  reference: string,
  tell: (record: CarvingRecord, manager: StaffMember) => Promise<unknown>,
): Promise<void> {
  const record = await deps.carvings.read(reference);
  if (!record) return;
  const manager = staffMember(deps.region, record.accountManager);
  if (!manager) throw new Error(`Account manager ${record.accountManager} is not in the region`);
  await tell(record, manager);
}

const once = (deps: Deps) => sendMailOnce({ ...deps, domain: new URL(deps.publicUrl).hostname });

/**
 * Confirms to the employer that the jobcarving request arrived, with its reference, contact person and link. Once, and
 * never for a request that the desk began: the employer handed nothing in.
 */
export const confirmCarving = (deps: Deps) => (reference: string) =>
  withManager(deps, reference, async (record, manager) => {
    if (isBegunAtDesk(record)) return;
    const link = await statusUrl(deps)(reference, record.submission.contact.language);
    const earlier = await earlierWork(deps, deps.carvings.read)(record);
    return once(deps)(`${reference}/received`, (messageId) =>
      carvingReceived({ record, manager, region: deps.region, link, messageId, earlier }),
    );
  });

/** Tells the account manager that proposals are there. Once per request. */
export const tellProposals = (deps: Deps) => (reference: string) =>
  withManager(deps, reference, (record, manager) =>
    once(deps)(`${reference}/proposals-ready`, (messageId) =>
      proposalsReady({
        ...{ record, manager, region: deps.region, messageId },
        link: `${deps.publicUrl}/werkblad/jobcarving/${reference}`,
      }),
    ),
  );
