import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod";
import { httpSource } from "#shared/adapters/vum/http-source.ts";
import type { ClientCertificate } from "#shared/adapters/vum/post-json.ts";
import type { AskSource } from "#shared/ports/vum.ts";
import type { Environment } from "./environment.ts";
import type { Log } from "./logger.ts";

const Certificate = z.object({ cert: z.string().min(1), key: z.string().min(1) });

/** Our client certificate from Secrets Manager; undefined where there is none. Throws when it is no certificate. */
async function readCertificate(settings: Environment): Promise<ClientCertificate | undefined> {
  const SecretId = settings.VUM_CERTIFICATE_SECRET;
  if (SecretId === undefined) return undefined;
  const secrets = new SecretsManagerClient({ region: settings.AWS_REGION });
  const { SecretString = "" } = await secrets.send(new GetSecretValueCommand({ SecretId }));
  return Certificate.parse(JSON.parse(SecretString));
}

/** Asks bronnen of VUM as this desk. The certificate is read at the first question, and kept. */
export function vumClient(settings: Environment, log: Log): AskSource {
  let certificate: Promise<ClientCertificate | undefined> | undefined;
  return httpSource({
    oin: settings.VUM_OIN,
    certificate() {
      certificate ??= readCertificate(settings).catch((error: unknown) => {
        certificate = undefined;
        throw error;
      });
      return certificate;
    },
    onFailure: (source, error) =>
      log.warn("a bron of VUM gave no answer", {
        source,
        reason: error instanceof Error ? `${error.name} ${"code" in error ? String(error.code) : ""}` : String(error),
      }),
  });
}
