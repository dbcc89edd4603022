import type { Language } from "#shared/domain/language.ts";
import type { MailChoice } from "#shared/domain/mails/mail-topics.ts";
import type { Signer } from "#shared/ports/services.ts";

const PURPOSE = "mail-choice";

const textOf = ({ topic, recipient }: MailChoice) => `${topic}:${recipient}`;

/**
 * The link by which a recipient switches one kind of mail off or on: it works without a login, and for nothing else. It
 * leads to the page in `language`, that of the mail it stands in.
 */
export const mailChoiceUrl =
  (deps: { signer: Signer; publicUrl: string }) =>
  async (choice: MailChoice, language: Language): Promise<string> => {
    const query = new URLSearchParams({ ...choice, sleutel: await deps.signer.sign(PURPOSE, textOf(choice)) });
    return `${deps.publicUrl}${language === "nl" ? "" : `/${language}`}/mail/keuze?${query}`;
  };

/** True when `key` is the one in the link of this choice. */
export const mayChooseMail = (signer: Signer, choice: MailChoice, key: string): Promise<boolean> =>
  signer.verify(PURPOSE, textOf(choice), key);
