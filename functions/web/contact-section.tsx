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
