import type { Assignment } from "#shared/domain/assignment.ts";
import type { Conversation } from "#shared/domain/conversation.ts";
import { ConversationThread } from "#shared/web/conversation.tsx";
import { countInWords, ErrorSummary } from "#shared/web/error-summary.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { outcomeInWords } from "../decisions.tsx";
import type { Words } from "../words.ts";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";
import { conversationPath } from "./agency-notes.tsx";

export const MESSAGE_FIELD = "bericht";

type Props = {
  chrome: Chrome;
  assignment: Assignment;
  conversation: Conversation | undefined;
  messageId: string;
  state: FormState;
  words: Words;
};

/** What the account manager and an agency write to each other about one person on one vacancy. */
export const ConversationPage = ({ chrome, assignment, conversation, messageId, state, words }: Props) => {
  const { id, agency, candidate, vacancy } = assignment;
  const heading = `Berichten met ${words.partner(agency)} over kandidaat ${candidate.ref}`;
  const errors = Object.keys(state.errors).length;
  return (
    <WorkbenchPage chrome={chrome} title={errors === 0 ? heading : `${countInWords(errors)}: ${heading}`}>
      <p>
        <a href={`/werkblad/vacatures/${vacancy.reference}`}>Terug naar {vacancy.title}</a>
      </p>
      <ErrorSummary state={state} />
      <h1>{heading}</h1>
      <p class="lead">{outcomeInWords(assignment, words)}.</p>
      <ConversationThread
        conversation={conversation}
        nameOf={words.actor}
        action={conversationPath(vacancy.reference, id)}
        csrfToken={chrome.csrfToken}
        messageId={messageId}
        field={MESSAGE_FIELD}
        state={state}
      />
    </WorkbenchPage>
  );
};
