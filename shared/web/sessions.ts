import { createHash } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import {
  type AgencyUser,
  agencyUser,
  type Region,
  type StaffMember,
  type StaffRole,
  staffMember,
} from "#shared/domain/region.ts";
import type { LoginAttempt } from "#shared/ports/login.ts";
import type { Clock, RandomId } from "#shared/ports/services.ts";
import type { PersonSession, SessionRecord, SessionStore } from "#shared/ports/stores.ts";

const IDLE_SECONDS = 30 * 60;
const ABSOLUTE_SECONDS = 10 * 60 * 60;
const LOGIN_SECONDS = 10 * 60;
/** A session's last use is written at most this often. */
const TOUCH_SECONDS = 60;

/** Somebody who is signed in, until `secondsLeft` whatever they do; `id` is the session's own. */
export type Session<Member> = { id: string; member: Member; secondsLeft: number };
export type StaffSession = Session<StaffMember>;
export type AgencySession = Session<AgencyUser>;

/** Whom sessions are for: a session of one kind is none of another, and each has a cookie of its own. */
type Realm<Member> = {
  kind: PersonSession["kind"];
  cookie: string;
  /** Who a subject of the identity provider is here; nobody when they left. */
  memberOf: (subject: string) => Member | undefined;
};

type Deps = { sessions: SessionStore; clock: Clock; randomId: RandomId };

/** What is stored is the hash of what the cookie holds: who reads the table cannot sign in with it. */
const hashed = (token: string) => createHash("sha256").update(token).digest("base64url");

const cookie = { path: "/", secure: true, httpOnly: true, sameSite: "Lax", prefix: "host" } as const;

export type Sessions<Member> = {
  rememberAttempt: (context: Context, attempt: LoginAttempt, returnTo: string) => Promise<void>;
  /** The attempt that this browser began; it can be taken once. */
  takeAttempt: (context: Context) => Promise<(LoginAttempt & { returnTo: string }) | undefined>;
  /** Begins a session for who the subject is here; answers nobody, and begins none, for anybody else. */
  signIn: (context: Context, subject: string) => Promise<Member | undefined>;
  current: (context: Context) => Promise<Session<Member> | undefined>;
  signOut: (context: Context) => Promise<void>;
};

/**
 * Sessions of people: a random id in a `__Host-` cookie, new at login, idle for at most 30 minutes, 10 hours in all. Who
 * left the region's people has no session any more.
 */
function sessionsOf<Member extends { id: string }>(
  realm: Realm<Member>,
  { sessions, clock, randomId }: Deps,
): Sessions<Member> {
  const loginCookie = `${realm.cookie}-login`;
  const now = () => Math.floor(clock().getTime() / 1000);
  const read = async (context: Context, name: string): Promise<SessionRecord | undefined> => {
    const token = getCookie(context, name, "host");
    const session = token === undefined ? undefined : await sessions.read(hashed(token));
    return session && session.expiresAt > now() ? session : undefined;
  };
  const begin = async (context: Context, name: string, make: (id: string) => SessionRecord, maxAge: number) => {
    const token = randomId();
    await sessions.put(make(hashed(token)));
    setCookie(context, name, token, { ...cookie, maxAge });
  };
  const end = async (context: Context, name: string) => {
    const token = getCookie(context, name, "host");
    if (token !== undefined) await sessions.remove(hashed(token));
    deleteCookie(context, name, cookie);
  };

  return {
    rememberAttempt: (context, attempt, returnTo) =>
      begin(
        context,
        loginCookie,
        (id) => ({ id, kind: "login", ...attempt, returnTo, expiresAt: now() + LOGIN_SECONDS }),
        LOGIN_SECONDS,
      ),

    async takeAttempt(context) {
      const session = await read(context, loginCookie);
      await end(context, loginCookie);
      return session?.kind === "login" ? session : undefined;
    },

    async signIn(context, subject) {
      const member = realm.memberOf(subject);
      if (!member) return undefined;
      await end(context, realm.cookie);
      const at = now();
      await begin(
        context,
        realm.cookie,
        (id) => ({
          id,
          kind: realm.kind,
          personId: member.id,
          startedAt: at,
          lastSeenAt: at,
          expiresAt: at + IDLE_SECONDS,
        }),
        ABSOLUTE_SECONDS,
      );
      return member;
    },

    async current(context) {
      const session = await read(context, realm.cookie);
      if (session === undefined || session.kind === "login" || session.kind !== realm.kind) return undefined;
      const member = realm.memberOf(session.personId);
      if (!member) return undefined;
      const at = now();
      const end = session.startedAt + ABSOLUTE_SECONDS;
      if (at - session.lastSeenAt >= TOUCH_SECONDS) {
        const expiresAt = Math.min(at + IDLE_SECONDS, end);
        await sessions.put({ ...session, lastSeenAt: at, expiresAt });
      }
      return { id: session.id, member, secondsLeft: end - at };
    },

    signOut: (context) => end(context, realm.cookie),
  };
}

type StaffDeps = Deps & {
  region: Region;
  /** Who of them may have one: whoever has at least one of these roles now. */
  roles: readonly StaffRole[];
};

/** Sessions of the desk's own people. */
export function staffSessions({ region, roles, ...deps }: StaffDeps): Sessions<StaffMember> {
  const memberOf = (subject: string) => {
    const member = staffMember(region, subject);
    return member?.roles.some((role) => roles.includes(role)) ? member : undefined;
  };
  return sessionsOf({ kind: "staff", cookie: "wsp", memberOf }, deps);
}

/** Sessions of the agencies' people. */
export const agencySessions = ({ region, ...deps }: Deps & { region: Region }): Sessions<AgencyUser> =>
  sessionsOf({ kind: "agency", cookie: "wsp-uitvoerder", memberOf: (subject) => agencyUser(region, subject) }, deps);
