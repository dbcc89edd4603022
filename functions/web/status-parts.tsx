import type { Child } from "hono/jsx";
import type { Region } from "#shared/domain/region.ts";
import type { Words } from "./words/nl.ts";

type ContactProps = { contact: Pick<Region["desk"], "name" | "phone" | "email">; words: Words };

/** Who to call: a person of the desk, or the desk. */
export const ContactSection = ({ contact, words: { status } }: ContactProps) => (
  <section>
    <h2>{status.contact}</h2>
    <p>
      <strong>{contact.name}</strong>
      <br />
      {status.phone}: <a href={`tel:${contact.phone.replaceAll(" ", "")}`}>{contact.phone}</a>
      <br />
      {status.email}: <a href={`mailto:${contact.email}`}>{contact.email}</a>
    </p>
  </section>
);

type PanelProps = { words: Words; reference: string; state: string; isGood: boolean; children?: Child };

/** By what a record is called, and where it stands. */
export const StatePanel = ({ words, reference, state, isGood, children }: PanelProps) => (
  <div class={isGood ? "panel panel--good" : "panel"}>
    <p>
      {words.status.reference}: <span class="reference">{reference}</span>
    </p>
    <p>{state}</p>
    {children}
  </div>
);
