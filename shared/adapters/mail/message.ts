import { createTransport } from "nodemailer";
import type { Mail } from "#shared/domain/mail-record.ts";

const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });

/** So that a mail program can offer it as a button: one POST, without a page in between (RFC 8058). */
const unsubscribeHeaders = ({ unsubscribeUrl }: Mail) =>
  unsubscribeUrl === undefined
    ? {}
    : {
        "List-Unsubscribe": { prepared: true, value: `<${unsubscribeUrl}>` },
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      };

/** The mail as an RFC 5322 message. Nodemailer encodes headers, so that no value can add a header of its own. */
export async function messageOf(mail: Mail, from: { name: string; address: string }): Promise<Buffer> {
  const { message } = await composer.sendMail({
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    headers: { "Auto-Submitted": "auto-generated", ...unsubscribeHeaders(mail) },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message as Buffer;
}
