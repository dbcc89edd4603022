import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { AssignmentId } from "#shared/domain/assignment.ts";
import { MessageId, MessageText } from "#shared/domain/conversation.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { ASSIGNMENT_LIFE, type AssignmentState } from "#shared/domain/life-cycles.ts";
import type { ViewActivity } from "#shared/domain/log-line.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import type { AssignmentKey, AssignmentRow } from "#shared/ports/stores.ts";
import { dutchLabels } from "#shared/reference/lookups.ts";
import { openAssignment } from "#shared/usecases/open-assignment.ts";
import { reportStatus } from "#shared/usecases/report-status.ts";
import { writeMessage } from "#shared/usecases/write-message.ts";
import { compressedForUs } from "#shared/web/compression.ts";
import type { FormState } from "#shared/web/form-state.ts";
import { addLoginRoutes } from "#shared/web/login-routes.ts";
import { problemPage, type WayBack } from "#shared/web/message-page.tsx";
import { pageResponse } from "#shared/web/page.tsx";
import { pageAsked } from "#shared/web/pages.tsx";
import { problemOf, statusOf } from "#shared/web/problem-response.ts";
import { securityHeaders } from "#shared/web/security-headers.ts";
import { type AgencySession, agencySessions } from "#shared/web/sessions.ts";
import { MAX_FORM_BYTES, signedInArea } from "#shared/web/signed-in.ts";
import type { AgencyOptions } from "./agency-options.ts";
import { HOME } from "./agency-page.tsx";
import { AssignmentPage, MESSAGE_FIELD } from "./assignment-page.tsx";
import { FORM_WORDS } from "./form-words.ts";
import { readStep, STEP_FIELDS, shownVersion } from "./step-form.ts";
import { statusInWords } from "./words.ts";
import { workCsv } from "./work-csv.ts";
import { pageOfGroups, workGroups } from "./work-groups.ts";
import { WORK_PAGE_SIZE, WorkPage } from "./work-page.tsx";

const ORIGIN = "agency" as const;
const BACK: WayBack = { href: HOME, text: "Naar de toewijzingen" };
const NOTHING_TYPED: FormState = { values: {}, errors: {} };

/**
 * The pages of agencies without software of their own. Everything but the login needs a session, every form its token, and
 * every key begins with the agency of who is signed in: nobody can name an assignment of another.
 */
export function agencyApp(options: AgencyOptions): Hono {
  const { region, clock, assignments, conversations, work, recordView } = options;
  const sessions = agencySessions(options);
  const labels = dutchLabels(options.tables);
  const area = signedInArea({ ...options, path: HOME, origin: ORIGIN, sessions, formWords: FORM_WORDS });
  const { note, signedIn, formOf } = area;
  const chromeOf = async (session: AgencySession) => ({
    region,
    session,
    csrfToken: await area.csrfTokenOf(session),
  });
  const app = new Hono();
  app.use(compressedForUs, securityHeaders);

  addLoginRoutes(app, {
    path: HOME,
    object: ORIGIN,
    login: options.login,
    sessions,
    area,
    noAccess: "U hebt geen toegang tot deze pagina's; vraag het werkgeversservicepunt",
    onError: options.onError,
  });

  const seen = (activity: ViewActivity, rows: readonly AssignmentRow[], { member }: AgencySession) =>
    recordView({
      activity,
      object: member.agency,
      actor: member.id,
      origin: ORIGIN,
      people: rows.map(({ candidate }) => candidate),
    });

  const lastClosed = async (agency: string): Promise<AssignmentRow[]> => {
    const { value = [] } = await work.closed(agency)[Symbol.asyncIterator]().next();
    return value.slice(0, WORK_PAGE_SIZE);
  };

  app.get(
    HOME,
    signedIn(async (context, session) => {
      const { agency } = session.member;
      const open = await work.open(agency);
      const page = pageAsked(context.req.query("pagina"), WORK_PAGE_SIZE, open.length);
      const today = dayOf(clock());
      const groups = pageOfGroups(workGroups(open, region, today), page, WORK_PAGE_SIZE);
      const shown = groups.flatMap(({ items }) => items.map(({ row }) => row));
      const closed = page === 1 ? await lastClosed(agency) : [];
      const said = await conversations.readMany(shown.map(({ id }) => ({ agency, id })));
      await seen("view-assignments", [...shown, ...closed], session);
      return pageResponse(
        <WorkPage
          chrome={await chromeOf(session)}
          groups={groups}
          page={page}
          count={open.length}
          closed={closed}
          conversations={new Map(said.map((conversation) => [conversation.id, conversation]))}
          today={today}
        />,
      );
    }),
  );

  app.get(
    `${HOME}/toewijzingen.csv`,
    signedIn(async (_context, session) => {
      const { agency, id } = session.member;
      const rows = await work.open(agency);
      for await (const page of work.closed(agency)) rows.push(...page);
      await seen("export-assignments", rows, session);
      note("export-assignments", agency, id);
      return new Response(workCsv(rows, region), {
        headers: {
          "Content-Type": "text/csv; charset=utf-8",
          "Content-Disposition": 'attachment; filename="toewijzingen.csv"',
        },
      });
    }),
  );

  /** The key of an id in an address: of the agency that is signed in, whatever the id. */
  const keyOf = (id: string | undefined, { member }: AgencySession): AssignmentKey => {
    const parsed = AssignmentId.safeParse(id);
    if (!parsed.success) throw new Problem("not-found", "Deze toewijzing is niet gevonden");
    return { agency: member.agency, id: parsed.data };
  };

  const assignmentPage = async (
    key: AssignmentKey,
    session: AgencySession,
    { state = NOTHING_TYPED, notice, status = 200 }: { state?: FormState; notice?: string; status?: number } = {},
  ) => {
    const viewer = { actor: session.member.id, origin: ORIGIN };
    const { assignment, contact, introduction } = await openAssignment(options)(key, viewer);
    return pageResponse(
      <AssignmentPage
        chrome={await chromeOf(session)}
        assignment={assignment}
        contact={contact}
        introduction={introduction}
        conversation={await conversations.read(key)}
        labels={labels}
        today={dayOf(clock())}
        messageId={options.randomId()}
        state={state}
        notice={notice}
      />,
      status,
    );
  };

  app.get(
    `${HOME}/toewijzingen/:id`,
    signedIn((context, session) => assignmentPage(keyOf(context.req.param("id"), session), session)),
  );

  app.post(
    `${HOME}/toewijzingen/:id/stand`,
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    signedIn(async (context, session) => {
      const { values } = await formOf(context, session);
      const key = keyOf(context.req.param("id"), session);
      const read = readStep(values);
      if ("errors" in read) return assignmentPage(key, session, { state: { values, ...read }, status: 400 });
      const by = { kind: "agency" as const, id: session.member.id };
      try {
        await reportStatus(options)(key, read.report, by, shownVersion(values));
      } catch (error) {
        if (isProblem(error, "invalid-input")) {
          const errors = { [STEP_FIELDS.startedOn]: error.message };
          return assignmentPage(key, session, { state: { values, errors }, status: 400 });
        }
        if (!isProblem(error, "conflict") && !isProblem(error, "precondition-failed")) throw error;
        note(`report-${read.report.status}`, key.id, session.member.id, "refused");
        return assignmentPage(key, session, {
          notice: await whyNot(key, read.report.status, error),
          status: statusOf(error.kind),
        });
      }
      note(`report-${read.report.status}`, key.id, session.member.id);
      return context.redirect(`${HOME}/toewijzingen/${key.id}`, 303);
    }),
  );

  /** Why a step was not taken: the stand to which it does not fit (any more), or that it comes too early. */
  const whyNot = async (key: AssignmentKey, step: AssignmentState, problem: Problem): Promise<string> => {
    const now = await assignments.read(key);
    if (now && problem.kind === "conflict" && ASSIGNMENT_LIFE[now.status].includes(step)) return `${problem.message}.`;
    const stand = now ? statusInWords(now.status, now.reason) : "onbekend";
    return `Er is intussen iets veranderd. De stand is nu: ${stand}. Kijk hieronder wat er nog kan.`;
  };

  app.post(
    `${HOME}/toewijzingen/:id/berichten`,
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    signedIn(async (context, session) => {
      const { field, values } = await formOf(context, session);
      const key = keyOf(context.req.param("id"), session);
      const text = MessageText.safeParse(field(MESSAGE_FIELD));
      if (!text.success) {
        const errors = { [MESSAGE_FIELD]: text.error.issues[0]?.message ?? "" };
        return assignmentPage(key, session, { state: { values, errors }, status: 400 });
      }
      const id = MessageId.safeParse(field("nummer"));
      if (!id.success) throw new Problem("invalid-input", "Laad de pagina opnieuw en probeer het nog eens");
      const by = { kind: "agency" as const, id: session.member.id };
      await writeMessage(options)(key, { id: id.data, by, text: text.data });
      note("write-message", key.id, session.member.id);
      return context.redirect(`${HOME}/toewijzingen/${key.id}#berichten`, 303);
    }),
  );

  app.notFound(() => problemPage(region, new Problem("not-found", "Controleer het adres"), BACK));
  app.onError((error) => {
    const problem = problemOf(error);
    if (!problem || problem.kind === "unavailable") options.onError(error);
    return problemPage(region, problem, BACK);
  });
  return app;
}
