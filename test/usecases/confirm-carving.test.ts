import { expect, it } from "vitest";
import type { Mail, MailRecord } from "#shared/domain/mail-record.ts";
import { region } from "#shared/runtime/region.ts";
import { confirmCarving } from "#shared/usecases/notify-about-carving.ts";
import { NOW, PUBLIC_URL, signer } from "../pages/apps.ts";
import { aCarvingRecord } from "../pages/desk-records.ts";
import { memoryCarvings } from "../pages/memory-stores.ts";

it.each([
  ["nl", "Wij hebben uw jobcarvingverzoek ontvangen", "/status/"],
  ["en", "We have received your job carving request", "/en/status/"],
] as const)(
  "an employer who asked in %s is told so, with a link to that page, once",
  async (language, subject, path) => {
    const carvings = memoryCarvings();
    const contact = { name: "Robin Voorbeeld", email: "robin@zorghuis.example", language };
    const record = aCarvingRecord({}, { contact });
    carvings.records.set(record.reference, record);
    const kept = new Map<string, MailRecord>();
    const sent: Mail[] = [];
    const confirm = confirmCarving({
      ...{ carvings, signer, region, publicUrl: PUBLIC_URL, clock: () => NOW },
      mails: {
        read: async (id) => kept.get(id),
        create: async (mail) => !kept.has(mail.id) && Boolean(kept.set(mail.id, mail)),
        replace: async (mail) => Boolean(kept.set(mail.id, mail)),
      },
      provider: { send: async (mail) => void sent.push(mail), lookUp: async () => "unknown" },
    });
    await confirm(record.reference);
    await confirm(record.reference);
    expect(sent.map((mail) => mail.subject)).toEqual([`${subject} (${record.reference})`]);
    expect(sent[0]?.text).toContain(`${PUBLIC_URL}${path}${record.reference}?sleutel=`);
  },
);
