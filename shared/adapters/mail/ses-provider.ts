import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { MailProvider } from "#shared/ports/services.ts";
import { messageOf } from "./message.ts";

/** Amazon SES. It cannot be asked about our own message ids, so a look-up never knows. */
export function sesProvider(region: string, from: { name: string; address: string }): MailProvider {
  const client = new SESv2Client({ region });
  return {
    async send(mail) {
      await client.send(
        new SendEmailCommand({
          FromEmailAddress: from.address,
          Destination: { ToAddresses: [mail.to.address] },
          Content: { Raw: { Data: await messageOf(mail, from) } },
        }),
      );
    },
    lookUp: async () => "unknown",
  };
}
