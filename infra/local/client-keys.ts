import { exportJWK, generateKeyPair, type JWK } from "jose";
import type { DataFolder } from "./data-folder.ts";
import { keptText } from "./data-folder.ts";

/** The private key (JWK, ES256) of a demo client or of the demo identity provider; made once, kept in the data folder. */
export async function privateKey(folder: DataFolder, name: string): Promise<JWK> {
  const text = await keptText(folder.file("keys", `${name}.json`), async () => {
    const { privateKey: key } = await generateKeyPair("ES256", { extractable: true });
    return JSON.stringify({ ...(await exportJWK(key)), alg: "ES256", use: "sig", kid: `${name}-1` });
  });
  return JSON.parse(text) as JWK;
}

/** What may be known of a key. */
export const publicPart = ({ d: _secret, ...rest }: JWK): JWK => rest;
