import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { httpSource } from "#shared/adapters/vum/http-source.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { questionsOf } from "#shared/domain/vum-asking.ts";
import { type VumSource, VumSources } from "#shared/domain/vum-source.ts";
import type { AskSource } from "#shared/ports/vum.ts";
import { dutchLabels, engineLookups } from "#shared/reference/lookups.ts";
import { builtInTables } from "#shared/reference/tables.ts";
import { askElsewhere } from "#shared/usecases/ask-elsewhere.ts";
import { readElsewhere } from "#shared/usecases/read-elsewhere.ts";
import { aRecord, REFERENCE } from "../pages/desk-records.ts";
import { memoryVacancies } from "../pages/memory-stores.ts";
import { aVacancy } from "../support/builders.ts";
import { bron, OWN } from "./bron.ts";
import { contract, hasContracts } from "./contract.ts";
import { memoryElsewhere } from "./memory-elsewhere.ts";

const tables = builtInTables();
const NOW = new Date("2026-11-22T09:00:00Z");

const aSource = (code: string, change: Partial<VumSource> = {}): VumSource => ({
  code,
  name: `Regio ${code}`,
  url: "http://localhost:9/vum/v3",
  oin: OWN,
  kind: "bron",
  km: 30,
  ...change,
});

/** Asks a bron that runs in this process, by the very app that serves it. */
const inProcess =
  (bronnen: Readonly<Record<string, ReturnType<typeof bron>>>): AskSource =>
  async ({ code }, subject, question) => {
    const answer = await bronnen[code]?.find(subject, question);
    return answer?.status === 200 ? { outcome: "answered", body: answer.body } : { outcome: "refused" };
  };

function desk(ask: AskSource, sources: VumSource[], asked: Parameters<typeof aVacancy>[0] = {}) {
  const vacancies = memoryVacancies(new Map([[REFERENCE, aRecord({}, asked)]]));
  const elsewhere = memoryElsewhere();
  const deps = {
    ...{ vacancies, elsewhere, sources, ask, patienceMs: 1000, clock: () => NOW },
    ...{ lookups: engineLookups(tables), labels: dutchLabels(tables) },
  };
  return { vacancies, elsewhere, ask: () => askElsewhere(deps)(REFERENCE, "amina.bakker") };
}

describe("asking other regions", () => {
  it("scores who they name by our own rules, the best first, each region's people apart", async () => {
    const [north, south] = [bron(), bron()];
    await north.deliver("best", { licences: ["B"] });
    await north.deliver("far", { licences: ["B"], maxDistanceKm: 1 });
    await south.deliver("best", { occupations: [] });
    const { ask, elsewhere } = desk(inProcess({ north, south }), [aSource("north"), aSource("south")]);
    const { entries, eligible, sources } = await ask();
    expect(entries.map(({ source, id }) => `${source} ${id}`)).toEqual([
      "north gemeente-haarlem.best",
      "south gemeente-haarlem.best",
    ]);
    const [best] = entries;
    expect((best?.low ?? 0) <= (best?.score ?? 0) && (best?.score ?? 0) <= (best?.high ?? 0)).toBe(true);
    expect(eligible).toBe(2);
    expect(sources.map(({ code, outcome, found }) => [code, outcome, found])).toEqual([
      ["north", "answered", 2],
      ["south", "answered", 1],
    ]);
    expect(elsewhere.records.get(REFERENCE)?.entries).toEqual(entries);
  });

  it("asks for the area alone, and for who certainly meets what is demanded: so the unknown are not left out", async () => {
    const crowded = bron({ maxResults: 2 });
    for (const ref of ["near-1", "near-2", "near-3"])
      await crowded.deliver(ref, { postcode: "2031", licences: undefined });
    await crowded.deliver("with-b", { postcode: "2015", licences: ["B"], occupations: [{ code: "9333", wish: true }] });
    const questions: unknown[] = [];
    const asked: AskSource = (source, subject, question, signal) => {
      questions.push(question);
      return inProcess({ crowded })(source, subject, question, signal);
    };
    const { ask } = desk(asked, [aSource("crowded")], { licences: ["B"] });
    const { entries, sources } = await ask();
    const named = entries.map(({ id }) => id.replace("gemeente-haarlem.", ""));
    expect(named.toSorted()).toEqual(["near-1", "near-2", "with-b"]);
    expect(sources[0]).toMatchObject({ found: 3, isLimited: true });
    questions.push(...questionsOf(VacancySubmission.parse(aVacancy({ demands: { "irregular-hours": 1 } })), 10));
    expect(questions).toHaveLength(4);
    if (hasContracts)
      for (const question of questions) expect(contract("WerkzoekendeProfielen").flawsOfQuestion(question)).toEqual([]);
  });

  it("keeps nothing when the vacancy closes meanwhile, and asks nobody about one that is closed", async () => {
    const one = bron();
    await one.deliver("p");
    const closed = (record: VacancyRecord) => ({ ...record, status: "withdrawn" as const });
    const { ask, vacancies, elsewhere } = desk(
      async (...asked) => {
        vacancies.records.set(REFERENCE, closed(aRecord()));
        return inProcess({ one })(...asked);
      },
      [aSource("one")],
    );
    await ask();
    expect(elsewhere.records.size).toBe(0);
    await expect(ask()).rejects.toMatchObject({ kind: "conflict" });
  });

  it.each([
    ["two weeks", undefined, "2026-12-06T09:00:00Z"],
    ["the day on which the vacancy closes", "2026-11-30", "2026-12-01T00:00:00Z"],
    ["two weeks, when it closes later", "2027-03-01", "2026-12-06T09:00:00Z"],
  ])("keeps the answers for %s", async (_name, closesOn, until) => {
    const { ask, elsewhere } = desk(async () => ({ outcome: "refused" }), [aSource("one")], { closesOn });
    const { expiresAt } = await ask();
    expect(expiresAt).toBe(Date.parse(until) / 1000);
    const at = (moment: number) => readElsewhere({ elsewhere, clock: () => new Date(moment * 1000) })(aRecord());
    expect(await at(expiresAt - 1)).toBeDefined();
    expect(await at(expiresAt)).toBeUndefined();
    expect(await readElsewhere({ elsewhere, clock: () => NOW })(aRecord({ status: "filled" }))).toBeUndefined();
  });

  it.each<[string, unknown, string, number]>([
    [
      "an exchange, with ids of its own",
      { vumID: "x".repeat(400), mobiliteit: { bemiddelingspostcode: "2031AB" } },
      "answered",
      1,
    ],
    ["a match without an id", { mobiliteit: { bemiddelingspostcode: "2031AB" } }, "answered", 0],
    [
      "a match that keeps to no contract",
      { idWerkzoekende: "a", mobiliteit: { bemiddelingspostcode: 1 } },
      "answered",
      0,
    ],
    [
      "a detail that we did not ask for",
      { idWerkzoekende: "a", mobiliteit: { bemiddelingspostcode: "2031AB" }, emailadres: ["canary@thuis.example"] },
      "answered",
      1,
    ],
  ])("reads %s", async (_name, match, outcome, found) => {
    const body = { maximumAantalResultatenBereikt: false, matches: [match] };
    const { ask, elsewhere } = desk(async () => ({ outcome: "answered", body }), [aSource("one")]);
    expect((await ask()).sources[0]).toMatchObject({ outcome, found });
    expect(JSON.stringify([...elsewhere.records])).not.toContain("canary");
  });

  it.each([
    [null],
    [[]],
    [{ matches: [] }],
    [{ maximumAantalResultatenBereikt: false, matches: Array(1001).fill({}) }],
  ])("says that an answer is unreadable: %j", async (body) => {
    const { ask } = desk(async () => ({ outcome: "answered", body }), [aSource("one")]);
    expect((await ask()).sources[0]).toMatchObject({ outcome: "unreadable", found: 0 });
  });
});

describe("a bron over HTTP", () => {
  const servers: ReturnType<typeof createServer>[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });
  const serving = (listener: RequestListener) =>
    new Promise<string>((resolve) => {
      const server = createServer(listener).listen(0, () =>
        resolve(`http://localhost:${(server.address() as AddressInfo).port}/vum/v3`),
      );
      servers.push(server);
    });
  const failures: string[] = [];
  const ask = httpSource({
    oin: "99990000000000000007",
    certificate: async () => undefined,
    onFailure: (source, error) => failures.push(`${source} ${error}`),
  });
  const good = JSON.stringify({ maximumAantalResultatenBereikt: false, matches: [] });

  it("hears who asks, whom, by whom, and that we take part in SUWI", async () => {
    const heard: Record<string, unknown>[] = [];
    const url = await serving(({ headers, url: path, method }, response) => {
      heard.push({ ...headers, path, method });
      response.end(good);
    });
    const sources = [aSource("one", { url, accessToken: "t" }), aSource("two", { url, kind: "exchange" })];
    await desk(ask, sources).ask();
    const common = {
      method: "POST",
      path: "/vum/v3/werkzoekendeProfielen/matches",
      "api-version": "3.0.0",
      "x-vum-berichtversie": "3.0.0",
      "x-vum-fromparty": "99990000000000000007",
      "x-vum-toparty": OWN,
    };
    const direct = { ...common, "x-vum-viaparty": OWN, "x-vum-suwiparty": "true", authorization: "Bearer t" };
    const exchange = { ...common, "x-vum-viaparty": "99990000000000000007" };
    expect(heard).toHaveLength(4);
    for (const own of heard) expect(own).toMatchObject(own.authorization === undefined ? exchange : direct);
    for (const own of heard.filter(({ authorization }) => authorization === undefined))
      expect(own).not.toHaveProperty("x-vum-suwiparty");
  });

  it("is named by what became of it, and a slow one is not waited for", async () => {
    const hangs = await serving(() => undefined);
    const drips = await serving((_request, response) => {
      response.writeHead(200).write("{");
    });
    const status = (code: number, body = "") => serving((_request, response) => response.writeHead(code).end(body));
    const endless = await serving((_request, response) => {
      response.writeHead(200);
      const more = () => {
        while (response.write("x".repeat(1 << 20)));
        response.once("drain", more);
      };
      more();
    });
    const urls = {
      hangs,
      drips,
      refuses: await status(401),
      redirects: await serving((_request, response) => response.writeHead(302, { Location: hangs }).end()),
      fails: await status(500),
      prose: await status(200, "<html>"),
      endless,
      away: "http://localhost:9/vum/v3",
      works: await status(200, good),
    };
    const { sources } = await desk(
      ask,
      Object.entries(urls).map(([code, url]) => aSource(code, { url })),
    ).ask();
    expect(Object.fromEntries(sources.map(({ code, outcome }) => [code, outcome]))).toEqual({
      hangs: "too-late",
      drips: "too-late",
      refuses: "refused",
      redirects: "refused",
      fails: "unreachable",
      prose: "unreadable",
      endless: "unreadable",
      away: "unreachable",
      works: "answered",
    });
    expect(failures.join()).not.toContain("<html>");
  });
});

describe("the configuration of other regions", () => {
  it.each([
    ["two with one code", [aSource("one"), aSource("one")]],
    ["an address with a slash at its end", [aSource("one", { url: "https://a.example/" })]],
    ["an address of another kind", [aSource("one", { url: "file:///etc/passwd" })]],
    ["an OIN that is none", [aSource("one", { oin: "1" })]],
    ["an unknown field", [{ ...aSource("one"), colour: "blue" }]],
  ])("is refused with %s", (_name, sources) => {
    expect(VumSources.safeParse(sources).success).toBe(false);
    expect(VumSources.safeParse([aSource("one"), aSource("two")]).success).toBe(true);
  });
});
