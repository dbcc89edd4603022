import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Assignment } from "#shared/domain/assignment.ts";
import { MessageId, MessageText } from "#shared/domain/conversation.ts";
import { Problem } from "#shared/domain/problem.ts";
import { assignmentsOf, VacancyReference } from "#shared/domain/vacancy-record.ts";
import { writeMessage } from "#shared/usecases/write-message.ts";
import type { FormState } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import type { StaffSession } from "#shared/web/sessions.ts";
import { MAX_FORM_BYTES } from "#shared/web/signed-in.ts";
import type { AtDesk } from "../at-desk.ts";
import type { Words } from "../words.ts";
import type { WorkbenchOptions } from "../workbench-options.ts";
import { conversationPath } from "./agency-notes.tsx";
import { ConversationPage, MESSAGE_FIELD } from "./conversation-page.tsx";

const PATH = "/werkblad/vacatures/:reference/berichten/:assignment";
const NOTHING_TYPED: FormState = { values: {}, errors: {} };

/** Reading and writing what goes between the account manager and an agency about an assignment of a vacancy. */
export function addAgencyNoteRoutes(app: Hono, desk: AtDesk, options: WorkbenchOptions, words: Words): void {
  const { signedIn, formOf, chromeOf, note } = desk;

  /** The assignment in an address: one that was made from the vacancy in it. */
  const assignmentOf = async (context: Context): Promise<Assignment> => {
    const { reference = "", assignment: id = "" } = context.req.param();
    const vacancy = VacancyReference.safeParse(reference).success ? await options.vacancies.read(reference) : undefined;
    const key = vacancy && assignmentsOf(vacancy).find((made) => made.id === id);
    const assignment = key && (await options.assignments.read(key));
    if (!assignment) throw new Problem("not-found", "Deze toewijzing is niet gevonden");
    return assignment;
  };

  const conversationPage = async (
    assignment: Assignment,
    session: StaffSession,
    state = NOTHING_TYPED,
    status = 200,
  ) => {
    const { id, candidate } = assignment;
    await options.recordView({
      activity: "view-messages",
      object: id,
      actor: session.member.id,
      origin: "workbench",
      people: [candidate],
    });
    return pageResponse(
      <ConversationPage
        chrome={await chromeOf(session)}
        assignment={assignment}
        conversation={await options.conversations.read(assignment)}
        messageId={options.randomId()}
        state={state}
        words={words}
      />,
      status,
    );
  };

  app.get(
    PATH,
    signedIn(async (context, session) => conversationPage(await assignmentOf(context), session)),
  );

  app.post(
    PATH,
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    signedIn(async (context, session) => {
      const { field, values } = await formOf(context, session);
      const assignment = await assignmentOf(context);
      const text = MessageText.safeParse(field(MESSAGE_FIELD));
      if (!text.success) {
        const errors = { [MESSAGE_FIELD]: text.error.issues[0]?.message ?? "" };
        return conversationPage(assignment, session, { values, errors }, 400);
      }
      const id = MessageId.safeParse(field("nummer"));
      if (!id.success) throw new Problem("invalid-input", "Laad de pagina opnieuw en probeer het nog eens");
      const by = { kind: "staff" as const, id: session.member.id };
      await writeMessage(options)(assignment, { id: id.data, by, text: text.data });
      note("write-message", assignment.id, session.member.id);
      return context.redirect(conversationPath(assignment.vacancy.reference, assignment.id), 303);
    }),
  );
}
