import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type AssignmentPolicy, policyOn } from "#shared/domain/assignment-policy.ts";
import { dayOf, momentInWords } from "#shared/domain/dates.ts";
import { agreedPolicies, EMPTY_BOOK, type PolicyBook, placeErrors, standingOf } from "#shared/domain/policy-book.ts";
import { policyDifference } from "#shared/domain/policy-changes.ts";
import { policyErrors } from "#shared/domain/policy-errors.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import { type StaffMember, staffMember } from "#shared/domain/region.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { addPolicy } from "#shared/usecases/add-policy.ts";
import { takeBackPolicy } from "#shared/usecases/take-back-policy.ts";
import { compressedForUs } from "#shared/web/compression.ts";
import type { FormErrors, FormState, FormValues } from "#shared/web/form-state.ts";
import { addLoginRoutes } from "#shared/web/login-routes.ts";
import { problemPage, type WayBack } from "#shared/web/message-page.tsx";
import { pageResponse } from "#shared/web/page.tsx";
import { problemOf } from "#shared/web/problem-response.ts";
import { securityHeaders } from "#shared/web/security-headers.ts";
import { type Sessions, type StaffSession, staffSessions } from "#shared/web/sessions.ts";
import { signedInArea } from "#shared/web/signed-in.ts";
import type { AdminOptions } from "./admin-options.ts";
import type { Chrome } from "./admin-page.tsx";
import { contactPersonRoutes } from "./contact-person-routes.tsx";
import { employerRoutes } from "./employer-routes.tsx";
import { EmployersPage } from "./employers-page.tsx";
import { formWords } from "./form-words.ts";
import { OverviewPage, UPLOAD } from "./overview-page.tsx";
import { FIELDS, formErrors, readPolicy, SEEN, valuesOfPolicy } from "./policy-fields.ts";
import { newPolicyIn, policyFile } from "./policy-file.ts";
import { PolicyForm, STEP, STEPS } from "./policy-form.tsx";
import { PolicyPage } from "./policy-page.tsx";
import { PreviewPage } from "./preview-page.tsx";
import { WHO_SAW_PATH } from "./who-saw-page.tsx";
import { whoSawRoutes } from "./who-saw-routes.tsx";
import { changeInWords } from "./words.ts";

const TO_ADMIN: WayBack = { href: "/beheer", text: "Naar beheer" };
const MAX_BYTES = 256 * 1024;
const NO_ERRORS: FormState = { values: {}, errors: {} };

/** The administrator's pages: who places whom, from when, and who takes part; and the privacy officer's one. */
export function adminApp(options: AdminOptions): Hono {
  const { region, clock } = options;
  const areaOf = (sessions: Sessions<StaffMember>) =>
    signedInArea({ ...options, path: "/beheer", origin: "admin", sessions, formWords: formWords(region) });
  const area = areaOf(staffSessions({ ...options, roles: ["administrator"] }));
  const sessions = staffSessions({ ...options, roles: ["administrator", "privacy-officer"] });
  const privacyArea = areaOf(sessions);
  const { signedIn, formOf, note } = area;
  const app = new Hono();
  app.use(compressedForUs, securityHeaders);
  addLoginRoutes(app, {
    path: "/beheer",
    object: "admin",
    login: options.login,
    sessions,
    area: privacyArea,
    noAccess: "U hebt geen toegang tot het beheer; vraag uw coördinator",
    onError: options.onError,
  });

  const today = () => dayOf(clock());
  const bookNow = async () => (await options.policies.read()) ?? EMPTY_BOOK;
  const agreedIn = (book: PolicyBook) => agreedPolicies(region.assignmentPolicies, book);
  const chromeOf = async (session: StaffSession): Promise<Chrome> => ({
    region,
    session,
    csrfToken: await area.csrfTokenOf(session),
  });

  const overview = async (session: StaffSession, upload: FormState = NO_ERRORS, status = 200) => {
    const book = await bookNow();
    const agreed = agreedIn(book);
    const listed = agreed.toReversed().map((policy) => ({ policy, standing: standingOf(agreed, policy, today()) }));
    const shown = { chrome: await chromeOf(session), listed, book, upload };
    return pageResponse(<OverviewPage {...shown} />, status);
  };

  const form = async (session: StaffSession, book: PolicyBook, state: FormState, status = 200) => {
    const shown = { chrome: await chromeOf(session), state, seen: book.version, date: today() };
    return pageResponse(<PolicyForm {...shown} />, status);
  };

  const preview = async (session: StaffSession, book: PolicyBook, after: AssignmentPolicy, values: FormValues) => {
    const agreed = agreedIn(book);
    const before = policyOn(agreed, after.from) ?? after;
    const shown = {
      ...{ chrome: await chromeOf(session), before, after, values, seen: book.version },
      difference: policyDifference(region, before, after),
      next: agreed.find(({ from }) => from > after.from),
    };
    return pageResponse(<PreviewPage {...shown} />);
  };

  /** What keeps a policy from being added, at the fields of the form. */
  const errorsOf = (book: PolicyBook, policy: AssignmentPolicy, values: FormValues): FormErrors =>
    formErrors([...placeErrors(agreedIn(book), policy, today()), ...policyErrors(region, policy)], values);

  /** What others did since somebody saw the book, in a sentence at the button. */
  const overtakenBy = ({ changes }: PolicyBook): FormErrors => {
    const last = changes.at(-1);
    const what = last ? ` (${changeInWords(region, last)}, ${momentInWords(last.at)})` : "";
    return { [STEP]: `Het beleid is intussen gewijzigd${what}. Kijk na of uw versie dan nog klopt, en ga dan verder` };
  };

  app.get(
    "/beheer",
    privacyArea.signedIn(async (context, session) =>
      session.member.roles.includes("administrator") ? overview(session) : context.redirect(WHO_SAW_PATH, 303),
    ),
  );

  app.get(
    "/beheer/beleid.json",
    signedIn(async (context, session) => {
      note("export-policies", "policies", session.member.id);
      return context.body(policyFile(agreedIn(await bookNow())), 200, {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": 'attachment; filename="beleid.json"',
      });
    }),
  );

  app.get(
    "/beheer/beleid/nieuw",
    signedIn(async (context, session) => {
      const book = await bookNow();
      const agreed = agreedIn(book);
      const asked = context.req.query("van");
      const from = agreed.find(({ version }) => version === asked) ?? policyOn(agreed, today()) ?? agreed[0];
      if (!from) throw new Problem("not-found", "Deze regio heeft nog geen beleid; begin met een bestand");
      const values = { ...valuesOfPolicy(from), [FIELDS.version]: [""], [FIELDS.from]: [addDays(today(), 1)] };
      return form(session, book, { values, errors: {} });
    }),
  );

  app.post(
    "/beheer/beleid",
    bodyLimit({ maxSize: MAX_BYTES }),
    signedIn(async (context, session) => {
      const { field, values: sent } = await formOf(context, session);
      const { csrf: _csrf, [STEP]: _step, [SEEN]: _seen, ...values } = sent;
      const book = await bookNow();
      const again = (errors: FormErrors, status: number) => form(session, book, { values, errors }, status);
      if (field(STEP) === STEPS.edit) return again({}, 200);
      if (field(SEEN) !== String(book.version)) return again(overtakenBy(book), 409);
      const read = readPolicy(region, values);
      if ("errors" in read) return again(read.errors, 400);
      const errors = errorsOf(book, read.policy, values);
      if (Object.keys(errors).length > 0) return again(errors, 400);
      if (field(STEP) !== STEPS.confirm) return preview(session, book, read.policy, values);
      try {
        await addPolicy(options)({ policy: read.policy, by: session.member.id, seen: book.version });
      } catch (error) {
        if (!isProblem(error, "conflict")) throw error;
        const newer = await bookNow();
        return form(session, newer, { values, errors: overtakenBy(newer) }, 409);
      }
      note("add-policy", read.policy.version, session.member.id);
      return context.redirect(`/beheer/beleid/${read.policy.version}`, 303);
    }),
  );

  app.post(
    "/beheer/beleid/inlezen",
    bodyLimit({ maxSize: MAX_BYTES }),
    signedIn(async (context, session) => {
      await formOf(context, session);
      const file = (await context.req.formData()).get(UPLOAD);
      const refused = (why: string) => overview(session, { values: {}, errors: { [UPLOAD]: why } }, 400);
      if (!(file instanceof File) || file.size === 0) return refused("Kies eerst een bestand");
      const book = await bookNow();
      const found = newPolicyIn(await file.text(), agreedIn(book));
      if ("refusal" in found) return refused(found.refusal);
      const values = valuesOfPolicy(found.policy);
      const errors = errorsOf(book, found.policy, values);
      if (Object.keys(errors).length > 0) return form(session, book, { values, errors }, 400);
      return preview(session, book, found.policy, values);
    }),
  );

  /** The policy in the address, and whether an administrator made it. */
  const named = async (context: Context) => {
    const book = await bookNow();
    const agreed = agreedIn(book);
    const policy = agreed.find(({ version }) => version === context.req.param("version"));
    if (!policy) throw new Problem("not-found", "Deze versie is niet gevonden");
    return { policy, standing: standingOf(agreed, policy, today()), isOwn: book.policies.includes(policy) };
  };

  app.get(
    "/beheer/beleid/:version",
    signedIn(async (context, session) =>
      pageResponse(<PolicyPage chrome={await chromeOf(session)} {...(await named(context))} />),
    ),
  );

  app.post(
    "/beheer/beleid/:version/terugnemen",
    bodyLimit({ maxSize: MAX_BYTES }),
    signedIn(async (context, session) => {
      await formOf(context, session);
      const { version } = (await named(context)).policy;
      await takeBackPolicy(options)(version, session.member.id);
      note("take-back-policy", version, session.member.id);
      return context.redirect("/beheer", 303);
    }),
  );

  app.get(
    "/beheer/accountmanagers/:id",
    signedIn(async (context, session) => {
      const manager = staffMember(region, context.req.param("id") ?? "");
      if (!manager?.roles.includes("account-manager")) {
        throw new Problem("not-found", "Deze accountmanager is niet gevonden");
      }
      note("view-employers", manager.id, session.member.id);
      const employers = await options.employers.listOf(manager.id);
      return pageResponse(<EmployersPage chrome={await chromeOf(session)} manager={manager} employers={employers} />);
    }),
  );

  app.route("/", contactPersonRoutes({ ...options, area, chromeOf }));

  app.route("/", employerRoutes({ ...options, area, chromeOf }));
  app.route("/", whoSawRoutes({ ...options, area: privacyArea, chromeOf }));

  app.notFound(() => problemPage(region, new Problem("not-found", "Controleer het adres"), TO_ADMIN));
  app.onError((error) => {
    const problem = problemOf(error);
    if (!problem || problem.kind === "unavailable") options.onError(error);
    return problemPage(region, problem, TO_ADMIN);
  });
  return app;
}
