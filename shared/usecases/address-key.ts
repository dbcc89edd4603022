import type { Signer } from "#shared/ports/services.ts";

/**
 * What stands for a mail address where the address itself need not be: the same for the same address however its letters
 * are written, and of no use to who does not hold the key.
 */
export const addressKey = (signer: Signer, email: string): Promise<string> =>
  signer.sign("mail-address", email.trim().toLowerCase());
