import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { referenceWithoutBsn } from "#shared/domain/bsn.ts";
import { CandidateId, candidateKey } from "#shared/domain/candidate.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { IsoDate } from "#shared/domain/fields.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { addDays } from "#shared/engine/calendar.ts";
import type { Clock, Signer } from "#shared/ports/services.ts";
import type { FindViews, RecordView } from "#shared/ports/views.ts";
import { findWhoSaw } from "#shared/usecases/find-who-saw.ts";
import type { FormErrors, FormState } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { pageAsked } from "#shared/web/pages.tsx";
import type { StaffSession } from "#shared/web/sessions.ts";
import { MAX_FORM_BYTES, type SignedInArea } from "#shared/web/signed-in.ts";
import type { Chrome } from "./admin-page.tsx";
import { FIELDS, WHO_SAW_PAGE_SIZE, WHO_SAW_PATH, WhoSawPage } from "./who-saw-page.tsx";

/** Days that the form begins with. */
const USUAL_DAYS = 90;

export type WhoSawOptions = { findViews: FindViews; recordView: RecordView; signer: Signer; clock: Clock };

type Options = WhoSawOptions & {
  area: Pick<SignedInArea<StaffSession["member"]>, "signedIn" | "formOf" | "note">;
  chromeOf: (session: StaffSession) => Promise<Chrome>;
};

/**
 * Who saw somebody. The reference travels in the form and not in an address, so that it stands in no history and no access
 * log; each question is a line in the log, of the act and of the person.
 */
export function whoSawRoutes({ area, chromeOf, ...options }: Options): Hono {
  const { signedIn, formOf, note } = area;
  const whoSaw = findWhoSaw(options);
  const app = new Hono();

  app.get(
    WHO_SAW_PATH,
    signedIn(async (_context, session) => {
      const today = dayOf(options.clock());
      const values = { [FIELDS.from]: [addDays(today, -USUAL_DAYS)], [FIELDS.to]: [today] };
      return pageResponse(<WhoSawPage chrome={await chromeOf(session)} state={{ values, errors: {} }} />);
    }),
  );

  app.post(
    WHO_SAW_PATH,
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    signedIn(async (context, session) => {
      const { field } = await formOf(context, session);
      const [candidate, from, to] = [FIELDS.candidate, FIELDS.from, FIELDS.to].map((name) => field(name).trim());
      const typed = { candidate: candidate ?? "", from: from ?? "", to: to ?? "" };
      // A field for dates shows nothing that is none.
      const shown = (day: string) => (isDay(day) ? [day] : []);
      const values = {
        ...{ [FIELDS.candidate]: [typed.candidate] },
        ...{ [FIELDS.from]: shown(typed.from), [FIELDS.to]: shown(typed.to) },
      };
      const page = async (
        state: Omit<FormState, "values">,
        status: number,
        found?: Parameters<typeof WhoSawPage>[0]["found"],
      ) =>
        pageResponse(
          <WhoSawPage chrome={await chromeOf(session)} state={{ values, ...state }} found={found} />,
          status,
        );

      const errors = errorsIn(typed);
      if (Object.keys(errors).length > 0) return page({ errors }, 400);
      try {
        const lines = await whoSaw(candidateKey(typed.candidate), typed, session.member.id);
        note("who-saw", referenceWithoutBsn(typed.candidate), session.member.id);
        const asked = pageAsked(field(FIELDS.page) || undefined, WHO_SAW_PAGE_SIZE, lines.length);
        return page({ errors: {} }, 200, { lines, page: asked });
      } catch (error) {
        if (!isProblem(error, "invalid-input")) throw error;
        return page({ errors: { [FIELDS.to]: error.errors[0]?.detail ?? error.message } }, 400);
      }
    }),
  );
  return app;
}

const isDay = (text: string) => IsoDate.safeParse(text).success;

function errorsIn({ candidate, from, to }: { candidate: string; from: string; to: string }): FormErrors {
  return {
    ...(CandidateId.safeParse(candidate).success
      ? {}
      : { [FIELDS.candidate]: "Vul de bronpartner en diens kenmerk in, bijvoorbeeld gemeente-haarlem:12345" }),
    ...(isDay(from) ? {} : { [FIELDS.from]: "Kies een begindatum die bestaat" }),
    ...(isDay(to) ? {} : { [FIELDS.to]: "Kies een einddatum die bestaat" }),
  };
}
