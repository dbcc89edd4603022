import { createHmac, timingSafeEqual } from "node:crypto";
import type { Signer } from "#shared/ports/services.ts";

/**
 * Signs with HMAC-SHA-256 under one secret; the purpose is part of what is signed, so a signature for one use is worth
 * nothing for another. Signatures have 160 bits, in letters, digits, `-` and `_`.
 */
export function hmacSigner(secret: () => Promise<string>): Signer {
  const sign = async (purpose: string, text: string) =>
    createHmac("sha256", await secret())
      .update(`${purpose}\u0000${text}`)
      .digest()
      .subarray(0, 20)
      .toString("base64url");
  return {
    sign,
    async verify(purpose, text, signature) {
      const right = Buffer.from(await sign(purpose, text));
      const given = Buffer.from(signature);
      return right.length === given.length && timingSafeEqual(right, given);
    },
  };
}
