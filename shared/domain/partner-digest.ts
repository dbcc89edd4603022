import type { Summary } from "./completeness.ts";
import type { Mail } from "./mail-record.ts";
import { mail } from "./mails.ts";
import type { Region } from "./region.ts";

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
  messageId: string;
}): Mail {
  const { partner, total, region, link, messageId } = about;
  const { people, completeness, stale, dormant, unknown } = total;
  const freshness = [
    ...(stale > 0 ? [`Van ${counted(stale, "kandidaat", "kandidaten")} is de beoordeling ouder dan zes maanden.`] : []),
    ...(dormant > 0
      ? [
          `Van ${counted(dormant, "kandidaat", "kandidaten")} is zij ouder dan twaalf maanden: die ${dormant === 1 ? "doet" : "doen"} niet meer mee.`,
        ]
      : []),
  ];
  return mail(
    {
      messageId,
      to: { name: partner.digestTo.name, address: partner.digestTo.email },
      subject: `Uw kandidaten deze week: ${Math.floor(completeness * 100)} % ingevuld`,
    },
    [
      `Beste ${partner.digestTo.name} van ${partner.name},`,
      `U heeft ${counted(people, "kandidaat", "kandidaten")} bij ons staan. Van hun profielen is gemiddeld ${Math.floor(completeness * 100)} % ingevuld.`,
      ...(freshness.length > 0
        ? [`${freshness.join(" ")} Beoordeel hen opnieuw en lever het profiel opnieuw aan.`]
        : []),
      ...(unknown.length > 0
        ? [
            "Dit helpt het meest, omdat werkgevers er nu om vragen:",
            ...unknown.slice(0, MOST_NAMED).map((u) => u.sentence),
          ]
        : []),
    ],
    { text: "Zo levert u aan", url: link },
    [region.desk.name, `${region.desk.phone} | ${region.desk.email}`],
  );
}
