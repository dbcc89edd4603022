import type { Child } from "hono/jsx";
import type { Contact } from "#shared/domain/vacancy.ts";

/** A term and what there is to say of it; nothing is shown where that is the empty text. */
export type Fact = readonly [term: string, text: Child];

/** Facts under each other, each with its term. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts
      .filter(([, text]) => text !== "")
      .map(([term, text]) => (
        <>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </>
      ))}
  </dl>
);

/** Whom to speak to at the employer. */
export const contactFact = ({ name, email, phone }: Contact): Fact => [
  "Contact",
  <>
    {name}, <a href={`mailto:${email}`}>{email}</a>
    {phone === undefined ? null : (
      <>
        , <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>
      </>
    )}
  </>,
];
