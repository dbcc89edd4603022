import type { Conversation } from "#shared/domain/conversation.ts";
import { MESSAGE_ADVICE } from "#shared/domain/conversation.ts";
import { momentInWords } from "#shared/domain/dates.ts";
import type { Actor } from "#shared/domain/history.ts";
import { TextArea } from "./form-controls.tsx";
import type { FormState } from "./form-state.ts";

type Props = {
  conversation: Conversation | undefined;
  nameOf: (by: Actor) => string;
  /** Where a new message is sent to. */
  action: string;
  csrfToken: string;
  /** Under this a new message is kept, however often its form is sent. */
  messageId: string;
  /** Name of the field; a page with several conversations gives each its own. */
  field: string;
  /** What else the form sends along. */
  hidden?: Readonly<Record<string, string>>;
  state: FormState;
  /** What tells this conversation's button from those of others on the page. */
  about?: string;
};

/** What was written about an assignment, the oldest first, and a form to write more. */
export const ConversationThread = (props: Props) => {
  const { conversation, nameOf, action, csrfToken, messageId, field, hidden = {}, state, about } = props;
  return (
    <>
      {conversation && conversation.messages.length > 0 ? (
        <ol class="messages">
          {conversation.messages.map(({ at, by, text }) => (
            <li class="message">
              <p class="message__head">
                <strong>{nameOf(by)}</strong>, {momentInWords(at)}
              </p>
              <p class="message__text">{text}</p>
            </li>
          ))}
        </ol>
      ) : (
        <p>Er zijn nog geen berichten.</p>
      )}
      <form class="form" method="post" action={action}>
        <input type="hidden" name="csrf" value={csrfToken} />
        <input type="hidden" name="nummer" value={messageId} />
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <TextArea state={state} name={field} label="Nieuw bericht" hint={MESSAGE_ADVICE} rows={3} />
        <button class="nl-button nl-button--secondary" type="submit">
          Bericht versturen
          {about === undefined ? null : <span class="visually-hidden"> {about}</span>}
        </button>
      </form>
    </>
  );
};
