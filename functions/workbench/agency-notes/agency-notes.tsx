import type { Assignment } from "#shared/domain/assignment.ts";
import type { Conversation } from "#shared/domain/conversation.ts";
import { momentInWords } from "#shared/domain/dates.ts";
import { isFollowed } from "#shared/domain/life-cycles.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { outcomeInWords } from "../decisions.tsx";
import type { Words } from "../words.ts";

/** Where an assignment's conversation is. */
export const conversationPath = (reference: string, assignmentId: string): string =>
  `/werkblad/vacatures/${reference}/berichten/${assignmentId}`;

const COLUMNS = [{ title: "Kandidaat" }, { title: "Laatste bericht" }, { title: "Stand" }];

const Latest = ({ conversation, words }: { conversation: Conversation | undefined; words: Words }) => {
  const latest = conversation?.messages.at(-1);
  return latest ? (
    <>
      {latest.text}
      <br />
      <span class="table__note">
        {words.actor(latest.by)}, {momentInWords(latest.at)}
      </span>
    </>
  ) : (
    <>Nog geen berichten</>
  );
};

type Props = {
  reference: string;
  assignments: readonly Assignment[];
  /** By the id of their assignment. */
  conversations: ReadonlyMap<string, Conversation>;
  words: Words;
};

/** What agencies wrote about the people they have of a vacancy, and where to answer. */
export const AgencyNotes = ({ reference, assignments, conversations, words }: Props) => {
  const shown = assignments.filter(({ id, status }) => isFollowed(status) || conversations.get(id)?.messages.length);
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>Berichten met uitvoerders</h2>
      <DataTable
        label="Berichten met uitvoerders"
        columns={COLUMNS}
        rows={shown.map((assignment) => [
          <a href={conversationPath(reference, assignment.id)}>
            {assignment.candidate.ref}, {words.partner(assignment.agency)}
          </a>,
          <Latest conversation={conversations.get(assignment.id)} words={words} />,
          outcomeInWords(assignment, words),
        ])}
      />
    </section>
  );
};
