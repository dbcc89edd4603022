import type { Context, Hono } from "hono";
import { dayOf } from "#shared/domain/dates.ts";
import { pageResponse } from "#shared/web/page.tsx";
import type { StaffSession } from "#shared/web/sessions.ts";
import type { AtDesk } from "../at-desk.ts";
import type { Words } from "../words.ts";
import type { WorkbenchOptions } from "../workbench-options.ts";
import { type DeskWork, deskWork, inboxOf } from "./desk-work.ts";
import { filtered, readFilters } from "./filters.ts";
import { InboxPage } from "./inbox-page.tsx";
import { workCsv } from "./work-csv.ts";

/** The list that an account manager begins the day with, as a page and as a file. */
export function addInboxRoutes(app: Hono, desk: AtDesk, options: WorkbenchOptions, words: Words): void {
  const { region, clock, deskView } = options;
  const filtersOf = (context: Context, session: StaffSession) =>
    readFilters((name) => context.req.query(name), region, session.member.id);
  let kept: { version: number; today: string; rows: readonly DeskWork[] } | undefined;
  /** All open work as it is now; worked out anew when something of it changed, and every day. */
  const workNow = async () => {
    const [view, today] = [await deskView(), dayOf(clock())];
    if (kept?.version !== view.version || kept.today !== today)
      kept = { version: view.version, today, rows: deskWork(view, today, region, words) };
    return kept.rows;
  };

  app.get(
    "/werkblad",
    desk.signedIn(async (context, session) => {
      const page = context.req.query("pagina");
      const [chrome, rows] = await Promise.all([desk.chromeOf(session), workNow()]);
      const filters = filtersOf(context, session);
      return pageResponse(
        <InboxPage chrome={chrome} rows={rows} filters={filters} page={page} now={clock()} words={words} />,
      );
    }),
  );

  app.get(
    "/werkblad/werkvoorraad.csv",
    desk.signedIn(async (context, session) => {
      desk.note("export-work", "workbench", session.member.id);
      return workCsv(inboxOf(filtered(await workNow(), filtersOf(context, session))), words);
    }),
  );
}
