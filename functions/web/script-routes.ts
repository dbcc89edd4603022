import { Hono } from "hono";
import { FORM_SCRIPT, FORM_SCRIPT_PATH } from "./scripts/form-script.ts";
import type { WebParts } from "./web-options.ts";

/** Titles that are proposed at once, and how much of what is typed is looked at. */
const MOST_TITLES = 6;
const LONGEST_TITLE = 120;

/** The module of the vacancy form, and what it asks while a title is typed: names of occupations, which are no secret. */
export function scriptRoutes({ occupationsFor }: Pick<WebParts, "occupationsFor">): Hono {
  const app = new Hono();
  app.get(FORM_SCRIPT_PATH, (context) =>
    context.body(FORM_SCRIPT, 200, {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    }),
  );
  app.get("/vacature/beroepen", (context) => {
    const typed = (context.req.query("titel") ?? "").trim().slice(0, LONGEST_TITLE);
    const titles = [...new Set(occupationsFor(typed).map(({ title }) => title))].slice(0, MOST_TITLES);
    return context.json({ titles }, 200, { "Cache-Control": "public, max-age=3600" });
  });
  return app;
}
