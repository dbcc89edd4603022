import { expect, it } from "vitest";
import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import type { Mail, MailRecord } from "#shared/domain/mail-record.ts";
import { region } from "#shared/runtime/region.ts";
import { confirmCarving } from "#shared/usecases/notify-about-carving.ts";
import { submitCarving } from "#shared/usecases/submit-carving.ts";
import { NOW, PUBLIC_URL, signer } from "../pages/apps.ts";
import { aCarvingRecord } from "../pages/desk-records.ts";
import { memoryCarvings, memoryEmployers } from "../pages/memory-stores.ts";

const contact = { name: "Robin Voorbeeld", email: "robin@zorghuis.example" };

/** Confirms this request twice over, and gives the mails that left. */
async function mailsAbout(record: CarvingRecord): Promise<readonly Mail[]> {
  const kept = new Map<string, MailRecord>();
  const sent: Mail[] = [];
  const confirm = confirmCarving({
    ...{ signer, region, publicUrl: PUBLIC_URL, clock: () => NOW },
    carvings: memoryCarvings(new Map([[record.reference, record]])),
    mails: {
      read: async (id) => kept.get(id),
      create: async (mail) => !kept.has(mail.id) && Boolean(kept.set(mail.id, mail)),
      replace: async (mail) => Boolean(kept.set(mail.id, mail)),
    },
    provider: { send: async (mail) => void sent.push(mail), lookUp: async () => "unknown" },
  });
  await confirm(record.reference);
  await confirm(record.reference);
  return sent;
}

it.each([
  ["nl", "Wij hebben uw jobcarvingverzoek ontvangen", "/status/"],
  ["en", "We have received your job carving request", "/en/status/"],
] as const)(
  "an employer who asked in %s is told so, with a link to that page, once",
  async (language, subject, path) => {
    const record = aCarvingRecord({}, { contact: { ...contact, language } });
    const sent = await mailsAbout(record);
    expect(sent.map((mail) => mail.subject)).toEqual([`${subject} (${record.reference})`]);
    expect(sent[0]?.text).toContain(`${PUBLIC_URL}${path}${record.reference}?sleutel=`);
  },
);

it("an employer whose request was begun at the desk gets no thanks for handing it in, and the history says so", async () => {
  const { record } = await submitCarving({
    carvings: memoryCarvings(),
    ...{ region, clock: () => NOW },
    employers: memoryEmployers(),
  })({
    submission: aCarvingRecord({}, { contact }).submission,
    submissionKey: "vacancy:V-3K7Q2M9X",
    by: { kind: "staff", id: "amina.bakker" },
  });
  expect(await mailsAbout(record)).toEqual([]);
  expect(record.history).toEqual([
    expect.objectContaining({ what: expect.stringContaining("de werkgever kreeg hiervan geen bericht") }),
  ]);
});
