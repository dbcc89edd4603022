import { CONTACT_CHANNELS, type ContactMoment } from "#shared/domain/contact-moment.ts";
import { dateInWords } from "#shared/domain/dates.ts";
import { Select, TextArea } from "#shared/web/form-controls.tsx";
import { DateField } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import type { Words } from "../words.ts";
import { CHANNEL_OPTIONS, CONTACT_FIELDS } from "./contact-fields.ts";

type FormProps = { path: string; state: FormState; csrfToken: string; formId: string };

const ContactForm = ({ path, state, csrfToken, formId }: FormProps) => (
  <form class="form" method="post" action={`${path}/contactmomenten`} novalidate>
    <input type="hidden" name="csrf" value={csrfToken} />
    <input type="hidden" name="formulier" value={formId} />
    <DateField state={state} name={CONTACT_FIELDS.on} legend="Wanneer had u contact?" />
    <Select
      state={state}
      name={CONTACT_FIELDS.channel}
      label="Hoe had u contact?"
      empty="Kies een manier"
      options={CHANNEL_OPTIONS}
    />
    <TextArea
      state={state}
      name={CONTACT_FIELDS.note}
      label="Waar ging het over?"
      hint="Schrijf op wat een collega moet weten. Zet hier niets over kandidaten."
      rows={4}
    />
    <button class="nl-button nl-button--primary" type="submit">
      Contactmoment bewaren
    </button>
  </form>
);

type Props = FormProps & { moments: readonly ContactMoment[]; words: Words };

/** Every talk with the employer, the latest first, and a form for the next. */
export const ContactSection = ({ moments, words, ...form }: Props) => {
  const isOpen = Object.keys(form.state.errors).length > 0;
  return (
    <section id="contactmomenten">
      <h2>Contactmomenten ({moments.length})</h2>
      <details class="not-printed" open={isOpen}>
        <summary>Voeg een contactmoment toe</summary>
        <ContactForm {...form} />
      </details>
      {moments.length === 0 ? <p>Er is nog geen contact opgeschreven.</p> : null}
      <ol class="moments">
        {moments.map(({ on, channel, note, by }) => (
          <li>
            <p class="moments__head">
              <strong>{dateInWords(on)}</strong>, {CONTACT_CHANNELS[channel].toLowerCase()}, door {words.person(by)}
            </p>
            {note.split(/\n+/).map((paragraph) => (
              <p class="prose">{paragraph}</p>
            ))}
          </li>
        ))}
      </ol>
      {moments.length === 0 ? null : (
        <p class="not-printed">
          <a href={`${form.path}/contactmomenten.csv`}>Download deze lijst (CSV)</a>
        </p>
      )}
    </section>
  );
};
