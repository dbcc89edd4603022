import { describe, expect, it } from "vitest";
import { mayBeSameWork } from "#shared/domain/same-work.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import { aVacancy } from "../support/builders.ts";
import { answers } from "./answers.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { handIn, hiddenFields, postForm, sendChecked } from "./hand-in.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";
import { hiddenField } from "./visitor.ts";

/** An employer whose vacancy is open, at the page that shows all answers of the next one. */
async function again(
  fields: Parameters<typeof answers>[0] = {},
  { isByLink = true, forge = (key: string) => key, earlier = answers() } = {},
) {
  const pages = employerPages();
  const visitor = visitorOf(pages.app);
  const received = await visitor.arrive(await handIn(visitor, earlier));
  const [first] = pages.vacancies.records.values();
  const link = attributes(received.html, "href").find((href) => href.includes("vorige=")) ?? "";
  const form = await visitor.get(isByLink ? link : "/vacature");
  const hidden = hiddenFields(form.html);
  const key = hidden["vorige-sleutel"]?.map(forge) ?? [];
  const sent = await visitor.post("/vacature", { ...hidden, "vorige-sleutel": key, ...answers(fields) });
  const check = await visitor.arrive(sent);
  const join = () => postForm(visitor, "/vacature/samenvoegen", hiddenFields(check.html));
  return { ...pages, visitor, check, sent, join, first: first ?? expect.unreachable() };
}

describe("a vacancy that is handed in again", () => {
  it("is recognised for who comes from its link, and its answers go into the one that is open", async () => {
    const { check, join, vacancies, first, visitor, sent } = await again({
      "hours-min": "16",
      title: "Medewerker  MAGAZIJN",
    });
    expect(textOf(check.html)).toContain("Is dit dezelfde vacature?");
    expect(textOf(check.html)).toContain(first.reference);
    const joined = await join();
    expect(joined.location).toMatch(new RegExp(`^/status/${first.reference}\\?.*gewijzigd=ja`));
    expect(vacancies.records.size).toBe(1);
    expect(vacancies.records.get(first.reference)).toMatchObject({
      requirementsVersion: 2,
      submission: { title: "Medewerker  MAGAZIJN", hoursPerWeek: { min: 16, max: 32 } },
    });
    expect((await visitor.get(sent.location)).location).toContain(first.reference);
    expect((await join()).status).toBe(303);
    expect(vacancies.records.get(first.reference)?.version).toBe(2);
  });

  it("is recognised when the mail address is written with other capitals", async () => {
    const { check, first } = await again({ "contact-email": "Robin@Werkgever.example" });
    expect(textOf(check.html)).toContain(first.reference);
  });

  it("says before the button what would change, and keeps what the new form left empty", async () => {
    const earlier = answers({
      ...{ licences: ["CE"], certificates: ["forklift"], "skill-1": "order-picking", dayparts: ["mon-morning"] },
      ...{ "demand-lifting": "2", "salary-min": "2500", "contact-phone": "023 555 01 23", language: "3" },
    });
    const { check, join, vacancies, first } = await again(
      { "hours-min": "16", "demand-standing": "1", description: "Alleen klaarzetten." },
      { earlier },
    );
    const panel = textOf(part(check.html, "section", 'class="panel panel--warn"'));
    expect(panel).toContain("Uren per week 16 tot 32 Was: 24 tot 32");
    expect(panel).toContain("Wat gaat iemand doen? Alleen klaarzetten. Was: Bestellingen verzamelen en klaarzetten.");
    expect(panel).toMatch(/Staan [^.]+ Was: Geen eis/);
    for (const kept of ["rijbewijs", "certificaat", "Tillen", "loon", "telefoon"]) expect(panel).not.toContain(kept);
    expect(panel.indexOf("Was:")).toBeLessThan(panel.indexOf("Ja, pas die vacature aan"));

    await join();
    const { submission } = first;
    expect(vacancies.records.get(first.reference)?.submission).toEqual({
      ...submission,
      description: "Alleen klaarzetten.",
      hoursPerWeek: { min: 16, max: 32 },
      demands: { lifting: 2, standing: 1 },
    });
  });

  it("keeps what was answered where the new form says what it says before anybody touches it", async () => {
    const detailed = {
      ...{ kind: "garantiebaan", positions: "3", "dayparts-fixed": "ja", dayparts: ["mon-morning", "tue-morning"] },
      ...{ "skill-1": "order-picking", "skill-1-essential": "ja", education: "4", "education-hard": "ja" },
      ...{ language: "3", "language-hard": "ja", "salary-min": "150", "salary-per": "hour" },
    };
    const { check, join, vacancies, first } = await again(
      {
        ...{ kind: "regular", positions: "1", "dayparts-fixed": "nee", dayparts: ["wed-morning"] },
        ...{ "skill-1": "order-picking", education: "5", language: "3", "salary-min": "150" },
      },
      { earlier: answers(detailed) },
    );
    const panel = textOf(part(check.html, "section", 'class="panel panel--warn"'));
    for (const kept of ["Garantiebaan", "Aantal plekken", "Orderpicken"]) expect(panel).not.toContain(kept);
    await join();
    expect(vacancies.records.get(first.reference)?.submission).toEqual({
      ...first.submission,
      schedule: { required: ["wed-morning"] },
      education: { level: 5, hard: true },
    });
  });

  it("changes nothing, and says so, when every answer stands there already", async () => {
    const { check, join, vacancies, first } = await again();
    expect(textOf(check.html)).toContain("Kiest u ja, dan verandert er niets");
    expect((await join()).location).not.toContain("gewijzigd");
    expect([...vacancies.records.values()]).toEqual([first]);
  });

  it("becomes another vacancy for who says so, and the desk sees that they look alike", async () => {
    const { check, visitor, vacancies, first } = await again();
    expect((await sendChecked(visitor, check)).status).toBe(303);
    const [, second] = [...vacancies.records.values()];
    expect(second?.history[0]?.what).toBe(`Vacature ontvangen; lijkt op ${first.reference}`);
    expect(second?.resembles).toBe(first.reference);
  });

  it.each([
    ["without its link", {}, false, (key: string) => key],
    ["with a key that is not its own", {}, true, (key: string) => `x${key.slice(1)}`],
    ["with the link of another employer", { "kvk-number": "00000999" }, true, (key: string) => key],
    ["with the link of a colleague's", { "contact-email": "kim@werkgever.example" }, true, (key: string) => key],
    ["for other work", { title: "Kok" }, true, (key: string) => key],
    ["in another town", { postcode: "1971 AB" }, true, (key: string) => key],
  ] as const)("%s tells nothing, and nothing can be changed by it", async (_when, fields, isByLink, forge) => {
    const { check, join, vacancies, first } = await again(fields, { isByLink, forge });
    expect(textOf(check.html)).not.toContain(first.reference);
    const refused = await join();
    expect(summaryOf(refused.html)).toHaveLength(1);
    expect(hiddenField(refused.html, "formulier")).not.toBe("");
    expect([...vacancies.records.values()]).toEqual([first]);
  });
});

describe("two vacancies of one employer", () => {
  const vacancy = (change: Parameters<typeof aVacancy>[0] = {}) => VacancySubmission.parse(aVacancy(change));

  it("may be the same by occupation, or by title however it is written, in one part of town", () => {
    expect(mayBeSameWork(vacancy(), vacancy({ title: "Orderpicker" }))).toBe(true);
    expect(mayBeSameWork(vacancy(), vacancy({ title: "MEDEWERKER-magazijn", occupation: "4321" }))).toBe(true);
    expect(mayBeSameWork(vacancy(), vacancy({ title: "Kok", occupation: "5120" }))).toBe(false);
    expect(mayBeSameWork(vacancy(), vacancy({ workplace: { postcode: "2032 AB" } }))).toBe(false);
    expect(mayBeSameWork(vacancy(), vacancy({ employer: { kvkNumber: "00000999", name: "Ander" } }))).toBe(false);
  });
});

describe("an employer who asked to be remembered on a device", () => {
  it("finds the own details on the next form there, until they say that it is somebody else", async () => {
    const pages = employerPages();
    const visitor = visitorOf(pages.app);
    await handIn(visitor, answers());
    expect([...visitor.cookies]).toEqual([]);
    const formulier = hiddenField((await visitor.get("/vacature")).html, "formulier");
    const check = await visitor.arrive(await visitor.post("/vacature", { formulier, ...answers({ title: "Kok" }) }));
    const sent = await visitor.post("/vacature/versturen", { ...hiddenFields(check.html), onthoud: "ja" });
    expect(sent.headers.get("Set-Cookie")).toMatch(/^__Host-wsp-werkgever=V-.*Secure; HttpOnly|HttpOnly; Secure/);

    const next = await visitor.get("/vacature");
    expect(attributes(next.html, "value")).toEqual(
      expect.arrayContaining(["Loods Proefneming", "robin@werkgever.example"]),
    );
    expect((await visitorOf(pages.app).get("/vacature")).html).not.toContain("Loods Proefneming");

    await visitor.arrive(await visitor.post("/vacature/vergeten", {}));
    expect((await visitor.get("/vacature")).html).not.toContain("Loods Proefneming");
  });

  it("is nobody with a cookie that was made up, or when the vacancy is gone", async () => {
    const { app, vacancies } = employerPages();
    const visitor = visitorOf(app);
    visitor.cookies.set("__Host-wsp-werkgever", "V-3K7Q2M9X.madeup");
    expect((await visitor.get("/vacature")).status).toBe(200);
    expect(vacancies.records.size).toBe(0);
  });
});
