import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mailTable } from "#shared/adapters/dynamodb/mails.ts";
import { folderProvider } from "#shared/adapters/mail/folder-provider.ts";
import type { Mail } from "#shared/domain/mail-record.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { MailProvider } from "#shared/ports/services.ts";
import type { MailStore } from "#shared/ports/stores.ts";
import { BeingSent, sendMailOnce } from "#shared/usecases/send-mail-once.ts";
import { interleaved } from "./interleaved.ts";
import { type MemoryDatabase, memoryDatabase } from "./memory-database.ts";
import { AT } from "./records.ts";

const compose = (messageId: string): Mail => ({
  messageId,
  to: { name: "Robin Voorbeeld", address: "robin@werkgever.example" },
  subject: "Wij hebben uw vacature ontvangen",
  text: "Beste Robin",
  html: "<p>Beste Robin</p>",
});

class Crash extends Error {}

describe("a mail that is sent once", () => {
  let database: MemoryDatabase;
  let mails: MailStore;
  let folder: string;
  let now: number;
  let ids = 0;
  let id: string;
  beforeAll(async () => {
    database = await memoryDatabase();
    mails = mailTable(database.table("mails"));
  });
  afterAll(() => database.stop());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "wsp-mail-"));
    now = Date.parse(AT);
    id = `V-${++ids}/received`;
    return () => rm(folder, { recursive: true });
  });

  const clock = () => new Date(now);
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  const real = () => folderProvider(folder, { name: "WSP", address: "wsp@zk-ijmond.example" });
  const ask = (provider: MailProvider = real(), store = mails) =>
    sendMailOnce({ mails: store, provider, clock, domain: "wsp.example" })(id, compose);
  const delivered = async () => (await readdir(folder)).length;
  const blind = (send: MailProvider["send"]): MailProvider => ({ send, lookUp: async () => "unknown" });

  it("goes out at the first asking and never again", async () => {
    expect(await ask()).toBe("sent");
    expect(await ask()).toBe("sent");
    pass(14 * 86_400);
    expect(await ask()).toBe("sent");
    expect(await delivered()).toBe(1);
    expect(await mails.read(id)).toMatchObject({ status: "sent", attempts: 1 });
  });

  it("goes out once when many ask at the same time; the others ask again later", async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => ask()));
    const later = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(later.every((error) => error instanceof BeingSent)).toBe(true);
    expect(outcomes.some((outcome) => outcome.status === "fulfilled" && outcome.value === "sent")).toBe(true);
    pass(60);
    expect(await ask()).toBe("sent");
    expect(await delivered()).toBe(1);
  });

  it("goes out after a crash before the provider had it", async () => {
    const dies = { ...real(), send: () => Promise.reject(new Crash()) };
    await expect(ask(dies)).rejects.toBeInstanceOf(Crash);
    await expect(ask()).rejects.toBeInstanceOf(BeingSent);
    pass(60);
    expect(await ask()).toBe("sent");
    expect(await delivered()).toBe(1);
  });

  it("is found at the provider after a crash once the provider had it", async () => {
    const dies: MailProvider = {
      ...real(),
      async send(mail) {
        await real().send(mail);
        throw new Crash();
      },
    };
    await expect(ask(dies)).rejects.toBeInstanceOf(Crash);
    pass(60);
    expect(await ask()).toBe("sent");
    expect(await delivered()).toBe(1);
    expect(await mails.read(id)).toMatchObject({ status: "sent" });
  });

  it("is uncertain, and stays so, when nobody can tell whether it went", async () => {
    await expect(ask(blind(() => Promise.reject(new Error("timeout"))))).rejects.toThrow("timeout");
    pass(60);
    const never = blind(() => expect.unreachable());
    expect(await ask(never)).toBe("uncertain");
    pass(86_400);
    expect(await ask(never)).toBe("uncertain");
  });

  it("goes out at the next asking when the provider surely did not take it, however often that happens", async () => {
    const refuses = blind(() => Promise.reject(new Problem("unavailable", "te druk")));
    for (let time = 0; time < 4; time += 1) await expect(ask(refuses)).rejects.toMatchObject({ kind: "unavailable" });
    expect(await ask(blind(real().send))).toBe("sent");
    expect(await delivered()).toBe(1);
  });

  it("does not go out by somebody who slept since the attempt was written", async () => {
    const slept: MailStore = {
      ...mails,
      async create(record) {
        const isFirst = await mails.create(record);
        pass(60);
        await ask();
        return isFirst;
      },
    };
    await expect(ask(real(), slept)).rejects.toBeInstanceOf(BeingSent);
    expect(await ask()).toBe("sent");
    expect(await delivered()).toBe(1);
  });

  it("is left to who was first when two find it abandoned, and asked for again", async () => {
    await expect(ask({ ...real(), send: () => Promise.reject(new Crash()) })).rejects.toBeInstanceOf(Crash);
    pass(60);
    const both = await Promise.allSettled([ask(), ask()]);
    for (const outcome of both)
      expect(outcome.status === "fulfilled" ? outcome.value : outcome.reason).toSatisfy(
        (value) => value === "sent" || value instanceof BeingSent,
      );
    expect(await delivered()).toBe(1);
  });

  it.each([1, -1])("takes a clock that jumps %d day for no reason to send twice", async (days) => {
    const dies: MailProvider = {
      ...real(),
      async send(mail) {
        await real().send(mail);
        throw new Crash();
      },
    };
    await expect(ask(dies)).rejects.toBeInstanceOf(Crash);
    pass(days * 86_400);
    expect(await ask()).toBe("sent");
    expect(await delivered()).toBe(1);
  });

  it("has one delivery however its askers interleave and wherever they die", async () => {
    const step = fc.constantFrom("lives" as const, "dies before" as const, "dies after" as const);
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { minLength: 2, maxLength: 5 }), async (scheduler, fates) => {
        id = `V-${++ids}/received`;
        const before = await delivered();
        const late = interleaved(scheduler);
        const askers = fates.map((fate) => {
          const provider: MailProvider = {
            lookUp: late("lookUp", real().lookUp),
            send: late("send", async (mail) => {
              if (fate === "dies before") throw new Crash();
              await real().send(mail);
              if (fate === "dies after") throw new Crash();
            }),
          };
          const store = {
            read: late("read", mails.read),
            create: late("create", mails.create),
            replace: late("replace", mails.replace),
          };
          return ask(provider, store).catch((error: unknown) => {
            if (!(error instanceof Crash || error instanceof BeingSent)) throw error;
          });
        });
        await scheduler.waitFor(Promise.all(askers));
        pass(60);
        await scheduler.waitFor(Promise.all(fates.map(() => ask().catch(() => undefined))));
        expect(await ask()).toBe("sent");
        expect((await delivered()) - before).toBe(1);
      }),
      { numRuns: 60 },
    );
  });
});
