import { describe, expect, it } from "vitest";
import type { AssignmentPolicy } from "#shared/domain/assignment-policy.ts";
import type { PolicyBook } from "#shared/domain/policy-book.ts";
import { agencyAdviser } from "#shared/usecases/agency-adviser.ts";
import { aPolicy, aRegion } from "../domain/policies.ts";
import { ADMINISTRATOR, administrator, adminPages } from "./admin-pages.ts";
import { PUBLIC_URL } from "./apps.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";
import { memoryPolicies } from "./memory-policies.ts";
import { memoryTallies } from "./memory-stores.ts";
import { type Answer, type Fields, hiddenField, type Visitor } from "./visitor.ts";

/** Today at the desk is 23 November 2026. */
const TODAY = "2026-11-23";
const NEXT_YEAR = "2027-01-01";

/** What a form on a page would send if nobody changed anything. */
function fieldsOf(html: string): Record<string, string[]> {
  const form = html.slice(html.indexOf('<form class="form"'));
  const fields: Record<string, string[]> = {};
  const add = (name: string, value: string) => {
    fields[name] = [...(fields[name] ?? []), value];
  };
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name = "", type = "", value = ""] = ["name", "type", "value"].map((one) => attributes(tag, one)[0] ?? "");
    if (type !== "checkbox" || /\schecked(\s|=|\/|>)/.test(tag)) add(name, value);
  }
  for (const [, tag = "", inside = ""] of form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    add(
      attributes(tag, "name")[0] ?? "",
      attributes(/<option[^>]*\sselected[^>]*>/.exec(inside)?.[0] ?? "", "value")[0] ?? "",
    );
  }
  return fields;
}

/** Opens the form for a new version and sends it with changes, up to a step. */
async function send(visitor: Visitor, change: Fields, step = "voorbeeld"): Promise<Answer> {
  const { html } = await visitor.get("/beheer/beleid/nieuw");
  return visitor.post("/beheer/beleid", { ...fieldsOf(html), ...change, stap: step });
}

const changeRows = (html: string): string[] =>
  [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)]
    .map(([, row = ""]) => textOf(row))
    .filter((row) => !row.endsWith("Wordt"));

const NEW = { versie: "2027-1", vanaf: NEXT_YEAR };

/** A book with one policy more, which begins on a day. */
const bookWith = (from: string, change: Partial<AssignmentPolicy> = {}): PolicyBook => ({
  version: 1,
  policies: [aPolicy({ version: "2026-2", from, ...change })],
  changes: [{ at: "2026-11-20T09:00:00.000Z", by: ADMINISTRATOR, what: "added", version: "2026-2", from }],
});

describe("the administrator's pages", () => {
  it("are for administrators alone, and an account manager is told so", async () => {
    const { app, audit } = adminPages();
    const visitor = await administrator(app, "amina.bakker");
    expect((await visitor.get("/beheer")).location).toBe("/beheer/aanmelden?naar=%2Fbeheer");
    await visitor.get("/beheer/aanmelden");
    const answer = await visitor.get("/beheer/terug?wie=amina.bakker");
    expect([answer.status, textOf(answer.html).includes("U hebt geen toegang tot het beheer")]).toEqual([403, true]);
    expect(audit.every(({ result }) => result === "refused")).toBe(true);
  });

  it("list the versions with their days and standing, who takes part, and who manages accounts", async () => {
    const { app } = adminPages({ policies: memoryPolicies(bookWith(NEXT_YEAR)) });
    const { html } = await (await administrator(app)).get("/beheer");
    const rows = [...part(html, "tbody").matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) => textOf(row));
    expect(rows).toEqual([
      "2026-2 1 januari 2027 Gaat nog in Fatima Mulder",
      "2017-1 1 januari 2017 Geldt nu Bij de inrichting",
    ]);
    const text = textOf(html);
    expect(text).toContain("Versie 2026-2, die ingaat op 1 januari 2027, toegevoegd door Fatima Mulder");
    expect(text).toContain("UWV uwv levert kandidaten en voert uit");
    expect(attributes(html, "href")).toContain("/beheer/accountmanagers/joris.visser");
  });

  it("show the employers whose contact somebody is, and of nobody else", async () => {
    const since = "2026-11-01T09:00:00.000Z";
    const employers = [
      { kvkNumber: "12345678", name: "Bakkerij Duin", accountManager: "joris.visser", since },
      { kvkNumber: "87654321", name: "Zorg aan Zee", accountManager: "amina.bakker", since },
    ];
    const { app, audit } = adminPages({ employers });
    const visitor = await administrator(app);
    const text = textOf((await visitor.get("/beheer/accountmanagers/joris.visser")).html);
    expect(text).toContain("Bakkerij Duin 12345678 1 november 2026");
    expect(text).not.toContain("Zorg aan Zee");
    expect(audit.at(-1)).toMatchObject({ action: "view-employers", object: "joris.visser", actor: ADMINISTRATOR });
    expect((await visitor.get("/beheer/accountmanagers/ruben.smit")).status).toBe(404);
  });
});

describe("a new version of the policy", () => {
  it("begins as the one that holds now, under no name yet, tomorrow", async () => {
    const visitor = await administrator(adminPages().app);
    const fields = fieldsOf((await visitor.get("/beheer/beleid/nieuw")).html);
    expect(fields).toMatchObject({
      versie: [""],
      vanaf: ["2026-11-24"],
      "eigen-uwv": ["uwv"],
      "gemeente-GM0453": ["ijmond-werkt"],
      "gemeente-GM0392": [""],
      "groep-bridgeable": ["pasmatch"],
      "anders-bridgeable": ["kennemerkracht", "start-kennemerland"],
      "strategisch-GM0392": ["pasmatch"],
      "programma-3": ["p4"],
      "programma-4": [""],
      maximum: ["80"],
      "stuurt-vanaf": ["20"],
    });
  });

  it("shows what it changes before it is stored: who goes elsewhere, and which agreements differ", async () => {
    const { app, policies } = adminPages();
    const visitor = await administrator(app);
    const { status, html } = await send(visitor, {
      ...NEW,
      "gemeente-GM0473": "start-kennemerland",
      "programma-0-uitvoerder": "pasmatch",
      maximum: "70",
      "strategisch-GM0473": "",
    });
    expect(status).toBe(200);
    expect(textOf(html)).toContain("Vanaf 1 januari 2027, tegenover versie 2017-1.");
    expect(changeRows(html)).toEqual([
      "Zandvoort, met overbrugbare afstand Pasmatch Start Kennemerland",
      "programma p1, met overbrugbare afstand Start Kennemerland Pasmatch",
      "Zandvoort, met grote afstand Pasmatch Start Kennemerland",
      "programma p1, met grote afstand Start Kennemerland Pasmatch",
      "Strategische partner in Zandvoort Pasmatch geen",
      "Hoogste aandeel van de strategische partner 80 % 70 %",
    ]);
    expect(policies.book()).toBeUndefined();
  });

  it("is stored when it is confirmed, stands in the history and the audit log, and advises from its day on", async () => {
    const { app, policies, audit } = adminPages();
    const visitor = await administrator(app);
    const { html } = await send(visitor, { ...NEW, "gemeente-GM0473": "start-kennemerland" });
    const hidden = Object.fromEntries(
      [...html.slice(html.indexOf('action="/beheer/beleid"')).matchAll(/<input[^>]*>/g)].map(([tag]) => [
        attributes(tag, "name")[0] ?? "",
        attributes(tag, "value")[0] ?? "",
      ]),
    );
    const confirmed = await visitor.post("/beheer/beleid", {
      ...fieldsOf((await visitor.get("/beheer/beleid/nieuw")).html),
      ...hidden,
      stap: "vastleggen",
    });
    expect([confirmed.status, confirmed.location]).toEqual([303, "/beheer/beleid/2027-1"]);
    expect(policies.book()).toMatchObject({
      version: 1,
      changes: [{ by: ADMINISTRATOR, what: "added", version: "2027-1", from: NEXT_YEAR }],
    });
    expect(audit.at(-1)).toMatchObject({
      action: "add-policy",
      object: "2027-1",
      result: "done",
      actor: ADMINISTRATOR,
    });

    const person = {
      partner: "gemeente-zandvoort",
      profile: { distanceToWork: "bridgeable", municipality: "GM0473" },
    } as const;
    const advice = async (at: string) =>
      (await agencyAdviser({ policies, region: aRegion(aPolicy()), tallies: memoryTallies() })(at)).advise(person);
    expect(await advice("2026-12-31T22:59:00.000Z")).toMatchObject({ agency: "pasmatch", policy: "2017-1" });
    expect(await advice("2026-12-31T23:00:00.000Z")).toMatchObject({ agency: "start-kennemerland", policy: "2027-1" });
  });

  it("may begin today, and then stays as it is", async () => {
    const { app, policies } = adminPages();
    const visitor = await administrator(app);
    expect((await send(visitor, { versie: "2026-2", vanaf: TODAY }, "vastleggen")).status).toBe(303);
    const { html } = await visitor.get("/beheer/beleid/2026-2");
    expect(textOf(html)).toContain("Geldt nu: vanaf 23 november 2026.");
    const csrf = hiddenField(html, "csrf");
    expect((await visitor.post("/beheer/beleid/2026-2/terugnemen", { csrf })).status).toBe(409);
    expect((await visitor.post("/beheer/beleid/2017-1/terugnemen", { csrf })).status).toBe(404);
    expect(policies.book()?.policies.map(({ version }) => version)).toEqual(["2026-2"]);
  });

  it.each<[string, Fields, string, string]>([
    [
      "no name",
      { versie: "" },
      "versie",
      "Geef een korte naam van kleine letters, cijfers, punten en streepjes, zoals 2027-1",
    ],
    ["a name that is taken", { versie: "2017-1" }, "versie", "Deze naam is al gebruikt; kies een andere"],
    ["a day that was", { vanaf: "2026-11-22" }, "vanaf", "Kies vandaag of een latere dag: wat gold, blijft staan"],
    ["no day", { vanaf: "31-12-2026" }, "vanaf", "Geef een bestaande datum als JJJJ-MM-DD, bijvoorbeeld 2026-12-01"],
    ["a group without an agency", { "groep-none": "" }, "groep-none", "Kies een uitvoerder"],
    ["half a contract", { "programma-5": "p9" }, "programma-5-uitvoerder", "Kies een uitvoerder"],
    [
      "a contract that ends before it begins",
      { "programma-0-van": "2027-06-01", "programma-0-tot": "2027-05-31" },
      "programma-0-tot",
      "De laatste dag ligt vóór de eerste",
    ],
    ["a share above all", { maximum: "101" }, "maximum", "Geef een heel percentage van 0 tot en met 100"],
    ["words for a number", { "stuurt-vanaf": "twintig" }, "stuurt-vanaf", "Geef een heel getal: 0 of meer"],
  ])("is refused at the field, and keeps what was typed: %s", async (_name, change, field, text) => {
    const { app, policies } = adminPages();
    const typed: Fields = { ...NEW, "gemeente-GM0392": "uwv", ...change };
    const { status, html } = await send(await administrator(app), typed, "vastleggen");
    expect([status, summaryOf(html)]).toEqual([400, [{ field, text }]]);
    expect(fieldsOf(html)).toMatchObject(
      Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]])),
    );
    expect(policies.book()).toBeUndefined();
  });

  it("is refused for an agency that is none, which the list cannot show again", async () => {
    const { app } = adminPages();
    const { status, html } = await send(await administrator(app), { ...NEW, "groep-none": "gemeente-haarlem" });
    const text = "Kan op de begindag niet worden gekozen: gemeente-haarlem";
    expect([status, summaryOf(html)]).toEqual([400, [{ field: "groep-none", text }]]);
    expect(fieldsOf(html)["groep-none"]).toEqual([""]);
  });

  it("shows a second administrator what the first did, and takes theirs once they saw it", async () => {
    const { app, policies } = adminPages();
    const [first, second] = [await administrator(app), await administrator(app)];
    const opened = fieldsOf((await second.get("/beheer/beleid/nieuw")).html);
    await send(first, { ...NEW, maximum: "75" }, "vastleggen");
    const own = { ...opened, versie: "2027-2", vanaf: "2027-02-01", stap: "vastleggen" };
    const overtaken = await second.post("/beheer/beleid", own);
    expect(overtaken.status).toBe(409);
    expect(summaryOf(overtaken.html)).toEqual([
      {
        field: "stap",
        text: "Het beleid is intussen gewijzigd (Versie 2027-1, die ingaat op 1 januari 2027, toegevoegd door Fatima Mulder, 23 november om 10:00). Kijk na of uw versie dan nog klopt, en ga dan verder",
      },
    ]);
    expect(policies.book()?.policies).toHaveLength(1);
    const again = await second.post("/beheer/beleid", { ...fieldsOf(overtaken.html), stap: "vastleggen" });
    expect([again.status, policies.book()?.policies.map(({ version }) => version)]).toEqual([
      303,
      ["2027-1", "2027-2"],
    ]);
  });

  it("is stored once when two administrators confirm at the same moment", async () => {
    const { app, policies } = adminPages();
    const visitors = [await administrator(app), await administrator(app)];
    const answers = await Promise.all(
      visitors.map((visitor, at) => send(visitor, { versie: `2027-${at}`, vanaf: `2027-0${at + 1}-01` }, "vastleggen")),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(policies.book()?.policies).toHaveLength(1);
  });

  it("can be taken back until it comes into force, which stays in the history", async () => {
    const { app, policies, audit } = adminPages({ policies: memoryPolicies(bookWith(NEXT_YEAR)) });
    const visitor = await administrator(app);
    const csrf = hiddenField((await visitor.get("/beheer/beleid/2026-2")).html, "csrf");
    expect((await visitor.post("/beheer/beleid/2026-2/terugnemen", { csrf })).location).toBe("/beheer");
    expect(policies.book()?.policies).toEqual([]);
    expect(textOf((await visitor.get("/beheer")).html)).toContain(
      "Versie 2026-2, die ingaat op 1 januari 2027, teruggenomen",
    );
    expect(audit.at(-1)).toMatchObject({ action: "take-back-policy", object: "2026-2" });
  });
});

describe("policies as a file", () => {
  const upload = async (visitor: Visitor, content: string) => {
    const csrf = hiddenField((await visitor.get("/beheer")).html, "csrf");
    return visitor.postFile("/beheer/beleid/inlezen", { csrf }, "bestand", new File([content], "beleid.json"));
  };

  it("leave as they stand, and one more comes in by way of the preview", async () => {
    const { app, policies } = adminPages({ policies: memoryPolicies(bookWith(NEXT_YEAR)) });
    const visitor = await administrator(app);
    const { html: text, headers } = await visitor.get("/beheer/beleid.json");
    expect(headers.get("Content-Disposition")).toBe('attachment; filename="beleid.json"');
    const file = JSON.parse(text) as AssignmentPolicy[];
    expect(file).toEqual([aPolicy(), aPolicy({ version: "2026-2", from: NEXT_YEAR })]);
    const more = aPolicy({
      version: "2028-1",
      from: "2028-01-01",
      byDistance: { none: "uwv", bridgeable: "uwv", unbridgeable: "uwv" },
    });
    const { status, html } = await upload(visitor, JSON.stringify([...file, more]));
    expect(status).toBe(200);
    expect(textOf(html)).toContain("Wat verandert er met versie 2028-1?");
    expect(changeRows(html)[0]).toBe("Haarlem, zonder afstand tot werk Uitzendbureau Kennemerkracht UWV");
    expect(policies.book()?.version).toBe(1);
  });

  it.each([
    ["no JSON", "{", "Dit bestand is geen JSON; kies een bestand dat hier is gedownload"],
    ["nothing new", "[]", "In dit bestand staat geen nieuwe versie"],
    [
      "another content",
      JSON.stringify([aPolicy({ shares: { strategicPartners: {}, maximumPercent: 1, steersFrom: 1 } })]),
      "Versie 2017-1 staat er al, met een andere inhoud; geef een nieuwe naam",
    ],
    [
      "two at once",
      JSON.stringify([aPolicy({ version: "a", from: "2027-01-01" }), aPolicy({ version: "b", from: "2027-02-01" })]),
      "In dit bestand staat meer dan één nieuwe versie; lees ze één voor één in",
    ],
    ["nothing at all", "", "Kies eerst een bestand"],
  ])("are refused with the reason: %s", async (_name, content, why) => {
    const visitor = await administrator(adminPages().app);
    const { status, html } = await upload(visitor, content);
    expect([status, summaryOf(html)]).toEqual([400, [{ field: "bestand", text: why }]]);
  });

  it("name the field that is wrong", async () => {
    const visitor = await administrator(adminPages().app);
    const { html } = await upload(visitor, JSON.stringify([{ ...aPolicy(), from: "gisteren" }]));
    expect(summaryOf(html)[0]?.text).toContain("/0/from: Geef een bestaande datum");
  });
});

describe("forms of the administrator", () => {
  it("are refused from another site, without their token, and after signing out", async () => {
    const { app, policies } = adminPages();
    const visitor = await administrator(app);
    const fields = { ...fieldsOf((await visitor.get("/beheer/beleid/nieuw")).html), ...NEW, stap: "vastleggen" };
    const statuses = [
      await visitor.post("/beheer/beleid", fields, { Origin: "https://elsewhere.example" }),
      await visitor.post("/beheer/beleid", { ...fields, csrf: "" }),
      await visitor.post("/beheer/afmelden", fields),
      await visitor.post("/beheer/beleid", fields, { Origin: PUBLIC_URL }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([403, 403, 303, 403]);
    expect(policies.book()).toBeUndefined();
  });
});
