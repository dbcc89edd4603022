import type { Context, Hono } from "hono";
import { candidateKey } from "#shared/domain/candidate.ts";
import type { ViewActivity } from "#shared/domain/log-line.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { pageAsked } from "#shared/web/pages.tsx";
import type { StaffSession } from "#shared/web/sessions.ts";
import type { AtDesk } from "../at-desk.ts";
import { csvFile } from "../csv-file.ts";
import type { DeskWording } from "../words.ts";
import type { WorkbenchOptions } from "../workbench-options.ts";
import { IDLE_PAGE_SIZE, IDLE_PATH, IdlePage, MOST_IN_FILE } from "./idle-page.tsx";
import type { IdlePerson } from "./idle-people.ts";
import { keepIdle } from "./keep-idle.ts";

const HEADER = ["kandidaat", "bronpartner", "op de groslijst van", "laatst voorgedragen", "beoordeeld op"];

/** The people whom nobody put forward for a while, as a page and as a file. */
export function addIdleRoutes(app: Hono, desk: AtDesk, options: WorkbenchOptions, wording: DeskWording): void {
  const { words } = wording;
  const idleNow = keepIdle(options);

  /** The people of the partner that is asked for, and every partner who has any. */
  const asked = async (context: Context) => {
    const all = await idleNow();
    const partners = [...new Set(all.map(({ partner }) => partner))].toSorted();
    const partner = partners.find((code) => code === context.req.query("partner"));
    const people = partner === undefined ? all : all.filter((person) => person.partner === partner);
    return { people, partner, partners };
  };

  const noteSeen = async (activity: ViewActivity, session: StaffSession, people: readonly IdlePerson[]) => {
    const [object, actor] = ["pool", session.member.id];
    desk.note(activity, object, actor);
    const seen = people.map(({ id }) => candidateKey(id));
    await options.recordView({ activity, object, actor, origin: "workbench", people: seen });
  };

  app.get(
    IDLE_PATH,
    desk.signedIn(async (context, session) => {
      const found = await asked(context);
      const page = pageAsked(context.req.query("pagina"), IDLE_PAGE_SIZE, found.people.length);
      const shown = found.people.slice((page - 1) * IDLE_PAGE_SIZE, page * IDLE_PAGE_SIZE);
      await noteSeen("view-idle", session, shown);
      const chrome = await desk.chromeOf(session);
      return pageResponse(<IdlePage chrome={chrome} {...found} shown={shown} page={page} {...wording} />);
    }),
  );

  app.get(
    `${IDLE_PATH}.csv`,
    desk.signedIn(async (context, session) => {
      const people = (await asked(context)).people.slice(0, MOST_IN_FILE);
      await noteSeen("export-idle", session, people);
      return csvFile(
        "niet-voorgedragen",
        HEADER,
        people.map(({ ref, partner, listedOn, lastForward = "", assessedAt }) => [
          ...[
            ref,
            words.partner(partner),
            listedOn.map(({ reference }) => reference).join(" "),
            lastForward,
            assessedAt,
          ],
        ]),
      );
    }),
  );
}
