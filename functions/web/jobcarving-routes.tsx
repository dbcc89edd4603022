import { Hono } from "hono";
import { pageResponse } from "#shared/web/page.tsx";
import { CheckFrame } from "./form-walk/check-frame.tsx";
import { formRoutes } from "./form-walk/form-routes.tsx";
import { requestInWords } from "./jobcarving-form/answers-in-words.ts";
import { filledRows } from "./jobcarving-form/read-form.ts";
import { RequestLists } from "./jobcarving-form/request-lists.tsx";
import { carvingWalk } from "./jobcarving-form/walk.tsx";
import type { Locale } from "./locale.ts";
import type { WebParts } from "./web-options.ts";

/** From an empty jobcarving form, by way of all answers once more, to a request that is handed in. */
export function jobcarvingRoutes(options: WebParts, locale: Locale): Hono {
  const { region } = options;
  const { words } = locale;
  const walk = carvingWalk(options, locale);
  const { paths, labels } = walk;
  const app = new Hono().route("/", formRoutes(options, locale, walk));

  app.get(paths.check(), async (context) => {
    const at = await walk.draftAt(context);
    if ("elsewhere" in at) return at.elsewhere;
    const { token, draft } = at;
    const outcome = walk.checked(draft.values);
    if ("errors" in outcome) return walk.form({ ...walk.empty, ...draft.values }, outcome.errors, token);
    const rows = filledRows(draft.values).map(({ id }) => id);
    return pageResponse(
      <CheckFrame region={region} locale={locale} paths={paths} values={draft.values} token={token}>
        <RequestLists
          locale={locale}
          request={requestInWords({ submission: outcome.submission, labels, words }, rows)}
          changeAt={(field) => `${paths.form(token)}#${field}`}
        />
      </CheckFrame>,
    );
  });
  return app;
}
