import { nameOf, routes } from "../api/support/routes.ts";
import { type Kind, MALFORMED, optionsOf, pathToId, type Row, TABLE, unknownId } from "./api-table.ts";
import { type ApiAnswer, type ApiWorld, greedyToken, type Planted, tokenOf } from "./api-world.ts";

/** What an answer tells apart from the id that was asked, and from when. */
const comparable = ({ status, headers, text }: ApiAnswer, id: string): string =>
  JSON.stringify([status, [...headers].filter(([name]) => name !== "date"), text]).replaceAll(id, "ID");

const idOf = (planted: Planted, kind: Kind, who: string): string => {
  if (kind === "none" || kind === "proposal") return "P-ZZZZZZZZ";
  if (kind === "vacancy" || kind === "carving") return planted[kind];
  return planted[kind][who] ?? Object.values(planted[kind])[0] ?? "";
};

/** Somebody else's id of this kind; undefined where ids belong to nobody in particular. */
const othersId = (planted: Planted, kind: Kind, who: string): string | undefined =>
  kind === "candidate" || kind === "import" || kind === "assignment"
    ? Object.entries(planted[kind]).find(([owner]) => owner !== who)?.[1]
    : undefined;

/** Reads give what the row says; what writes do is looked at elsewhere, or the walk would end what it walks over. */
const isRead = (name: string) => name.startsWith("get ");

/**
 * Every way in which the API differs from its table, for these clients and what was planted: who may not is refused, who
 * may gets what is theirs, and somebody else's id is answered like one that does not exist.
 */
export async function deviations({ call }: ApiWorld, planted: Planted, clients: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const expect = (what: string, isRight: boolean) => {
    if (!isRight) found.push(what);
  };
  const isOf = (answer: ApiAnswer, status: number) => answer.status === status;

  const refusals = async (name: string, row: Row, path: (id: string) => string) => {
    const options = optionsOf(name);
    const ids = [idOf(planted, row.kind, row.may[0] ?? ""), unknownId(row.kind, "canary-of-nobody"), "-"];
    for (const id of row.kind === "none" ? ["-"] : ids) {
      expect(`${name}: nobody gets in`, isOf(await call(undefined, path(id), options), 401));
      expect(`${name}: a token of nobody gets in`, isOf(await call("made-up", path(id), options), 401));
      const revoked = await call(greedyToken("gemeente-verdwenen"), path(id), options);
      expect(`${name}: a revoked client gets in`, isOf(revoked, 401));
      for (const client of row.may.filter((one) => clients.includes(one))) {
        const other = await call(tokenOf(client, ["openid"]), path(id), options);
        expect(`${name}: ${client} gets in without the scope`, isOf(other, 403));
      }
      for (const client of clients.filter((one) => !row.may.includes(one))) {
        expect(`${name}: ${client} gets in`, isOf(await call(greedyToken(client), path(id), options), 403));
      }
    }
  };

  const rights = async (name: string, row: Row, path: (id: string) => string) => {
    const options = optionsOf(name);
    for (const client of row.may.filter((one) => clients.includes(one))) {
      const token = tokenOf(client);
      const own = idOf(planted, row.kind, client);
      if (isRead(name)) expect(`${name}: ${client} is kept out`, isOf(await call(token, path(own), options), row.own));
      if (row.kind === "none") continue;
      for (const id of MALFORMED) {
        expect(`${name}: ${client} may ask ${id}`, isOf(await call(token, path(id), options), row.malformed ?? 404));
      }
      const foreign = othersId(planted, row.kind, client);
      if (foreign === undefined || row.foreign !== row.unknown || row.foreign !== 404) continue;
      const unknown = unknownId(row.kind, foreign);
      const [theirs, nobodys] = [await call(token, path(foreign), options), await call(token, path(unknown), options)];
      expect(`${name}: ${client} reaches what is another's`, isOf(theirs, 404));
      expect(`${name}: ${client} can tell another's id`, comparable(theirs, foreign) === comparable(nobodys, unknown));
    }
  };

  for (const route of routes) {
    const name = nameOf(route);
    const row = TABLE[name];
    if (!row) {
      found.push(`${name} has no row`);
      continue;
    }
    const path = (id: string) => pathToId(route.path, row.kind, id, planted.carving);
    await refusals(name, row, path);
    await rights(name, row, path);
  }

  const [one = "", other = ""] = Object.keys(planted.assignment);
  const pull = (agency: string, query: string) => call(tokenOf(agency), `/assignments${query}`);
  const page = await pull(one, "?limit=1");
  const { items = [], next = "" } = JSON.parse(page.text) as { items?: { agency: string }[]; next?: string };
  expect("a pull gives another agency's", items.length === 1 && items.every(({ agency }) => agency === one));
  expect("a cursor of another agency is taken", isOf(await pull(other, `?after=${next}`), 400));
  expect("a cursor that was made up is taken", isOf(await pull(one, "?after=0.AAAA"), 400));
  return found;
}

/** Every step of an assignment's life that is taken though it may not be, and a write on what is no longer there. */
export async function illegalSteps({ call }: ApiWorld, planted: Planted, agency: string): Promise<string[]> {
  const path = `/assignments/${planted.assignment[agency]}/status`;
  const step = (status: string, headers = {}) =>
    call(tokenOf(agency), path, { method: "PUT", body: { status }, headers });
  const first = await step("introduced");
  const found = first.status === 200 ? [] : [`introduced is not taken: ${first.text}`];
  if ((await step("acknowledged")).status !== 409) found.push("a step back is taken");
  if ((await step("interview", { "If-Match": '"1"' })).status !== 412)
    found.push("a write on an older version is taken");
  return found;
}
