import type { Child } from "hono/jsx";
import type { Region } from "#shared/domain/region.ts";

/** Who to call: a person of the desk, or the desk. */
export const ContactSection = ({ contact }: { contact: Pick<Region["desk"], "name" | "phone" | "email"> }) => (
  <section>
    <h2>Uw contactpersoon</h2>
    <p>
      <strong>{contact.name}</strong>
      <br />
      Telefoon: <a href={`tel:${contact.phone.replaceAll(" ", "")}`}>{contact.phone}</a>
      <br />
      E-mail: <a href={`mailto:${contact.email}`}>{contact.email}</a>
    </p>
  </section>
);

type PanelProps = { reference: string; state: string; isGood: boolean; children?: Child };

/** By what a record is called, and where it stands. */
export const StatePanel = ({ reference, state, isGood, children }: PanelProps) => (
  <div class={isGood ? "panel panel--good" : "panel"}>
    <p>
      Uw referentie: <span class="reference">{reference}</span>
    </p>
    <p>{state}</p>
    {children}
  </div>
);

export const Facts = ({ facts }: { facts: readonly (readonly [string, string])[] }) => (
  <dl class="facts">
    {facts.map(([term, text]) => (
      <>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </>
    ))}
  </dl>
);
