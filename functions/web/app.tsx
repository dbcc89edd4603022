import { Hono } from "hono";
import { dayOf } from "#shared/domain/dates.ts";
import { Problem } from "#shared/domain/problem.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { dutchTitle } from "#shared/titles/english-titles.ts";
import { findOccupations } from "#shared/titles/find-occupations.ts";
import { compressed } from "#shared/web/compression.ts";
import { problemPage, type WayBack } from "#shared/web/message-page.tsx";
import { pageResponse } from "#shared/web/page.tsx";
import { problemOf } from "#shared/web/problem-response.ts";
import { securityHeaders } from "#shared/web/security-headers.ts";
import { SESSION_WARNING, SESSION_WARNING_PATH } from "#shared/web/session-warning.ts";
import { stylesheetOf } from "#shared/web/stylesheet.ts";
import { contentRoutes } from "./content-routes.tsx";
import { HomePage } from "./home-page.tsx";
import { jobcarvingChangeRoutes } from "./jobcarving-change-routes.tsx";
import { CARVING_LOCALES } from "./jobcarving-form/locale.ts";
import { jobcarvingRoutes } from "./jobcarving-routes.tsx";
import { jobcarvingStatusRoutes } from "./jobcarving-status-routes.tsx";
import { LINK_AGAIN } from "./link-again-page.tsx";
import { linkAgainRoutes } from "./link-again-routes.tsx";
import { LOCALES, type Locale, localeOf } from "./locale.ts";
import { mailChoiceRoutes } from "./mail-choice-routes.tsx";
import { scriptRoutes } from "./script-routes.ts";
import { vacancyChangeRoutes } from "./vacancy-change-routes.tsx";
import { vacancyRoutes } from "./vacancy-routes.tsx";
import { vacancyStatusRoutes } from "./vacancy-status-routes.tsx";
import type { WebOptions } from "./web-options.ts";

/** Where somebody goes on whose link or address leads nowhere. */
const waysBack = ({ words, path }: Locale): readonly WayBack[] => [
  { href: path(LINK_AGAIN), text: words.again.title },
  { href: path("/vacature"), text: words.form.title },
  { href: path("/"), text: words.problem.toFrontPage },
];

/** The employer's pages. */
export function webApp(options: WebOptions): Hono {
  const { region, clock } = options;
  const findInDutch = findOccupations(options.tables);
  const parts = { ...options, occupationsFor: (title: string) => findInDutch(dutchTitle(title)) };
  const app = new Hono();
  app.use(compressed, securityHeaders);

  const stylesheet = stylesheetOf(region.theme);
  app.get(stylesheet.path, (context) =>
    context.body(stylesheet.css, 200, {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    }),
  );
  app.get(SESSION_WARNING_PATH, (context) =>
    context.body(SESSION_WARNING, 200, {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    }),
  );
  app.get("/.well-known/security.txt", (context) => {
    const expires = `${addDays(dayOf(clock()), 180)}T00:00:00Z`;
    return context.text(`Contact: mailto:${region.desk.email}\nExpires: ${expires}\nPreferred-Languages: nl, en\n`);
  });
  app.route("/", contentRoutes(region));
  app.route("/", scriptRoutes(parts));
  for (const locale of Object.values(LOCALES)) {
    app.get(locale.path("/"), () => pageResponse(<HomePage region={region} locale={locale} />));
    const carvingLocale = CARVING_LOCALES[locale.language];
    app.route("/", jobcarvingRoutes(parts, carvingLocale));
    app.route("/", jobcarvingStatusRoutes(options, carvingLocale));
    app.route("/", jobcarvingChangeRoutes(parts, carvingLocale));
    app.route("/", vacancyRoutes(parts, locale));
    app.route("/", vacancyStatusRoutes(options, locale));
    app.route("/", linkAgainRoutes(options, locale));
    app.route("/", mailChoiceRoutes(options, locale));
    app.route("/", vacancyChangeRoutes(parts, locale));
  }

  app.notFound(({ req }) => {
    const locale = localeOf(req.path);
    const problem = new Problem("not-found", locale.words.problem.notFound);
    return problemPage(region, problem, waysBack(locale), locale.language);
  });
  app.onError((error, { req }) => {
    const problem = problemOf(error);
    if (!problem || problem.kind === "unavailable") options.onError(error);
    const locale = localeOf(req.path);
    return problemPage(region, problem, waysBack(locale), locale.language);
  });
  return app;
}
