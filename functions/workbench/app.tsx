import { Hono } from "hono";
import { Problem } from "#shared/domain/problem.ts";
import { dutchLabels } from "#shared/reference/lookups.ts";
import { compressedForUs } from "#shared/web/compression.ts";
import { addLoginRoutes } from "#shared/web/login-routes.ts";
import { problemPage, type WayBack } from "#shared/web/message-page.tsx";
import { problemOf } from "#shared/web/problem-response.ts";
import { securityHeaders } from "#shared/web/security-headers.ts";
import { staffSessions } from "#shared/web/sessions.ts";
import { addAgencyNoteRoutes } from "./agency-notes/routes.tsx";
import { atDesk } from "./at-desk.ts";
import { addCarvingRoutes } from "./carving/routes.tsx";
import { addClosingDateRoutes } from "./closing-date/routes.tsx";
import { addMentionsRoutes } from "./employer/mentions-routes.tsx";
import { addEmployerRoutes } from "./employer/routes.tsx";
import { addIdleRoutes } from "./idle/routes.tsx";
import { addInboxRoutes } from "./inbox/routes.tsx";
import { addReportRoutes } from "./report/routes.tsx";
import { addSearchRoutes } from "./search/routes.tsx";
import { addVacancyRoutes } from "./vacancy-routes.tsx";
import { addElsewhereRoutes } from "./vum/routes.tsx";
import { type DeskWording, wordsFor } from "./words.ts";
import type { WorkbenchOptions } from "./workbench-options.ts";

const TO_WORKBENCH: WayBack = { href: "/werkblad", text: "Naar het werkblad" };

/** The account manager's pages. Everything but the login needs a session; every form needs its token. */
export function workbenchApp(options: WorkbenchOptions): Hono {
  const { region, tables } = options;
  const wording: DeskWording = { labels: dutchLabels(tables), words: wordsFor(region, tables) };
  const sessions = staffSessions({ ...options, roles: ["account-manager", "coordinator"] });
  const app = new Hono();
  app.use(compressedForUs, securityHeaders);

  const desk = atDesk({ ...options, sessions, wording });

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
  addEmployerRoutes(app, desk, options, wording.words);
  addMentionsRoutes(app, desk, options);
  addIdleRoutes(app, desk, options, wording);
  addVacancyRoutes(app, desk, options, wording);
  addClosingDateRoutes(app, desk, options);
  addAgencyNoteRoutes(app, desk, options, wording.words);
  addCarvingRoutes(app, desk, options, wording);
  addReportRoutes(app, desk, options);
  addElsewhereRoutes(app, desk, options);

  app.notFound(() => problemPage(region, new Problem("not-found", "Controleer het adres"), TO_WORKBENCH));
  app.onError((error) => {
    const problem = problemOf(error);
    if (!problem || problem.kind === "unavailable") options.onError(error);
    return problemPage(region, problem, TO_WORKBENCH);
  });
  return app;
}
