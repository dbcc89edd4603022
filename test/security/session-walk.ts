import { createHash } from "node:crypto";
import type { Hono } from "hono";
import type { SessionStore } from "#shared/ports/stores.ts";
import { visitorOf } from "../pages/apps.ts";
import type { Answer, Visitor } from "../pages/visitor.ts";
import { DOORS } from "./page-table.ts";

/** Pages behind a login, with what lies in them. */
export type SessionWorld = {
  /** Name of the function, whose rows are walked. */
  name: string;
  app: Hono;
  home: string;
  cookie: string;
  sessions: SessionStore;
  wait: (seconds: number) => void;
  now: () => Date;
  /** People of the identity provider who may come in, and who may not. */
  may: readonly string[];
  mayNot: readonly string[];
  /** For each parameter an id of something that is there, and one of nothing. */
  ids: Readonly<Record<string, { own: string; unknown: string }>>;
  /** What a form needs besides its token to be more than refused. */
  fields: Readonly<Record<string, string>>;
  /** All that is stored but sessions, as text. */
  stored: () => string;
  /** How many looks at people are recorded. */
  views: () => number;
};

const hashed = (token: string) => createHash("sha256").update(token).digest("base64url");

type Row = { name: string; method: string; path: string };

const rowsOf = ({ name }: SessionWorld): Row[] =>
  Object.entries(DOORS[name] ?? {}).flatMap(([row, door]) => {
    const [method = "", path = ""] = row.split(" ");
    return door === "anyone" ? [] : [{ name: row, method, path }];
  });

const filled = (world: SessionWorld, path: string, which: (ids: { own: string; unknown: string }) => string): string =>
  path.replace(/:(\w+)/g, (_all, name: string) => which(world.ids[name] ?? { own: "", unknown: "" }));

const ask = (visitor: Visitor, { method }: Row, address: string, fields: Readonly<Record<string, string>>) =>
  method === "GET" ? visitor.get(address) : visitor.post(address, fields);

async function signedIn(world: SessionWorld, who: string): Promise<Visitor> {
  const visitor = visitorOf(world.app);
  await visitor.get(`${world.home}/aanmelden`);
  await visitor.get(`${world.home}/terug?wie=${who}`);
  return visitor;
}

const csrfOf = async (world: SessionWorld, visitor: Visitor): Promise<string> =>
  /name="csrf" value="([^"]+)"/.exec((await visitor.get(world.home)).html)?.[1] ?? "";

/** Everybody who has no session here, in every way in which one can have none. */
async function strangers(world: SessionWorld): Promise<[who: string, visitor: Visitor][]> {
  const [entitled = ""] = world.may;
  const withCookie = (token: string) => {
    const visitor = visitorOf(world.app);
    visitor.cookies.set(world.cookie, token);
    return visitor;
  };
  const changed = async (change: Record<string, unknown>) => {
    const visitor = await signedIn(world, entitled);
    const stored = await world.sessions.read(hashed(visitor.cookies.get(world.cookie) ?? ""));
    if (stored) await world.sessions.put({ ...stored, ...change } as typeof stored);
    return visitor;
  };
  const ended = async () => {
    const visitor = await signedIn(world, entitled);
    const token = visitor.cookies.get(world.cookie) ?? "";
    await visitor.post(`${world.home}/afmelden`, { csrf: await csrfOf(world, visitor) });
    return withCookie(token);
  };
  const expired = await signedIn(world, entitled);
  world.wait(31 * 60);
  return [
    ["nobody", visitorOf(world.app)],
    ["a made-up cookie", withCookie("0".repeat(32))],
    ["an expired session", expired],
    ["an ended session", await ended()],
    ["a session of another kind", await changed({ kind: "agency" })],
    [
      "a login that is under way",
      await changed({ kind: "login", state: "s", nonce: "n", codeVerifier: "c", returnTo: "/" }),
    ],
    ["somebody who left", await changed({ personId: "left.us" })],
    ...(await Promise.all(
      world.mayNot.map(async (who): Promise<[string, Visitor]> => [who, await changed({ personId: who })]),
    )),
  ];
}

const isTurnedAway = (world: SessionWorld, { method }: Row, { status, location }: Answer): boolean =>
  method === "GET" ? status === 303 && location.startsWith(`${world.home}/aanmelden`) : status === 403;

/** A page apart from what differs between two sights of it: tokens, and the address that was asked. */
const comparable = ({ status, html }: Answer, id: string): string =>
  `${status} ${html.replace(/value="[^"]*"/g, "").replaceAll(id, "ID")}`;

/**
 * Every way in which pages behind a login differ from their table: strangers are sent to the login and can send no form,
 * whoever may gets in, forms are taken from the session's own pages alone, and what is not there answers alike.
 */
export async function sessionDeviations(world: SessionWorld): Promise<string[]> {
  const found: string[] = [];
  const rows = rowsOf(world);
  const untouched = async (what: string, act: () => Promise<boolean>) => {
    const before = world.stored() + world.views();
    if (!(await act())) found.push(what);
    if (world.stored() + world.views() !== before) found.push(`${what}, and something came of it`);
  };

  for (const [who, visitor] of await strangers(world)) {
    for (const row of rows) {
      for (const address of [
        filled(world, row.path, ({ own }) => own),
        filled(world, row.path, ({ unknown }) => unknown),
      ]) {
        const fields = { ...world.fields, csrf: "made-up" };
        await untouched(`${row.name}: ${who} gets in`, async () =>
          isTurnedAway(world, row, await ask(visitor, row, address, fields)),
        );
      }
    }
  }

  for (const who of world.may) {
    const visitor = await signedIn(world, who);
    const foreign = await csrfOf(world, await signedIn(world, who));
    const csrf = await csrfOf(world, visitor);
    for (const row of rows) {
      const address = filled(world, row.path, ({ own }) => own);
      if (row.method === "GET") {
        if (isTurnedAway(world, row, await visitor.get(address))) found.push(`${row.name}: ${who} is kept out`);
        if (!row.path.includes(":")) continue;
        const unknown = filled(world, row.path, (ids) => ids.unknown);
        const malformed = filled(world, row.path, () => "no-such-thing");
        const answers = [await visitor.get(unknown), await visitor.get(malformed)] as const;
        if (answers.some(({ status }) => status !== 404))
          found.push(`${row.name}: ${who} is told of what is not there`);
        if (comparable(answers[0], unknown) !== comparable(answers[1], malformed)) {
          found.push(`${row.name}: ${who} can tell unknown from malformed`);
        }
        continue;
      }
      const forgeries: [string, Record<string, string>, Record<string, string>][] = [
        ["without a token", {}, {}],
        ["with another session's token", { csrf: foreign }, {}],
        ["from another site", { csrf }, { Origin: "https://elsewhere.example" }],
        ["from another site, as the browser says", { csrf }, { "Sec-Fetch-Site": "cross-site" }],
      ];
      for (const [how, token, headers] of forgeries) {
        await untouched(`${row.name}: a form is taken ${how}`, async () => {
          const { status } = await visitor.post(address, { ...world.fields, ...token }, headers);
          return status === 403;
        });
      }
    }
  }
  return found;
}
