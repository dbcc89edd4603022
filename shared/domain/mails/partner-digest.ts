import type { Summary } from "../completeness.ts";
import type { Mail } from "../mail-record.ts";
import type { Mailbox, Region } from "../region.ts";
import { link, list, paragraph } from "./mail-content.ts";
import { PARTNER_DIGEST_WORDS } from "./partner-digest-words.ts";
import { renderMail } from "./render-mail.ts";

/** Unknown fields that are named: more is not mended in a week. */
const MOST_NAMED = 5;

/** To a source partner, every week: what its profiles lack, in counts. Nobody of whom it tells is in it. */
export function partnerDigest(about: {
  partner: { name: string; digestTo: Mailbox };
  total: Summary;
  region: Region;
  link: string;
  unsubscribeUrl: string;
  messageId: string;
}): Mail {
  const { partner, total, region, messageId } = about;
  const { people, completeness, stale, dormant, unknown } = total;
  const { name, email, language = "nl" } = partner.digestTo;
  const words = PARTNER_DIGEST_WORDS[language];
  const share = Math.floor(completeness * 100);
  const freshness = [...(stale > 0 ? [words.stale(stale)] : []), ...(dormant > 0 ? [words.dormant(dormant)] : [])];
  return renderMail(
    { messageId, to: { name, address: email } },
    {
      language,
      subject: words.subject(share),
      parts: [
        paragraph(words.greeting(name, partner.name)),
        paragraph(words.stand(people, share)),
        ...(freshness.length > 0 ? [paragraph([...freshness, words.assessAgain].join(" "))] : []),
        ...(unknown.length > 0 ? [paragraph(words.asked), list(unknown.slice(0, MOST_NAMED).map(words.unknown))] : []),
        link(words.how, about.link),
      ],
      signature: [region.desk.name, `${region.desk.phone} | ${region.desk.email}`],
      reason: words.reason,
      unsubscribe: { text: words.unsubscribe, url: about.unsubscribeUrl },
    },
    region.theme,
  );
}
