import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import type { EmployerHandovers } from "#shared/ports/employer-list.ts";
import type { Clock } from "#shared/ports/services.ts";
import { handOverEmployer } from "#shared/usecases/hand-over-employer.ts";
import type { FormState } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { statusOf } from "#shared/web/problem-response.ts";
import type { StaffSession } from "#shared/web/sessions.ts";
import { MAX_FORM_BYTES, type SignedInArea } from "#shared/web/signed-in.ts";
import type { Chrome } from "./admin-page.tsx";
import { EMPLOYERS_PATH, EmployerPage, FROM, TO } from "./employer-page.tsx";
import { personInWords } from "./words.ts";

type Options = {
  handovers: EmployerHandovers;
  region: Region;
  clock: Clock;
  area: Pick<SignedInArea<StaffSession["member"]>, "signedIn" | "formOf" | "note">;
  chromeOf: (session: StaffSession) => Promise<Chrome>;
};

/** An employer's contact at the desk, to see and to change. */
export function employerRoutes({ area, chromeOf, ...deps }: Options): Hono {
  const { signedIn, formOf, note } = area;
  const handOver = handOverEmployer(deps);
  const app = new Hono();

  const named = async (context: Context) => {
    const kvkNumber = context.req.param("kvk") ?? "";
    const employer = /^\d{8}$/.test(kvkNumber) ? await deps.handovers.read(kvkNumber) : undefined;
    if (!employer) throw new Problem("not-found", "Deze werkgever is niet gevonden");
    return employer;
  };
  const page = async (context: Context, session: StaffSession, state: FormState, status = 200) =>
    pageResponse(
      <EmployerPage chrome={await chromeOf(session)} employer={await named(context)} state={state} />,
      status,
    );

  app.get(
    `${EMPLOYERS_PATH}/:kvk`,
    signedIn((context, session) => page(context, session, { values: {}, errors: {} })),
  );

  app.post(
    `${EMPLOYERS_PATH}/:kvk/overdragen`,
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    signedIn(async (context, session) => {
      const { field } = await formOf(context, session);
      const { kvkNumber } = await named(context);
      const [from, to] = [field(FROM), field(TO)];
      try {
        await handOver(kvkNumber, { from, to, by: session.member.id });
      } catch (error) {
        if (!isProblem(error, "invalid-input") && !isProblem(error, "conflict")) throw error;
        note("hand-over-employer", kvkNumber, session.member.id, "refused");
        const now = personInWords(deps.region, (await named(context)).accountManager);
        const why =
          error.kind === "conflict"
            ? `Iemand was u voor: de contactpersoon is nu ${now}`
            : (error.errors[0]?.detail ?? error.message);
        return page(context, session, { values: { [TO]: [to] }, errors: { [TO]: why } }, statusOf(error.kind));
      }
      note("hand-over-employer", kvkNumber, session.member.id);
      return context.redirect(`${EMPLOYERS_PATH}/${kvkNumber}`, 303);
    }),
  );
  return app;
}
