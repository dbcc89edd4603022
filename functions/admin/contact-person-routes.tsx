import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { EmailAddress } from "#shared/domain/fields.ts";
import type { ContactMomentStore } from "#shared/ports/contact-moments.ts";
import { addressKey } from "#shared/usecases/address-key.ts";
import { eraseContact } from "#shared/usecases/erase-contact.ts";
import { type ContactDeps, findContactWork } from "#shared/usecases/find-contact-work.ts";
import type { FormState } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import type { StaffSession } from "#shared/web/sessions.ts";
import { MAX_FORM_BYTES, type SignedInArea } from "#shared/web/signed-in.ts";
import type { Chrome } from "./admin-page.tsx";
import { ACTS, ContactPersonPage, DO, EMAIL } from "./contact-person-page.tsx";

type Options = ContactDeps & {
  contacts: Pick<ContactMomentStore, "latest">;
  area: Pick<SignedInArea<StaffSession["member"]>, "signedIn" | "formOf" | "note">;
  chromeOf: (session: StaffSession) => Promise<Chrome>;
};

/** Notes of talks that go into a file, of each employer. */
const MOST_MOMENTS = 200;

/** Everything of one contact person at an employer, by mail address: to see, to hand over, to erase. */
export function contactPersonRoutes({ contacts, area, chromeOf, ...deps }: Options): Hono {
  const { signedIn, formOf, note } = area;
  const find = findContactWork(deps);
  const erase = eraseContact(deps);
  const app = new Hono();

  const page = async (
    session: StaffSession,
    shown: Omit<Parameters<typeof ContactPersonPage>[0], "chrome">,
    status = 200,
  ) => pageResponse(<ContactPersonPage chrome={await chromeOf(session)} {...shown} />, status);

  app.get(
    "/beheer/contactpersoon",
    signedIn(async (_context, session) => page(session, { state: { values: {}, errors: {} } })),
  );

  app.post(
    "/beheer/contactpersoon",
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    signedIn(async (context, session) => {
      const { field } = await formOf(context, session);
      const typed = field(EMAIL).trim();
      const state: FormState = { values: { [EMAIL]: [typed] }, errors: {} };
      if (!EmailAddress.safeParse(typed).success) {
        const errors = { [EMAIL]: "Vul een e-mailadres in, bijvoorbeeld naam@bedrijf.nl" };
        return page(session, { state: { ...state, errors } }, 400);
      }
      const object = await addressKey(deps.signer, typed);
      if (field(DO) === ACTS.erase) {
        const erased = await erase(typed);
        note("erase-contact-person", object, session.member.id);
        return page(session, { state, erased, work: await find(typed) });
      }
      const work = await find(typed);
      if (field(DO) !== ACTS.export) {
        note("view-contact-person", object, session.member.id);
        return page(session, { state, work });
      }
      note("export-contact-person", object, session.member.id);
      const employers = [...new Set(work.map(({ record }) => record.submission.employer.kvkNumber))];
      const talks = await Promise.all(employers.map((kvkNumber) => contacts.latest(kvkNumber, MOST_MOMENTS)));
      // Decisions are about candidates, and are theirs: they do not leave with somebody else.
      const handedIn = work.map(({ record: { reference, status, receivedAt, submission, history } }) => ({
        ...{ reference, status, receivedAt, submission, history },
      }));
      return context.body(JSON.stringify({ email: typed, handedIn, talks: talks.flat() }, null, 2), 200, {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": 'attachment; filename="contactpersoon.json"',
      });
    }),
  );
  return app;
}
