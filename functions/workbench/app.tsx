import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { CandidateId, candidateKey } from "#shared/domain/candidate.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import { AGENCY_REASON_CODES, DECISION_REASON_CODES } from "#shared/domain/reasons.ts";
import { assignmentsOf, DECISIONS, VacancyReference } from "#shared/domain/vacancy-record.ts";
import { dutchLabels } from "#shared/reference/lookups.ts";
import { agencyAdviser } from "#shared/usecases/agency-adviser.ts";
import { decide } from "#shared/usecases/decide.ts";
import { readShortlist } from "#shared/usecases/read-shortlist.ts";
import { addLoginRoutes } from "#shared/web/login-routes.ts";
import { problemPage, type WayBack } from "#shared/web/message-page.tsx";
import { pageResponse } from "#shared/web/page.tsx";
import { problemOf, statusOf } from "#shared/web/problem-response.ts";
import { securityHeaders } from "#shared/web/security-headers.ts";
import { type StaffSession, staffSessions } from "#shared/web/sessions.ts";
import { MAX_FORM_BYTES } from "#shared/web/signed-in.ts";
import { atDesk } from "./at-desk.ts";
import { addCarvingRoutes } from "./carving/routes.tsx";
import { cardId } from "./decisions.tsx";
import { addInboxRoutes } from "./inbox/routes.tsx";
import { addSearchRoutes } from "./search/routes.tsx";
import { type Notice, VacancyPage } from "./vacancy-page.tsx";
import { type DeskWording, wordsFor } from "./words.ts";
import type { WorkbenchOptions } from "./workbench-options.ts";

const TO_WORKBENCH: WayBack = { href: "/werkblad", text: "Naar het werkblad" };

/** The account manager's pages. Everything but the login needs a session; every form needs its token. */
export function workbenchApp(options: WorkbenchOptions): Hono {
  const { region, tables, vacancies } = options;
  const wording: DeskWording = { labels: dutchLabels(tables), words: wordsFor(region, tables) };
  const sessions = staffSessions({ ...options, roles: ["account-manager", "coordinator"] });
  const app = new Hono();
  app.use(securityHeaders);

  const desk = atDesk({ ...options, sessions });
  const { note, signedIn, formOf, chromeOf } = desk;

  addLoginRoutes(app, {
    path: "/werkblad",
    object: "workbench",
    login: options.login,
    sessions,
    area: desk,
    noAccess: "U hebt geen toegang tot het werkblad; vraag uw coördinator",
    onError: options.onError,
  });

  addInboxRoutes(app, desk, options, wording.words);
  addSearchRoutes(app, desk, options, wording.words);

  const vacancyPage = async (reference: string, session: StaffSession, notice?: Notice, status = 200) => {
    const record = VacancyReference.safeParse(reference).success ? await vacancies.read(reference) : undefined;
    if (!record) throw new Problem("not-found", "Deze vacature is niet gevonden");
    const list = await readShortlist(options)(record);
    const assignments = await options.assignments.readMany(assignmentsOf(record));
    const people = [...list.candidates.values()].flatMap(({ partner, profile }) =>
      profile ? { partner, profile } : [],
    );
    const now = options.clock();
    const advise = await agencyAdviser(options)(people, now.toISOString());
    note("view-shortlist", reference, session.member.id);
    await options.recordView({
      activity: "view-shortlist",
      object: reference,
      actor: session.member.id,
      origin: "workbench",
      people: [...new Set([...list.candidates.keys(), ...Object.keys(record.decisions)])].map(candidateKey),
    });
    return pageResponse(
      <VacancyPage
        chrome={await chromeOf(session)}
        record={record}
        list={list}
        assignments={new Map(assignments.map((assignment) => [assignment.id, assignment]))}
        advise={advise}
        {...wording}
        now={now}
        notice={notice}
      />,
      status,
    );
  };

  app.get(
    "/werkblad/vacatures/:reference",
    signedIn((context, session) => vacancyPage(context.req.param("reference") ?? "", session)),
  );

  app.post(
    "/werkblad/vacatures/:reference/besluiten",
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    signedIn(async (context, session) => {
      const reference = context.req.param("reference") ?? "";
      const { field } = await formOf(context, session);
      const candidate = CandidateId.safeParse(field("kandidaat"));
      const decision = DECISIONS.find((known) => known === field("besluit"));
      if (!VacancyReference.safeParse(reference).success || !candidate.success || !decision) {
        throw new Problem("not-found", "Deze kandidaat of vacature is niet gevonden");
      }
      const isForward = decision === "put-forward";
      const reason = DECISION_REASON_CODES.find((known) => known === field("reden"));
      try {
        await decide(options)({
          reference,
          candidate: candidateKey(candidate.data),
          decision,
          reason: isForward ? undefined : reason,
          agency: isForward ? field("uitvoerder") || undefined : undefined,
          agencyReason: AGENCY_REASON_CODES.find((known) => known === field("reden-uitvoerder")),
          by: { kind: "staff", id: session.member.id },
        });
      } catch (error) {
        if (!isProblem(error)) throw error;
        const needsReason = error.kind === "invalid-input" && !isForward;
        const text = needsReason
          ? `Kies eerst een reden uit de lijst bij kandidaat ${candidateKey(candidate.data).ref}.`
          : error.message.replace(/\.?$/, ".");
        return vacancyPage(reference, session, { text, candidateId: candidate.data }, statusOf(error.kind));
      }
      note(decision, `${reference} ${candidate.data}`, session.member.id);
      return context.redirect(`/werkblad/vacatures/${reference}#${cardId(candidate.data)}`, 303);
    }),
  );

  addCarvingRoutes(app, desk, options, wording);

  app.notFound(() => problemPage(region, new Problem("not-found", "Controleer het adres"), TO_WORKBENCH));
  app.onError((error) => {
    const problem = problemOf(error);
    if (!problem || problem.kind === "unavailable") options.onError(error);
    return problemPage(region, problem, TO_WORKBENCH);
  });
  return app;
}
