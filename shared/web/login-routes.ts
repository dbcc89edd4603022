import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Problem } from "#shared/domain/problem.ts";
import type { Login } from "#shared/ports/login.ts";
import type { Sessions } from "./sessions.ts";
import { MAX_FORM_BYTES, type SignedInArea } from "./signed-in.ts";

type Options<Member> = {
  /** Path under which all pages are that need this login: `/werkblad`. */
  path: string;
  /** What audit lines call it. */
  object: string;
  login: Login;
  sessions: Sessions<Member>;
  area: SignedInArea<Member>;
  /** What is said to who is known to the identity provider but not here. */
  noAccess: string;
  onError: (error: unknown) => void;
};

/** Adds leaving for the identity provider, coming back from it, and signing out. */
export function addLoginRoutes<Member extends { id: string }>(app: Hono, options: Options<Member>): void {
  const { path, object, login, sessions, area, noAccess, onError } = options;
  /** Only our own pages, with what was chosen on them: a login never sends anybody elsewhere. */
  const ownPage = new RegExp(`^${path}(/[\\w/-]*)?(\\?[\\w=&%.+-]{0,4000})?$`);
  const refused = (why: string) => {
    area.note("login", object, "unknown", "refused");
    return new Problem("forbidden", why);
  };

  app.get(`${path}/aanmelden`, async (context) => {
    const { url, attempt } = await login.begin();
    const wanted = context.req.query("naar") ?? "";
    await sessions.rememberAttempt(context, attempt, ownPage.test(wanted) ? wanted : path);
    return context.redirect(url, 303);
  });

  app.get(`${path}/terug`, async (context) => {
    const attempt = await sessions.takeAttempt(context);
    if (!attempt) throw refused("Het aanmelden duurde te lang of begon in een andere browser; probeer het opnieuw");
    const { subject } = await login.complete(new URL(context.req.url).search, attempt).catch((error: unknown) => {
      onError(error);
      throw refused("Het aanmelden is niet gelukt; probeer het opnieuw");
    });
    const member = await sessions.signIn(context, subject);
    if (!member) throw refused(noAccess);
    area.note("login", object, member.id);
    return context.redirect(attempt.returnTo, 303);
  });

  app.post(
    `${path}/afmelden`,
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    area.signedIn(async (context, session) => {
      await area.formOf(context, session);
      await sessions.signOut(context);
      area.note("logout", object, session.member.id);
      return context.redirect("/", 303);
    }),
  );
}
