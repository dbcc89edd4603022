import { folderProvider } from "#shared/adapters/mail/folder-provider.ts";
import { sesProvider } from "#shared/adapters/mail/ses-provider.ts";
import type { MailProvider } from "#shared/ports/services.ts";
import { type Environment, required } from "./environment.ts";
import { region } from "./region.ts";

/** Hands mail to SES, or lays it in a folder on this machine. Apart, for its library is a sixth of a function's code. */
export function mailProvider(settings: Environment): MailProvider {
  const from = { name: region.desk.name, address: required(settings, "MAIL_FROM") };
  return settings.MAIL_TRANSPORT === "folder"
    ? folderProvider(required(settings, "MAIL_FOLDER"), from)
    : sesProvider(settings.AWS_REGION, from);
}
