import { SESv2Client, SESv2ServiceException, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { Problem } from "#shared/domain/problem.ts";
import type { MailProvider } from "#shared/ports/services.ts";
import { messageOf } from "./message.ts";

/** Failures before anything reached the provider: no address, no connection, nobody to sign as. */
const NEVER_LEFT = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "CredentialsProviderError"];

/** True when the provider answered that it did not take the mail, or was never reached. */
const isSurelyUnsent = (error: unknown): boolean =>
  error instanceof SESv2ServiceException
    ? (error.$metadata.httpStatusCode ?? 500) < 500
    : error instanceof Error && NEVER_LEFT.includes("code" in error ? String(error.code) : error.name);

/**
 * Amazon SES. It cannot be asked about our own message ids, so a look-up never knows. A mail that it surely did not take
 * is `Problem("unavailable")`; any other failure leaves open whether it went. The client tries once: a second try after
 * a lost answer would be a second mail.
 */
export function sesProvider(region: string, from: { name: string; address: string }): MailProvider {
  const client = new SESv2Client({ region, maxAttempts: 1 });
  return {
    async send(mail) {
      const Data = await messageOf(mail, from);
      try {
        await client.send(
          new SendEmailCommand({
            FromEmailAddress: from.address,
            Destination: { ToAddresses: [mail.to.address] },
            Content: { Raw: { Data } },
          }),
        );
      } catch (error) {
        if (!isSurelyUnsent(error)) throw error;
        throw new Problem("unavailable", `De mailprovider nam het bericht niet aan: ${String(error)}`);
      }
    },
    lookUp: async () => "unknown",
  };
}
