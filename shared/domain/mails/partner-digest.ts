import type { Summary } from "../completeness.ts";
import type { Mail } from "../mail-record.ts";
import type { Region } from "../region.ts";
import { link, list, paragraph } from "./mail-content.ts";
import { renderMail } from "./render-mail.ts";

/** Unknown fields that are named: more is not mended in a week. */
const MOST_NAMED = 5;

const counted = (count: number, one: string, more: string) =>
  `${count.toLocaleString("nl-NL")} ${count === 1 ? one : more}`;

/** To a source partner, every week: what its profiles lack, in counts. Nobody of whom it tells is in it. */
export function partnerDigest(about: {
  partner: { name: string; digestTo: { name: string; email: string } };
  total: Summary;
  region: Region;
  link: string;
  unsubscribeUrl: string;
  messageId: string;
}): Mail {
  const { partner, total, region, messageId } = about;
  const { people, completeness, stale, dormant, unknown } = total;
  const freshness = [
    ...(stale > 0 ? [`Van ${counted(stale, "kandidaat", "kandidaten")} is de beoordeling ouder dan zes maanden.`] : []),
    ...(dormant > 0
      ? [
          `Van ${counted(dormant, "kandidaat", "kandidaten")} is zij ouder dan twaalf maanden: die ${dormant === 1 ? "doet" : "doen"} niet meer mee.`,
        ]
      : []),
  ];
  return renderMail(
    { messageId, to: { name: partner.digestTo.name, address: partner.digestTo.email } },
    {
      language: "nl",
      subject: `Uw kandidaten deze week: ${Math.floor(completeness * 100)} % ingevuld`,
      parts: [
        paragraph(`Beste ${partner.digestTo.name} van ${partner.name},`),
        paragraph(
          `U hebt ${counted(people, "kandidaat", "kandidaten")} bij ons staan. Van hun profielen is gemiddeld ${Math.floor(completeness * 100)} % ingevuld.`,
        ),
        ...(freshness.length > 0
          ? [paragraph(`${freshness.join(" ")} Beoordeel hen opnieuw en lever het profiel opnieuw aan.`)]
          : []),
        ...(unknown.length > 0
          ? [
              paragraph("Dit helpt het meest, omdat werkgevers er nu om vragen:"),
              list(unknown.slice(0, MOST_NAMED).map(({ sentence }) => sentence)),
            ]
          : []),
        link("Zo levert u aan", about.link),
      ],
      signature: [region.desk.name, `${region.desk.phone} | ${region.desk.email}`],
      reason: "U krijgt dit weekbericht omdat uw organisatie kandidaten bij ons aanlevert.",
      unsubscribe: { text: "Zet het weekbericht uit", url: about.unsubscribeUrl },
    },
    region.theme,
  );
}
