import { describe, expect, it } from "vitest";
import type { Mail, MailRecord } from "#shared/domain/mail-record.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { region } from "#shared/runtime/region.ts";
import { confirmToEmployer } from "#shared/usecases/notify-about-vacancy.ts";
import { statusUrl } from "#shared/usecases/status-link.ts";
import { NOW, PUBLIC_URL, signer } from "../pages/apps.ts";
import { aRecord } from "../pages/desk-records.ts";
import { memoryVacancies } from "../pages/memory-stores.ts";

const robin = (email: string, language?: "en") => ({
  ...{ name: "Robin Voorbeeld", email },
  ...(language ? { language } : {}),
});
const EARLIER = aRecord(
  { reference: "V-22222222", receivedAt: "2026-11-03T09:00:00Z" },
  { contact: robin("robin@werkgever.example") },
);

/** The mails that confirm a vacancy which resembles one that came before. */
async function mailsAbout(record: VacancyRecord, earlier: readonly VacancyRecord[] = [EARLIER]): Promise<Mail[]> {
  const kept = new Map<string, MailRecord>();
  const sent: Mail[] = [];
  const vacancies = memoryVacancies();
  for (const one of [...earlier, record]) vacancies.records.set(one.reference, one);
  await confirmToEmployer({
    ...{ vacancies, signer, region, publicUrl: PUBLIC_URL, clock: () => NOW },
    mails: {
      read: async (id) => kept.get(id),
      create: async (mail) => !kept.has(mail.id) && Boolean(kept.set(mail.id, mail)),
      replace: async (mail) => Boolean(kept.set(mail.id, mail)),
    },
    provider: { send: async (mail) => void sent.push(mail), lookUp: async () => "unknown" },
  })(record.reference);
  return sent;
}
const resembling = (email: string, language?: "en") =>
  aRecord({ resembles: EARLIER.reference }, { contact: robin(email, language) });

describe("the mail that confirms a vacancy like one that came before", () => {
  it("asks whether the two are one, with the link of the other", async () => {
    const [mail] = await mailsAbout(resembling("Robin@Werkgever.example"));
    expect(mail?.text).toContain("U diende eerder iets in dat hierop lijkt: V-22222222, op 3 november 2026.");
    expect(mail?.text).toContain(await statusUrl({ signer, publicUrl: PUBLIC_URL })(EARLIER.reference));
    expect(mail?.to.address).toBe("Robin@Werkgever.example");
  });

  it("asks it in the language of the new one", async () => {
    const [mail] = await mailsAbout(resembling("robin@werkgever.example", "en"));
    expect(mail?.text).toContain("You sent us something like this before: V-22222222, on 3 November 2026.");
    expect(mail?.text).toContain("/en/status/V-22222222?");
  });

  it.each<[string, VacancyRecord, readonly VacancyRecord[]]>([
    ["that goes to somebody else by now", resembling("kim@werkgever.example"), [EARLIER]],
    ["that is gone", resembling("robin@werkgever.example"), []],
    ["that it does not resemble", aRecord({}, { contact: robin("robin@werkgever.example") }), [EARLIER]],
  ])("tells nothing of one %s", async (_which, record, earlier) => {
    const mails = await mailsAbout(record, earlier);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).not.toContain(EARLIER.reference);
  });
});
