import { Hono } from "hono";
import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { CheckFrame } from "./form-walk/check-frame.tsx";
import { formRoutes } from "./form-walk/form-routes.tsx";
import { joinRoutes } from "./form-walk/join-routes.ts";
import { type Same, SamePanel } from "./form-walk/same-panel.tsx";
import { requestInWords } from "./jobcarving-form/answers-in-words.ts";
import { putIntoRequest } from "./jobcarving-form/put-into-request.ts";
import { filledRows } from "./jobcarving-form/read-form.ts";
import { requestChanges } from "./jobcarving-form/request-changes.ts";
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
  const app = new Hono()
    .route("/", formRoutes(options, locale, walk))
    .route("/", joinRoutes(options, locale, { walk, base: "/jobcarving", sameAs: walk.sameAs, putInto: walk.putIn }));

  /** The request that is open already, with what these answers change in it. */
  const openWork = ({ submission, reference, receivedAt }: CarvingRecord, typed: CarvingSubmission): Same => {
    const joined = putIntoRequest(submission, typed) ?? submission;
    const title = submission.functions.map((source) => source.title).join(", ");
    return { title, reference, receivedAt, changes: requestChanges([submission, joined], labels, words) };
  };

  app.get(paths.check(), async (context) => {
    const at = await walk.draftAt(context);
    if ("elsewhere" in at) return at.elsewhere;
    const { token, draft } = at;
    const outcome = walk.checked(draft.values);
    if ("errors" in outcome) return walk.form({ ...walk.empty, ...draft.values }, outcome.errors, token);
    const { submission } = outcome;
    const same = await walk.sameAs(submission, draft.known);
    const rows = filledRows(draft.values).map(({ id }) => id);
    return pageResponse(
      <CheckFrame region={region} locale={locale} paths={paths} values={draft.values} token={token}>
        <SamePanel same={same && openWork(same, submission)} locale={locale} action={paths.join} />
        <RequestLists
          locale={locale}
          request={requestInWords({ submission, labels, words }, rows)}
          changeAt={(field) => `${paths.form(token)}#${field}`}
        />
      </CheckFrame>,
    );
  });
  return app;
}
