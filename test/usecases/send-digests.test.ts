import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mailTable } from "#shared/adapters/dynamodb/mails.ts";
import { hmacSigner } from "#shared/adapters/hmac-signer.ts";
import { folderProvider } from "#shared/adapters/mail/folder-provider.ts";
import type { Movement } from "#shared/domain/shortlist.ts";
import type { DeskRow, MailChoices } from "#shared/ports/stores.ts";
import { region } from "#shared/runtime/region.ts";
import { sendDigests } from "#shared/usecases/send-digests.ts";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";
import { mailChoicesInMemory } from "../mails/mail-choices-in-memory.ts";

/** Friday, Saturday and Monday in Dutch winter time (UTC + 1). */
const FRIDAY = "2026-11-20";
const SATURDAY = "2026-11-21";
const MONDAY = "2026-11-23";

const aRow = (reference: string, accountManager: string): DeskRow => ({
  ...{ reference, accountManager, status: "shortlisted", receivedAt: `${FRIDAY}T06:00:00Z` },
  ...{ stepSince: `${FRIDAY}T06:00:00Z`, title: `Medewerker ${reference}`, employerName: "Loods Proefneming" },
  kvkNumber: "00000123",
});

describe("the digest of an account manager", () => {
  let database: MemoryDatabase;
  let folder: string;
  let rows: DeskRow[];
  let movements: Map<string, Movement[]>;
  let choices: MailChoices;
  beforeAll(async () => {
    database = await memoryDatabase();
  });
  afterAll(() => database.stop());
  beforeEach(async () => {
    await database.stop();
    database = await memoryDatabase();
    folder = await mkdtemp(join(tmpdir(), "wsp-digest-"));
    rows = [aRow("V-1", "amina.bakker"), aRow("V-2", "amina.bakker"), aRow("V-3", "joris.visser")];
    movements = new Map();
    choices = mailChoicesInMemory();
    return () => rm(folder, { recursive: true });
  });

  const run = (at: string) =>
    sendDigests({
      vacancies: { listOpen: async () => rows },
      shortlists: {
        listRims: async () =>
          rows.map(({ reference }) => ({
            reference,
            members: ["gemeente-haarlem:p-secret-1"],
            movements: movements.get(reference) ?? [],
          })),
      },
      mails: mailTable(database.table("mails")),
      provider: folderProvider(folder, { name: "WSP", address: "wsp@zk-ijmond.example" }),
      findLateWork: async () => [],
      findNewMessages: async () => [],
      choices,
      signer: hmacSigner(async () => "0123456789abcdef0123456789abcdef"),
      region,
      clock: () => new Date(at),
      publicUrl: "https://werk.example.nl",
    })();
  const mails = async () =>
    Promise.all((await readdir(folder)).map(async (file) => PostalMime.parse(await readFile(join(folder, file)))));

  it("tells once per working day, from seven in the morning, which lists changed and how", async () => {
    movements.set("V-1", [
      { at: `${FRIDAY}T05:59:59.000Z`, entered: 9, left: 9 },
      { at: `${FRIDAY}T06:00:00.000Z`, entered: 2, left: 1 },
      { at: `${SATURDAY}T12:00:00.000Z`, entered: 1, left: 0 },
      { at: `${MONDAY}T06:00:00.000Z`, entered: 7, left: 7 },
    ]);
    expect(await run(`${FRIDAY}T06:00:00Z`)).toBe(1);
    expect(await run(`${MONDAY}T05:59:00Z`)).toBe(0);
    expect(await run(`${MONDAY}T06:00:00Z`)).toBe(1);
    expect(await run(`${MONDAY}T06:15:00Z`)).toBe(0);
    const told = await mails();
    expect(told).toHaveLength(2);
    const mail = told.find(({ text }) => text?.includes("3 kandidaten"));
    expect(mail?.to?.[0]?.address).toBe("amina.bakker@zk-ijmond.example");
    expect(mail?.subject).toBe("1 groslijst is veranderd");
    expect(mail?.text).toContain("Medewerker V-1, Loods Proefneming (V-1): 3 kandidaten erbij, 1 kandidaat eraf.");
    expect(mail?.text).toContain("https://werk.example.nl/werkblad");
    expect(mail?.text).not.toContain("V-2");
  });

  it("tells each manager of their own vacancies, in one mail", async () => {
    for (const reference of ["V-1", "V-2", "V-3"])
      movements.set(reference, [{ at: `${FRIDAY}T12:00:00.000Z`, entered: 1, left: 0 }]);
    expect(await run(`${MONDAY}T08:00:00Z`)).toBe(2);
    const told = new Map((await mails()).map(({ to, text = "" }) => [to?.[0]?.address, text.match(/V-\d\)/g)]));
    expect(told).toEqual(
      new Map([
        ["amina.bakker@zk-ijmond.example", ["V-1)", "V-2)"]],
        ["joris.visser@zk-ijmond.example", ["V-3)"]],
      ]),
    );
  });

  it("does not come to who switched it off, until they switch it on again", async () => {
    movements.set("V-1", [{ at: `${FRIDAY}T12:00:00.000Z`, entered: 1, left: 0 }]);
    const choice = { topic: "shortlist-news", recipient: "amina.bakker" } as const;
    await choices.put(choice, true, `${FRIDAY}T13:00:00.000Z`);
    expect(await run(`${MONDAY}T08:00:00Z`)).toBe(0);
    await choices.put(choice, false, `${MONDAY}T09:00:00.000Z`);
    expect(await run(`${MONDAY}T09:15:00Z`)).toBe(1);
    const [mail] = await mails();
    const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value;
    expect(header("list-unsubscribe")).toMatch(
      /^<https:\/\/werk\.example\.nl\/mail\/keuze\?topic=shortlist-news&[^>]+>$/,
    );
    expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  });

  it("says nothing of who came or went", async () => {
    movements.set("V-1", [{ at: `${FRIDAY}T12:00:00.000Z`, entered: 1, left: 0 }]);
    await run(`${MONDAY}T08:00:00Z`);
    for (const { text, html } of await mails()) expect(`${text}${html}`).not.toMatch(/secret|gemeente-haarlem/);
  });

  it("does not come on a day off, nor when nothing changed", async () => {
    movements.set("V-1", [{ at: `${FRIDAY}T12:00:00.000Z`, entered: 1, left: 0 }]);
    expect(await run(`${SATURDAY}T12:00:00Z`)).toBe(0);
    movements.clear();
    expect(await run(`${MONDAY}T12:00:00Z`)).toBe(0);
    expect(await mails()).toEqual([]);
  });

  it("comes as soon as it can when it was missed", async () => {
    movements.set("V-1", [{ at: "2026-11-19T12:00:00.000Z", entered: 1, left: 0 }]);
    expect(await run(`${SATURDAY}T12:00:00Z`)).toBe(1);
    expect(await run(`${MONDAY}T08:00:00Z`)).toBe(0);
  });

  it("comes again the next working day with what changed since", async () => {
    movements.set("V-1", [{ at: `${FRIDAY}T12:00:00.000Z`, entered: 1, left: 0 }]);
    await run(`${MONDAY}T08:00:00Z`);
    movements.set("V-1", [{ at: `${MONDAY}T06:00:00.000Z`, entered: 4, left: 0 }]);
    expect(await run("2026-11-24T08:00:00Z")).toBe(1);
    expect((await mails()).filter(({ text }) => text?.includes("4 kandidaten erbij"))).toHaveLength(1);
  });
});
