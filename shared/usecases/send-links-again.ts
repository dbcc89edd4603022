import { carvingTitle, isCarvingOpen } from "#shared/domain/carving-record.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { linksAgain } from "#shared/domain/mails/links-again.ts";
import type { Region } from "#shared/domain/region.ts";
import type { Contact } from "#shared/domain/vacancy.ts";
import type { Clock, MailProvider, Signer } from "#shared/ports/services.ts";
import type { AddressStore, CarvingStore, MailStore, VacancyStore } from "#shared/ports/stores.ts";
import { addressKey } from "./address-key.ts";
import { sendMailOnce } from "./send-mail-once.ts";
import { statusUrl } from "./status-link.ts";

type Deps = {
  addresses: AddressStore;
  vacancies: Pick<VacancyStore, "read">;
  carvings: Pick<CarvingStore, "read">;
  mails: MailStore;
  provider: MailProvider;
  signer: Signer;
  region: Region;
  clock: Clock;
  publicUrl: string;
};

type Found = { reference: string; title: string; contact: Contact };

/**
 * Sends an address the links of what it has open with us, in one mail an hour at most. Only to the address that the record
 * names now: who handed it over to a colleague gets no link any more. Nothing is sent when nothing is open.
 */
export const sendLinksAgain =
  (deps: Deps) =>
  async (key: string, askedAt: string): Promise<void> => {
    const noted = await deps.addresses.list(key);
    const found = (await Promise.all(noted.map((reference) => openRequest(deps, reference)))).filter(
      (request) => request !== undefined,
    );
    const own = await Promise.all(
      found.map(async (request) => ((await addressKey(deps.signer, request.contact.email)) === key ? [request] : [])),
    );
    const requests = own.flat();
    const [last] = requests.toReversed();
    if (last === undefined) return;
    const { contact } = last;
    const items = await Promise.all(
      requests.map(async ({ reference, title }) => ({
        reference,
        title,
        url: await statusUrl(deps)(reference, contact.language),
      })),
    );
    const send = sendMailOnce({ ...deps, domain: new URL(deps.publicUrl).hostname });
    await send(`links-again/${key}/${askedAt.slice(0, "2026-11-22T12".length)}`, (messageId) =>
      linksAgain({ contact, items, region: deps.region, messageId }),
    );
  };

async function openRequest({ vacancies, carvings }: Deps, reference: string): Promise<Found | undefined> {
  if (reference.startsWith("V-")) {
    const record = await vacancies.read(reference);
    if (!record || !isOpen(record.status)) return undefined;
    return { reference, title: record.submission.title, contact: record.submission.contact };
  }
  const record = await carvings.read(reference);
  if (!record || !isCarvingOpen(record.status)) return undefined;
  return { reference, title: carvingTitle(record.submission), contact: record.submission.contact };
}
