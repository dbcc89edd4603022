import type { EarlierWork } from "#shared/domain/mails/about-work.ts";
import { isSameAddress } from "#shared/domain/same-work.ts";
import type { Contact } from "#shared/domain/vacancy.ts";
import type { Signer } from "#shared/ports/services.ts";
import { statusUrl } from "./status-link.ts";

type HandedIn = { reference: string; receivedAt: string; submission: { contact: Contact } };

/**
 * What a piece of work resembles, with its own link: for a mail to who handed in both. Nothing when the earlier one goes
 * to another address by now.
 */
export const earlierWork =
  <Work extends HandedIn>(
    deps: { signer: Signer; publicUrl: string },
    read: (reference: string) => Promise<Work | undefined>,
  ) =>
  async ({ resembles, submission }: Work & { resembles?: string | undefined }): Promise<EarlierWork | undefined> => {
    const earlier = resembles === undefined ? undefined : await read(resembles);
    const { email, language } = submission.contact;
    if (earlier === undefined || !isSameAddress(earlier.submission.contact.email, email)) return undefined;
    const { reference, receivedAt } = earlier;
    return { reference, receivedAt, link: await statusUrl(deps)(reference, language) };
  };
