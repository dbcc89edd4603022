import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

/** Name of the box with which an employer asks to be remembered on this device. */
export const REMEMBER = "onthoud";

const NAME = "wsp-werkgever";
const COOKIE = { path: "/", secure: true, httpOnly: true, sameSite: "Lax", prefix: "host" } as const;
const DAYS = 180;

/** What a device remembers, by choice alone: one vacancy of its employer, and the key of that vacancy's link. */
type Remembered = { reference: string; key: string };

export const remember = (context: Context, { reference, key }: Remembered): void =>
  setCookie(context, NAME, `${reference}.${key}`, { ...COOKIE, maxAge: DAYS * 86_400 });

export const forget = (context: Context): void => {
  deleteCookie(context, NAME, COOKIE);
};

/** As the cookie says; the key still has to be held against the reference. */
export function remembered(context: Context): Remembered | undefined {
  const [, reference, key] = /^([^.]+)\.(.+)$/.exec(getCookie(context, NAME, "host") ?? "") ?? [];
  return reference === undefined || key === undefined ? undefined : { reference, key };
}
