import type { Language } from "#shared/domain/language.ts";
import type { Signer } from "#shared/ports/services.ts";

const PURPOSE = "status-link";

/** The link by which an employer follows a vacancy: whoever has it may see its status, and nobody can make one up. */
export const statusUrl =
  (deps: { signer: Signer; publicUrl: string }) =>
  async (reference: string, language: Language = "nl"): Promise<string> =>
    `${deps.publicUrl}${language === "en" ? "/en" : ""}/status/${reference}?sleutel=${await deps.signer.sign(PURPOSE, reference)}`;

/** True when `key` is the one in the vacancy's link. */
export const mayFollowStatus = (signer: Signer, reference: string, key: string): Promise<boolean> =>
  signer.verify(PURPOSE, reference, key);
