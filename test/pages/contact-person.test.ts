import { describe, expect, it, onTestFinished } from "vitest";
import { addressTable } from "#shared/adapters/dynamodb/addresses.ts";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { contactMomentTable } from "#shared/adapters/dynamodb/contact-moments.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import type { VacancyState } from "#shared/domain/life-cycles.ts";
import { region } from "#shared/runtime/region.ts";
import { noteAddress } from "#shared/usecases/note-address.ts";
import { memoryDatabase } from "../adapters/memory-database.ts";
import { administrator, adminPages } from "./admin-pages.ts";
import { NOW, signer } from "./apps.ts";
import { aCarvingRecord, aRecord } from "./desk-records.ts";
import { summaryOf, textOf } from "./html.ts";
import { hiddenField } from "./visitor.ts";

const EMAIL = "robin@werkgever.example";
const KVK = "00000123";

/** An administrator at the page, with a closed vacancy, a closed request and an open vacancy of Robin, and one of a colleague. */
async function atThePage() {
  const database = await memoryDatabase();
  onTestFinished(database.stop);
  const clock = () => NOW;
  const unsent = () => undefined;
  const stores = {
    vacancies: vacancyTable(database.table("vacancies"), async () => undefined, unsent),
    carvings: carvingTable(database.table("carvings"), async () => undefined, unsent),
    addresses: addressTable(database.table("addresses")),
    contacts: contactMomentTable(database.table("contacts"), { keptMonths: 24, clock }),
  };
  const note = noteAddress({ ...stores, signer, region, clock });
  const contact = (name: string, email: string) => ({ contact: { name, email, phone: "023 123 45 67" } });
  const vacancy = async (reference: string, status: VacancyState, of = contact("Robin Voorbeeld", EMAIL)) => {
    await stores.vacancies.create(aRecord({ reference, version: 1, status }, of), []);
    await note(reference);
  };
  await vacancy("V-00000001", "filled");
  await vacancy("V-00000002", "in-progress");
  await vacancy("V-00000003", "filled", contact("Sam Ander", "sam@werkgever.example"));
  const { contact: robin } = contact("Robin Voorbeeld", EMAIL);
  await stores.carvings.create(
    aCarvingRecord({ reference: "J-00000001", version: 1, status: "declined" }, { contact: robin }),
    [],
  );
  await note("J-00000001");
  const talk = { kvkNumber: KVK, on: "2026-11-02", id: "t", channel: "phone" as const, note: "Belt in januari terug" };
  await stores.contacts.add({ ...talk, by: "amina.bakker", at: NOW.toISOString() });

  const { app, audit } = adminPages(stores);
  const visitor = await administrator(app);
  const csrf = hiddenField((await visitor.get("/beheer/contactpersoon")).html, "csrf");
  const press = (doe: string, email = EMAIL) => visitor.post("/beheer/contactpersoon", { csrf, doe, "e-mail": email });
  return { ...stores, database, press, audit };
}

describe("the contact person of an employer", () => {
  it("is found by mail address, however it is written, with all their work and nobody else's", async () => {
    const { press } = await atThePage();
    const text = textOf((await press("zoek", " Robin@Werkgever.example ")).html);
    for (const reference of ["V-00000001", "V-00000002", "J-00000001"]) expect(text).toContain(reference);
    expect(text).not.toContain("V-00000003");
    expect(text).toContain("Wat open staat, wissen wij niet: V-00000002.");
    expect(textOf((await press("zoek", "niemand@werkgever.example")).html)).toContain("vinden wij geen vacatures");
  });

  it("gets everything that they handed in and what was said, in a file, without a word on candidates", async () => {
    const { press } = await atThePage();
    const file = await press("download");
    expect(file.headers.get("Content-Disposition")).toContain("contactpersoon.json");
    const content = JSON.parse(file.html);
    expect(content.handedIn.map(({ reference }: { reference: string }) => reference).toSorted()).toEqual([
      "J-00000001",
      "V-00000001",
      "V-00000002",
    ]);
    expect(content.handedIn[0].submission.contact.name).toBe("Robin Voorbeeld");
    expect(content.talks.map(({ note }: { note: string }) => note)).toContain("Belt in januari terug");
    expect(file.html).not.toContain("decisions");
  });

  it("is erased from closed work and from what finds it; open work and colleagues stay", async () => {
    const { press, database, vacancies } = await atThePage();
    expect(textOf((await press("wis")).html)).toContain("Gewist uit");
    const items = [...(await database.items("vacancies")), ...(await database.items("carvings"))];
    const left = items.filter((item) => /Robin|robin@|023 123/.test(JSON.stringify(item)));
    expect(left.map(({ reference }) => reference).toSorted()).toEqual(["V-00000002", "V-00000003"]);
    expect(await vacancies.read("V-00000001")).toMatchObject({ version: 2, status: "filled", history: [{}] });
    expect(await database.items("addresses")).toHaveLength(2);
    expect(textOf((await press("wis")).html)).toContain("Er was niets te wissen");
  });

  it("is looked at by administrators whose every look is noted, without the address", async () => {
    const { press, audit } = await atThePage();
    for (const doe of ["zoek", "download", "wis"]) await press(doe);
    const noted = audit.filter(({ action }) => action.endsWith("contact-person"));
    expect(noted.map(({ action }) => action.split("-")[0])).toEqual(["view", "export", "erase"]);
    expect(JSON.stringify(audit)).not.toContain("werkgever.example");
    const wrong = await press("zoek", "robin");
    expect(wrong.status).toBe(400);
    expect(summaryOf(wrong.html).map(({ text }) => text)).toEqual([
      "Vul een e-mailadres in, bijvoorbeeld naam@bedrijf.nl",
    ]);
  });
});
