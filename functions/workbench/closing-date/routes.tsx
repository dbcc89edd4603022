import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import { type VacancyRecord, VacancyReference } from "#shared/domain/vacancy-record.ts";
import { moveClosingDate } from "#shared/usecases/move-closing-date.ts";
import type { FormErrors, FormValues } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { statusOf } from "#shared/web/problem-response.ts";
import type { StaffSession } from "#shared/web/sessions.ts";
import { MAX_FORM_BYTES } from "#shared/web/signed-in.ts";
import type { AtDesk } from "../at-desk.ts";
import type { WorkbenchOptions } from "../workbench-options.ts";
import { readClosingDate } from "./closing-date-form.ts";
import { ClosingDatePage, SAVE_DATE } from "./closing-date-page.tsx";

const PATH = "/werkblad/vacatures/:reference/sluitingsdatum";

const CHANGED_MEANWHILE =
  "De sluitingsdatum is intussen veranderd. Hierboven staat de datum van nu: kijk of uw datum nog nodig is, en bewaar dan opnieuw";

/** Until when a vacancy is open, changed by somebody at the desk. */
export function addClosingDateRoutes(app: Hono, desk: AtDesk, options: WorkbenchOptions): void {
  const { vacancies } = options;
  const { signedIn, formOf, chromeOf, note } = desk;
  const move = moveClosingDate(options);

  const recordOf = async (context: Context): Promise<VacancyRecord> => {
    const { data } = VacancyReference.safeParse(context.req.param("reference"));
    const record = data === undefined ? undefined : await vacancies.read(data);
    if (!record) throw new Problem("not-found", "Deze vacature is niet gevonden");
    return record;
  };
  const pathOf = ({ reference }: VacancyRecord) => `/werkblad/vacatures/${reference}`;
  const page = async (
    record: VacancyRecord,
    session: StaffSession,
    values: FormValues,
    errors: FormErrors,
    status = 200,
  ) => {
    const shown = { chrome: await chromeOf(session), record, state: { values, errors } };
    return pageResponse(<ClosingDatePage {...shown} />, status);
  };

  app.get(
    PATH,
    signedIn(async (context, session) => {
      const record = await recordOf(context);
      if (!isOpen(record.status)) return context.redirect(pathOf(record), 303);
      note("view-vacancy", record.reference, session.member.id);
      return page(record, session, {}, {});
    }),
  );

  app.post(
    PATH,
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    signedIn(async (context, session) => {
      const { values } = await formOf(context, session);
      const record = await recordOf(context);
      const read = readClosingDate(values, options.clock());
      if ("errors" in read) return page(record, session, values, read.errors, 400);
      try {
        await move(record, read.move, { kind: "staff", id: session.member.id });
      } catch (error) {
        if (!isProblem(error)) throw error;
        note("move-closing-date", record.reference, session.member.id, "refused");
        if (error.kind !== "precondition-failed") throw error;
        const errors = { [SAVE_DATE]: CHANGED_MEANWHILE };
        return page(await recordOf(context), session, values, errors, statusOf(error.kind));
      }
      note("move-closing-date", record.reference, session.member.id);
      return context.redirect(pathOf(record), 303);
    }),
  );
}
