import type { Mail } from "../mail-record.ts";
import type { Region } from "../region.ts";
import type { Contact } from "../vacancy.ts";
import { list, paragraph } from "./mail-content.ts";
import { renderMail } from "./render-mail.ts";

type About = {
  contact: Contact;
  /** What is open, each with its status link. */
  items: readonly { reference: string; title: string; url: string }[];
  region: Region;
  messageId: string;
};

/** To an address for which somebody asked the links again: what it has open with us. */
export function linksAgain({ contact: { name, email, language = "nl" }, items, region, messageId }: About): Mail {
  const isDutch = language === "nl";
  const listed = list(items.map(({ reference, title, url }) => ({ text: reference, link: { text: title, url } })));
  const { desk } = region;
  const content = isDutch
    ? {
        subject: "Uw links bij het werkgeversservicepunt",
        parts: [
          paragraph(`Beste ${name},`),
          paragraph("U vroeg om uw links. Dit staat bij ons open op uw e-mailadres:"),
          listed,
          paragraph("Hebt u hier niet om gevraagd? Dan hoeft u niets te doen. Niemand anders kreeg deze mail."),
        ],
        signature: ["Met vriendelijke groet,", desk.name, `${desk.phone} | ${desk.email}`],
        reason: "U krijgt deze mail omdat iemand op onze website om de links bij dit e-mailadres vroeg.",
      }
    : {
        subject: "Your links at the employers' service point",
        parts: [
          paragraph(`Dear ${name},`),
          paragraph("You asked for your links. This is open with us under your email address:"),
          listed,
          paragraph("Did you not ask for this? Then you do not need to do anything. Nobody else got this mail."),
        ],
        signature: ["Kind regards,", desk.name, `${desk.phone} | ${desk.email}`],
        reason: "You get this mail because somebody asked on our website for the links of this email address.",
      };
  return renderMail({ messageId, to: { name, address: email } }, { language, ...content }, region.theme);
}
