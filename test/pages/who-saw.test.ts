import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { beforeEach, describe, expect, it } from "vitest";
import { cloudWatchViews } from "#shared/adapters/logs/cloudwatch-views.ts";
import { fileViews } from "#shared/adapters/logs/file-views.ts";
import { type ChainLink, linkAfter, VIEW_KIND } from "#shared/domain/log-chain.ts";
import { seenSubject } from "#shared/domain/seen-subject.ts";
import type { FindViews } from "#shared/ports/views.ts";
import { ADMINISTRATOR, administrator, adminPages } from "./admin-pages.ts";
import { signer } from "./apps.ts";
import { part, textOf } from "./html.ts";
import { hiddenField } from "./visitor.ts";

const PERSON = { partner: "gemeente-haarlem", ref: "K-1" };
const OTHER = { partner: "uwv", ref: "K-1" };
const ID = "gemeente-haarlem:K-1";

/** Lines of a log as functions write them: a look every hour from a day on. */
type Act = Partial<Record<"activity" | "actor" | "origin" | "from", string>>;
async function logOf(count: number, { from = "2026-11-20T08:00:00.000Z", ...act }: Act = {}): Promise<string[]> {
  let last: ChainLink | undefined;
  const lines: string[] = [];
  for (let number = 0; number < count; number += 1) {
    for (const person of [PERSON, OTHER]) {
      const subject = await seenSubject(signer.sign, person);
      const said = {
        activity: "view-shortlist",
        object: `V-${number}`,
        actor: "amina.bakker",
        origin: "workbench",
        ...act,
        subject,
      };
      last = linkAfter(last, "one", said, new Date(Date.parse(from) + number * 3_600_000).toISOString());
      lines.push(JSON.stringify({ level: "INFO", message: VIEW_KIND, [VIEW_KIND]: said, chain: last }));
    }
  }
  return lines;
}

describe("the page of who saw somebody", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "wsp-views-"));
    return () => rm(folder, { recursive: true, force: true });
  });

  async function opened(lines: readonly string[]) {
    const file = join(folder, "log.ndjson");
    await writeFile(file, `${lines.join("\n")}\n`);
    const pages = adminPages({ findViews: fileViews(file) });
    const visitor = await administrator(pages.app);
    const csrf = hiddenField((await visitor.get("/beheer/inzage")).html, "csrf");
    const search = (fields: Record<string, string>) =>
      visitor.post("/beheer/inzage", { csrf, kandidaat: ID, van: "2026-11-01", tot: "2026-11-30", ...fields });
    return { ...pages, visitor, search };
  }

  it("says who saw them, when, why, with which vacancy and through what, the latest first and nobody else's", async () => {
    const { search } = await opened(await logOf(2));
    const { html, status } = await search({});
    expect(status).toBe(200);
    expect(textOf(html)).toContain("2 keer gezien");
    const rows = html.split('<tr role="row">').slice(2).map(textOf);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/20 november 2026 om 10:00.*Amina Bakker.*zag de groslijst.*V-1.*het werkblad/);
    expect(rows[1]).toMatch(/20 november 2026 om 09:00.*V-0/);
  });

  it.each([
    [
      { activity: "vum-find-profiles", actor: "99990000000000000002", origin: "vum" },
      /VUM-partij met OIN 9{4}0{15}2.*vond het profiel met een zoekvraag.*VUM/,
    ],
    [
      { activity: "report-placed", actor: "pasmatch", origin: "api" },
      /systeem van .*meldde hoe het met de toewijzing staat.*de API/,
    ],
    [{ activity: "compare-candidates" }, /Amina Bakker.*vergeleek kandidaten/],
    [{ activity: "of-a-later-version" }, /of-a-later-version/],
  ])("says in words that somebody did %o", async (act, words) => {
    const { search } = await opened(await logOf(1, act));
    expect(textOf((await search({})).html)).toMatch(words);
  });

  it("is read in pages of 25 by buttons, with the reference in no address", async () => {
    const { search } = await opened(await logOf(60));
    const seen = (html: string) => [...html.matchAll(/<div>V-(\d+)</g)].map(([, number]) => Number(number));
    const pages = [await search({}), await search({ pagina: "2" }), await search({ pagina: "3" })];
    expect(pages.map(({ html }) => seen(html).length)).toEqual([25, 25, 10]);
    expect(pages.flatMap(({ html }) => seen(html))).toEqual(Array.from({ length: 60 }, (_, index) => 59 - index));
    for (const { html } of pages) expect(html).not.toMatch(/(href|action)="[^"]*K-1/);
    expect(textOf(pages[1]?.html ?? "")).toContain("Bladzijde 2 van 3");
  });

  it("keeps to the days that were asked for, in Dutch time", async () => {
    const { search } = await opened(await logOf(3, { from: "2026-11-19T22:00:00.000Z" }));
    const { html } = await search({ van: "2026-11-20", tot: "2026-11-20" });
    expect([...html.matchAll(/<div>(V-\d+)</g)].map(([, vacancy]) => vacancy)).toEqual(["V-2", "V-1"]);
  });

  it("records the question itself, as an act and as a look at the person", async () => {
    const { search, audit, views } = await opened([]);
    await search({});
    expect(views).toEqual([
      { activity: "who-saw", object: "log", actor: ADMINISTRATOR, origin: "admin", people: [PERSON] },
    ]);
    expect(audit).toContainEqual(
      expect.objectContaining({ action: "who-saw", object: ID, result: "done", actor: ADMINISTRATOR }),
    );
  });

  it.each([
    ["a reference without its partner", { kandidaat: "K-1" }, "Vul de bronpartner en diens kenmerk in"],
    ["a day that does not exist", { van: "2026-02-30" }, "Kies een begindatum die bestaat"],
    ["a period that ends before it begins", { van: "2026-11-30", tot: "2026-11-01" }, "Kies een einddatum die niet"],
  ])("refuses %s in words, and nobody was looked at", async (_what, fields, why) => {
    const { search, views } = await opened(await logOf(1));
    const { html, status } = await search(fields);
    expect(status).toBe(400);
    expect(part(html, "main")).toContain(why);
    expect(views).toEqual([]);
    expect(html).not.toContain("keer gezien");
  });

  it("logs no BSN that was typed as a reference", async () => {
    const { search, audit } = await opened([]);
    await search({ kandidaat: "gemeente-haarlem:123456782" });
    expect(JSON.stringify(audit)).not.toContain("123456782");
  });
});

describe("the search in CloudWatch", () => {
  const search = async (find: FindViews) =>
    find({ subject: await seenSubject(signer.sign, PERSON), from: "2026-11-20", to: "2026-11-20" });

  /** A client that answers what each query is told, in turn; with what it was asked. */
  function client(answers: readonly { status: string; lines?: readonly string[] }[]) {
    const asked: Record<string, unknown>[] = [];
    let turn = 0;
    const send = async ({ input }: { input: Record<string, unknown> }) => {
      asked.push(input);
      if ("queryString" in input) return { queryId: "q-1" };
      const { status, lines = [] } = answers[Math.min(turn++, answers.length - 1)] ?? { status: "Failed" };
      return { status, results: lines.map((value) => [{ field: "@message", value }]) };
    };
    return { asked, client: { send } as unknown as Pick<CloudWatchLogsClient, "send"> };
  }
  const logGroups = ["/wsp/example/api", "/wsp/example/workbench"];
  const pause = async () => undefined;

  it("waits for the query and answers the looks at the person on those days", async () => {
    const lines = await logOf(30);
    const fake = client([{ status: "Scheduled" }, { status: "Running" }, { status: "Complete", lines }]);
    const found = await search(cloudWatchViews({ client: fake.client, logGroups, pause }));
    expect(found.map(({ object }) => object)).toEqual(Array.from({ length: 15 }, (_, index) => `V-${index}`));
    const subject = await seenSubject(signer.sign, PERSON);
    expect(fake.asked[0]).toMatchObject({
      logGroupNames: logGroups,
      queryString: expect.stringContaining(`dataverwerking.subject = "${subject}"`),
    });
    expect(fake.asked).toHaveLength(4);
  });

  it.each([["Failed"], ["Running"]])("gives up when it stays %s", async (status) => {
    const fake = client([{ status }]);
    const found = search(cloudWatchViews({ client: fake.client, logGroups, pause }));
    await expect(found).rejects.toMatchObject({ kind: "unavailable" });
  });
});
