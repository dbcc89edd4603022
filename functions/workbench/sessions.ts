import { createHash } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { type Region, type StaffMember, staffMember } from "#shared/domain/region.ts";
import type { Clock, RandomId } from "#shared/ports/services.ts";
import type { LoginAttempt } from "#shared/ports/staff-login.ts";
import type { SessionRecord, SessionStore } from "#shared/ports/stores.ts";

const IDLE_SECONDS = 30 * 60;
const ABSOLUTE_SECONDS = 10 * 60 * 60;
const LOGIN_SECONDS = 10 * 60;
/** A session's last use is written at most this often. */
const TOUCH_SECONDS = 60;

const STAFF_COOKIE = "wsp";
const LOGIN_COOKIE = "wsp-login";

export type StaffSession = { id: string; member: StaffMember };

type Deps = { sessions: SessionStore; region: Region; clock: Clock; randomId: RandomId };

/** What is stored is the hash of what the cookie holds: who reads the table cannot sign in with it. */
const hashed = (token: string) => createHash("sha256").update(token).digest("base64url");

const cookie = { path: "/", secure: true, httpOnly: true, sameSite: "Lax", prefix: "host" } as const;

/**
 * Sessions of staff: a random id in a `__Host-` cookie, new at login, idle for at most 30 minutes, 10 hours in all. A
 * member who left the region's staff has no session any more.
 */
export function staffSessions({ sessions, region, clock, randomId }: Deps) {
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
    rememberAttempt: (context: Context, attempt: LoginAttempt, returnTo: string) =>
      begin(
        context,
        LOGIN_COOKIE,
        (id) => ({ id, kind: "login", ...attempt, returnTo, expiresAt: now() + LOGIN_SECONDS }),
        LOGIN_SECONDS,
      ),

    /** The attempt that this browser began; it can be taken once. */
    async takeAttempt(context: Context): Promise<(LoginAttempt & { returnTo: string }) | undefined> {
      const session = await read(context, LOGIN_COOKIE);
      await end(context, LOGIN_COOKIE);
      return session?.kind === "login" ? session : undefined;
    },

    async signIn(context: Context, member: StaffMember): Promise<void> {
      await end(context, STAFF_COOKIE);
      const at = now();
      await begin(
        context,
        STAFF_COOKIE,
        (id) => ({
          id,
          kind: "staff",
          staffId: member.id,
          name: member.name,
          startedAt: at,
          lastSeenAt: at,
          expiresAt: at + IDLE_SECONDS,
        }),
        ABSOLUTE_SECONDS,
      );
    },

    async current(context: Context): Promise<StaffSession | undefined> {
      const session = await read(context, STAFF_COOKIE);
      if (session?.kind !== "staff") return undefined;
      const member = staffMember(region, session.staffId);
      if (!member) return undefined;
      const at = now();
      if (at - session.lastSeenAt >= TOUCH_SECONDS) {
        const expiresAt = Math.min(at + IDLE_SECONDS, session.startedAt + ABSOLUTE_SECONDS);
        await sessions.put({ ...session, lastSeenAt: at, expiresAt });
      }
      return { id: session.id, member };
    },

    signOut: (context: Context) => end(context, STAFF_COOKIE),
  };
}
