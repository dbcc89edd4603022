import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { hmacSigner } from "#shared/adapters/hmac-signer.ts";
import type { Signer } from "#shared/ports/services.ts";
import { type Environment, required } from "./environment.ts";

/** Signs with the key from the environment (local) or from Secrets Manager, which is asked once. */
export function linkSigner(settings: Environment): Signer {
  let key: Promise<string> | undefined;
  return hmacSigner(() => {
    key ??= linkKey(settings).catch((error: unknown) => {
      key = undefined;
      throw error;
    });
    return key;
  });
}

async function linkKey(settings: Environment): Promise<string> {
  if (settings.LINK_KEY !== undefined) return settings.LINK_KEY;
  const secrets = new SecretsManagerClient({ region: settings.AWS_REGION });
  const SecretId = required(settings, "LINK_KEY_SECRET");
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
  if (!SecretString || SecretString.length < 32)
    throw new Error("The link key is missing or shorter than 32 characters");
  return SecretString;
}
