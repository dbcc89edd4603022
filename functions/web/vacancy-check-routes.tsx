import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Draft } from "#shared/domain/draft.ts";
import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { requireSameOrigin } from "#shared/web/same-origin.ts";
import { formValues, MAX_FORM_BYTES } from "./form-intake.ts";
import { changedAnswers } from "./form-walk/changed-answers.ts";
import type { Same } from "./form-walk/same-panel.tsx";
import type { Locale } from "./locale.ts";
import { typedText } from "./typed-answers.ts";
import { answersInWords } from "./vacancy-form/answers-in-words.ts";
import { CheckPage } from "./vacancy-form/check-page.tsx";
import { putInto } from "./vacancy-form/put-into.ts";
import { shownPart } from "./vacancy-form/shown-part.ts";
import type { VacancyWalk } from "./vacancy-form/walk.tsx";
import { WIDEN, widenedAnswers } from "./vacancy-form/widening.tsx";
import type { WebParts } from "./web-options.ts";

/** All answers once more, with what could be different. */
export function checkRoutes(options: WebParts, locale: Locale, walk: VacancyWalk): Hono {
  const { region, tables, publicUrl, widen } = options;
  const { words } = locale;
  const { paths, labels } = walk;
  const limit = bodyLimit({ maxSize: MAX_FORM_BYTES });
  const app = new Hono();

  const inWords = (submission: VacancySubmission) => answersInWords({ submission, labels, words });
  /** The vacancy that is open already, with what these answers change in it. */
  const openWork = ({ submission, reference, receivedAt }: VacancyRecord, typed: VacancySubmission): Same => {
    const { shown } = shownPart(submission, tables);
    const changes = changedAnswers(inWords(shown), inWords(putInto(shown, typed)), words.check.noDemand);
    return { title: submission.title, reference, receivedAt, changes };
  };

  const checkPage = async (
    { values, known }: Draft,
    submission: VacancySubmission,
    token: string,
    changed?: string,
  ) => {
    const [same, widened] = await Promise.all([walk.sameAs(submission, known), widen(submission)]);
    return pageResponse(
      <CheckPage
        region={region}
        locale={locale}
        paths={paths}
        sections={inWords(submission)}
        values={values}
        token={token}
        widened={widened}
        mostHours={submission.hoursPerWeek.max}
        changed={changed}
        same={same && openWork(same, submission)}
      />,
    );
  };

  app.get(paths.check(), async (context) => {
    const at = await walk.draftAt(context);
    if ("elsewhere" in at) return at.elsewhere;
    const { draft, token } = at;
    const outcome = walk.checked(draft.values);
    return "submission" in outcome
      ? checkPage(draft, outcome.submission, token, context.req.query(WIDEN))
      : walk.form({ ...walk.empty, ...draft.values }, outcome.errors, token);
  });

  /** A requirement gives way: the answers are kept as they are now, and looked at once more. */
  app.post(paths.check(), limit, async (context) => {
    requireSameOrigin(context, publicUrl);
    const sent = await formValues(context);
    const { values, field } = widenedAnswers(sent, typedText(sent, WIDEN));
    const next = (token: string) =>
      field === undefined ? paths.check(token) : `${paths.check(token)}&${WIDEN}=${field}`;
    return walk.keptThen(context, values, next);
  });
  return app;
}
