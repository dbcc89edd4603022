import type { Child } from "hono/jsx";
import type { Region } from "#shared/domain/region.ts";
import { Page } from "#shared/web/page.tsx";
import { keptAs } from "./form-walk/kept-as.ts";
import type { FormBase } from "./form-walk/paths.ts";
import type { Locale } from "./locale.ts";
import { FORM_SCRIPT_PATH } from "./scripts/form-script.ts";
import type { StatusPaths } from "./status-paths.ts";
import type { Words } from "./words/nl.ts";

/** What the visitor did just now. */
export type Happened = "received" | "changed";

/** Who to call: a person of the desk, or the desk. */
export type DeskContact = Pick<Region["desk"], "name" | "phone" | "email">;

type Props = {
  region: Region;
  locale: Locale;
  /** The form that it was handed in with. */
  base: FormBase;
  record: { reference: string; receivedAt: string };
  /** How the page is called, but for when it was received just now. */
  title: string;
  /** Where it stands, in plain words. */
  state: string;
  isGood: boolean;
  /** What came of it. */
  outcome?: Child;
  /** What is to come, or is asked. */
  next?: Child;
  contact: DeskContact;
  mayChange: boolean;
  mayWithdraw: boolean;
  paths: StatusPaths;
  happened: Happened | undefined;
  /** What was filled in. */
  children?: Child;
};

/** What happens from here on; `link` is said to who comes from the form. */
export const NextSteps = ({ steps, link, words }: { steps: readonly string[]; link?: string; words: Words }) =>
  steps.length === 0 ? null : (
    <section class="prose">
      <h2>{words.received.next}</h2>
      <ol>
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {link === undefined ? null : (
        <p>
          {words.received.follow} <a href={link}>{words.received.followLink}</a>. {words.received.keep}
        </p>
      )}
    </section>
  );

const ContactSection = ({ contact, words: { status } }: { contact: DeskContact; words: Words }) => (
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

const ChangeOrWithdraw = ({
  mayChange,
  paths,
  words: { status },
}: Pick<Props, "mayChange" | "paths"> & { words: Words }) => (
  <section>
    <h2>{status.changeOrWithdraw}</h2>
    <div class="actions">
      {mayChange ? (
        <a class="nl-button nl-button--secondary" href={paths.change}>
          {status.change}
        </a>
      ) : null}
      <a class="nl-button nl-button--secondary" href={paths.withdraw}>
        {status.withdraw}
      </a>
    </div>
  </section>
);

/** Where something stands, for the employer who handed it in: never anything about a candidate. */
export const StatusFrame = ({
  region,
  locale,
  base,
  record,
  state,
  isGood,
  contact,
  paths,
  happened,
  ...page
}: Props) => {
  const { language, words } = locale;
  const isJustReceived = happened === "received";
  const heading = isJustReceived ? words.received.title : page.title;
  return (
    <Page
      region={region}
      title={heading}
      language={language}
      otherLanguage={paths.otherLanguage}
      isPrivate
      {...(isJustReceived ? { script: FORM_SCRIPT_PATH } : {})}
    >
      {/* The script forgets what it kept of the form. */}
      <h1 data-sent={isJustReceived ? keptAs(base) : undefined}>{heading}</h1>
      <div class={isJustReceived || isGood ? "panel panel--good" : "panel"}>
        <p>
          {words.status.reference}: <span class="reference">{record.reference}</span>
        </p>
        <p>{state}</p>
        {happened === "changed" ? <p role="status">{words.status.changed}</p> : null}
        {page.outcome}
      </div>
      {page.next}
      <ContactSection contact={contact} words={words} />
      {page.mayWithdraw ? <ChangeOrWithdraw mayChange={page.mayChange} paths={paths} words={words} /> : null}
      <h2>{words.status.answers}</h2>
      <p>
        {words.status.receivedAt}: {words.moment(record.receivedAt)}
      </p>
      {page.children}
      <section>
        <p>
          {words.status.another} <a href={paths.another}>{words.received.another}</a>
        </p>
      </section>
    </Page>
  );
};
