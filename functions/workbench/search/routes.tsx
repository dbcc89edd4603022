import type { Context, Hono } from "hono";
import { dayOf } from "#shared/domain/dates.ts";
import { pageResponse } from "#shared/web/page.tsx";
import type { AtDesk } from "../at-desk.ts";
import { csvFile } from "../csv-file.ts";
import type { Words } from "../words.ts";
import type { WorkbenchOptions } from "../workbench-options.ts";
import { findWork } from "./find-work.ts";
import { SearchPage, shownOf } from "./search-page.tsx";

const MOST_LETTERS = 200;

const HEADER = ["referentie", "titel", "werkgever", "KvK", "stand", "ontvangen", "accountmanager"];

/** Searching all work of the desk and its employers, as a page and as a file. */
export function addSearchRoutes(app: Hono, desk: AtDesk, { deskView }: WorkbenchOptions, words: Words): void {
  const find = findWork();
  const typedIn = (context: Context) => (context.req.query("zoek") ?? "").trim().slice(0, MOST_LETTERS);

  app.get(
    "/werkblad/zoeken",
    desk.signedIn(async (context, session) => {
      const typed = typedIn(context);
      const [chrome, view] = await Promise.all([desk.chromeOf(session), deskView()]);
      const found = typed === "" ? undefined : find(view, typed);
      return pageResponse(<SearchPage chrome={chrome} typed={typed} found={found} view={view} words={words} />);
    }),
  );

  app.get(
    "/werkblad/zoeken.csv",
    desk.signedIn(async (context) => {
      const view = await deskView();
      const { work } = shownOf(find(view, typedIn(context)), view);
      return csvFile(
        "gevonden-werk",
        HEADER,
        work.map(({ standing, line }) => [
          ...[line.reference, line.title, line.employerName, line.kvkNumber, standing],
          dayOf(new Date(line.receivedAt)),
          words.person(line.accountManager),
        ]),
      );
    }),
  );
}
