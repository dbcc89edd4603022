import { beforeEach, describe, expect, it } from "vitest";
import { mailTable } from "#shared/adapters/dynamodb/mails.ts";
import { hmacSigner } from "#shared/adapters/hmac-signer.ts";
import type { Mail } from "#shared/domain/mail-record.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { MailProvider } from "#shared/ports/services.ts";
import type { MailChoices } from "#shared/ports/stores.ts";
import { region } from "#shared/runtime/region.ts";
import { sendPartnerDigests } from "#shared/usecases/send-partner-digests.ts";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";
import { aProfile } from "../adapters/records.ts";
import { mailChoicesInMemory } from "../mails/mail-choices-in-memory.ts";

/** Days in Dutch winter time (UTC + 1). */
const SUNDAY = "2026-11-22";
const MONDAY = "2026-11-23";
const NEXT_MONDAY = "2026-11-30";

describe("the digest of a source partner", () => {
  let database: MemoryDatabase;
  let sent: Mail[];
  let isDown: boolean;
  let choices: MailChoices;
  beforeEach(async () => {
    database = await memoryDatabase();
    sent = [];
    isDown = false;
    choices = mailChoicesInMemory();
    return () => database.stop();
  });

  const provider: MailProvider = {
    async send(mail) {
      if (isDown) throw new Problem("unavailable", "the provider is down");
      sent.push(mail);
    },
    lookUp: async (messageId) => (sent.some((mail) => mail.messageId === messageId) ? "sent" : "not-sent"),
  };
  const people = (changedAt: string) => [
    { profile: { ...aProfile, programme: "canary" }, changedAt },
    { profile: { ...aProfile, licences: undefined, assessedAt: "2026-04-01" }, changedAt },
    { profile: { ...aProfile, licences: undefined, assessedAt: "2024-04-01" }, changedAt },
  ];
  const run = (at: string, changedAt = `${SUNDAY}T08:00:00.000Z`) =>
    sendPartnerDigests({
      partnerPeople: {
        async *listProfiles(partner) {
          if (partner === "uwv" || partner === "gemeente-haarlem") yield people(changedAt);
        },
      },
      openDemand: async () => ({ licences: 31 }),
      mails: mailTable(database.table("mails")),
      provider,
      choices,
      signer: hmacSigner(async () => "0123456789abcdef0123456789abcdef"),
      region,
      clock: () => new Date(at),
      publicUrl: "https://werk.example.nl",
    })();

  it("comes once a week, from Monday at seven, to each partner that has people here", async () => {
    expect(await run(`${SUNDAY}T12:00:00Z`, "2026-11-15T08:00:00.000Z")).toBe(2);
    expect(await run(`${MONDAY}T05:59:00Z`)).toBe(0);
    expect(await run(`${MONDAY}T06:00:00Z`)).toBe(2);
    for (const time of ["06:15", "23:00"]) expect(await run(`${MONDAY}T${time}:00Z`)).toBe(0);
    expect(await run("2026-11-29T12:00:00Z")).toBe(0);
    expect(await run(`${NEXT_MONDAY}T06:00:00Z`)).toBe(2);
    expect(sent.slice(0, 2).map(({ to }) => to.address)).toEqual([
      "kandidaten@gemeente-haarlem.example",
      "kandidaten@uwv.example",
    ]);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(sent.length);
  });

  it("says in counts what the profiles lack, and nothing of anybody", async () => {
    await run(`${MONDAY}T06:00:00Z`);
    const [mail] = sent;
    expect(mail?.subject).toBe("Uw kandidaten deze week: 79 % ingevuld");
    expect(mail?.text).toContain("U hebt 3 kandidaten bij ons staan. Van hun profielen is gemiddeld 79 % ingevuld.");
    expect(mail?.text).toContain("Van 1 kandidaat is de beoordeling ouder dan zes maanden.");
    expect(mail?.text).toContain("Van 1 kandidaat is zij ouder dan twaalf maanden: die doet niet meer mee.");
    expect(mail?.text).toContain("Rijbewijs onbekend bij 2 kandidaten: 31 open vacatures vragen ernaar.");
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/canary|2025|9333/);
  });

  it("tells nothing to a partner that had nobody here when the week began", async () => {
    expect(await run(`${MONDAY}T09:00:00Z`, `${MONDAY}T08:00:00.000Z`)).toBe(0);
    expect(sent).toEqual([]);
  });

  it("is sent once also when several run at the same time, and comes later when it could not be sent", async () => {
    isDown = true;
    await expect(run(`${MONDAY}T06:00:00Z`)).rejects.toMatchObject({ kind: "unavailable" });
    isDown = false;
    await Promise.allSettled([1, 2, 3].map(() => run(`${MONDAY}T06:15:00Z`)));
    await run(`${MONDAY}T06:30:00Z`);
    expect(sent.map(({ to }) => to.address).toSorted()).toEqual([
      "kandidaten@gemeente-haarlem.example",
      "kandidaten@uwv.example",
    ]);
  });
});
