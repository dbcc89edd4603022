import { describe, expect, it } from "vitest";
import { ENGLISH } from "#functions/web/words/en.ts";
import { answers } from "./answers.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { hiddenFields, postForm, sendChecked } from "./hand-in.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";
import { hiddenField } from "./visitor.ts";

type Change = Parameters<typeof answers>[0];
const DAY = 86_400;

/** A visitor before the page that shows all answers once more. */
async function atTheCheck(fields: Change = {}, change: Parameters<typeof employerPages>[0] = {}) {
  const pages = employerPages(change);
  const visitor = visitorOf(pages.app);
  const formulier = hiddenField((await visitor.get("/vacature")).html, "formulier");
  const sent = await postForm(visitor, "/vacature", { formulier, ...answers(fields) });
  return { ...pages, visitor, formulier, sent, page: await visitor.arrive(sent) };
}

/** Text of the answer to a question, on any page that lists them. */
const answerTo = (html: string, term: string): string =>
  textOf(part(html.slice(html.indexOf(`<dt>${term}`)), "dd")).trim();

describe("the page that shows all answers once more", () => {
  it("says them as they are understood, each with a way back to a field that is there", async () => {
    const { page, visitor } = await atTheCheck({
      "salary-min": "€ 2.500,-",
      "skill-1": "order-picking",
      "skill-1-essential": "ja",
      licences: ["B"],
      dayparts: ["mon-morning"],
      "demand-lifting": "1",
      language: "3",
      "language-hard": "ja",
    });
    expect(part(page.html, "h1")).toBe("Kijk uw antwoorden na");
    expect(answerTo(page.html, "Wij zoeken bij het beroep")).toBe("Magazijnmedewerker");
    expect(answerTo(page.html, "Postcode van de werkplek")).toBe("2031 AB Haarlem");
    expect(answerTo(page.html, "Uren per week")).toBe("24 tot 32");
    expect(answerTo(page.html, "Begin")).toBe("4 januari 2027");
    expect(answerTo(page.html, "Brutoloon")).toBe("vanaf € 2.500 per maand");
    expect(answerTo(page.html, "Vaardigheden")).toMatch(/\(echt nodig\)$/);
    expect(answerTo(page.html, "Dagdelen")).toBe("In overleg: maandagochtend");
    expect(answerTo(page.html, "Nederlands spreken")).toBe("Goed: een gesprek voeren (echt nodig)");
    expect(answerTo(page.html, "Tillen en dragen")).toBe("Licht, tot 5 kilo");
    expect(answerTo(page.html, "Soort contract")).toBe("Niet ingevuld");

    const changes = attributes(page.html, "href").filter((href) => href.includes("#") && href !== "#inhoud");
    const form = await visitor.get(changes[0]?.split("#")[0] ?? "");
    const ids = attributes(form.html, "id");
    expect(changes.length).toBeGreaterThan(20);
    expect(changes.filter((href) => !ids.includes(href.split("#")[1] ?? ""))).toEqual([]);
    expect(attributes(form.html, "value")).toContain("24 uur");
  });

  it("sends what it showed, whatever became of the draft meanwhile", async () => {
    const { page, visitor, drafts, vacancies } = await atTheCheck();
    drafts.records.clear();
    expect((await sendChecked(visitor, page)).status).toBe(303);
    expect(vacancies.records.size).toBe(1);
  });

  it("keeps no answer that the form does not ask", async () => {
    const { drafts } = await atTheCheck({ junk: "x", __proto__: "y", sector: "" });
    const [draft] = drafts.records.values();
    expect(Object.keys(draft?.values ?? {}).filter((name) => !(name in answers()))).toEqual([]);
  });

  it("after handing in leads to where the vacancy stands, and so does the form", async () => {
    const { page, visitor, sent, formulier, vacancies } = await atTheCheck();
    const { location } = await sendChecked(visitor, page);
    for (const back of [sent.location, `/vacature?concept=${formulier}`, `/vacature/bewaard?concept=${formulier}`])
      expect((await visitor.get(back)).location).toBe(location);
    expect(vacancies.records.size).toBe(1);
  });

  it("leads to the form with what is wrong when the draft is not whole", async () => {
    const { visitor, formulier } = await atTheCheck();
    await visitor.post("/vacature", { formulier, ...answers({ title: "" }), actie: "bewaren" });
    const { html } = await visitor.get(`/vacature/controleren?concept=${formulier}`);
    expect(summaryOf(html).map(({ field }) => field)).toEqual(["title"]);
  });
});

describe("a form that is kept for later", () => {
  it("is kept as it is, wrong or right, and opened by its link alone for a week", async () => {
    const pages = employerPages();
    const visitor = visitorOf(pages.app);
    const formulier = hiddenField((await visitor.get("/vacature")).html, "formulier");
    const kept = await visitor.arrive(
      await visitor.post("/vacature", {
        formulier,
        title: "Nog te bedenken",
        actie: "bewaren",
        "dayparts-fixed": "ja",
      }),
    );
    expect(textOf(kept.html)).toContain("Dat kan tot en met 29 november 2026");
    const link = attributes(kept.html, "href").find((href) => href.includes("concept=")) ?? "";

    const elsewhere = visitorOf(pages.app);
    const opened = await elsewhere.get(link);
    expect(attributes(opened.html, "value")).toContain("Nog te bedenken");
    expect(hiddenField(opened.html, "formulier")).toBe(formulier);
    expect((await elsewhere.get(`${link.slice(0, -1)}`)).status).toBe(404);

    pages.wait(7 * DAY + 1);
    expect((await elsewhere.get(link)).status).toBe(404);
  });

  it("when it was sent already keeps what was typed on the form itself", async () => {
    const { page, visitor, formulier } = await atTheCheck();
    await sendChecked(visitor, page);
    const late = await postForm(visitor, "/vacature", { formulier, ...answers({ title: "Kok" }), actie: "bewaren" });
    expect(late.status).toBe(200);
    expect(attributes(late.html, "value")).toContain("Kok");
  });
});

describe("what could be different", () => {
  const widened = {
    fit: 35,
    widenings: [
      { criterion: "licence" as const, people: 1210 },
      { criterion: "hours" as const, relaxTo: 16, people: 5 },
    ],
  };

  it("is asked with the number of people, and a button lets the requirement give way", async () => {
    const { page, visitor, drafts } = await atTheCheck({ licences: ["B"] }, { widen: async () => widened });
    expect(textOf(page.html)).toContain("minstens 35 mensen die niet afvallen op uw eisen");
    expect(textOf(page.html)).toContain("Wij tellen ook mensen van wie wij nog niet alles weten.");
    expect(textOf(page.html)).toContain(
      "Is dit rijbewijs echt nodig? Zonder dit rijbewijs komen er minstens 1.210 mensen bij. Dit rijbewijs is niet nodig",
    );
    expect(textOf(page.html)).toContain(
      "Kan het ook vanaf 16 uur per week? Vanaf 16 uur komen er minstens 5 mensen bij. Ja, vanaf 16 uur kan ook",
    );

    const press = async (anders: string) =>
      visitor.arrive(await visitor.post("/vacature/controleren", { ...hiddenFields(page.html), anders }));
    const without = await press("licence:");
    expect(answerTo(without.html, "Welk rijbewijs is nodig?")).toBe("Geen eis");
    const toldOn = ({ html }: { html: string }) => textOf(part(html, "div", 'role="status"'));
    expect(toldOn(without)).toBe('Aangepast. Bij "Welk rijbewijs is nodig?" staat nu: Geen eis.');
    expect(toldOn(await press("hours:16"))).toBe('Aangepast. Bij "Uren per week" staat nu: 16 tot 32.');
    expect(toldOn(await press("availability:2027-02-01"))).toBe('Aangepast. Bij "Begin" staat nu: 1 februari 2027.');
    const unknown = await press("constructor:");
    expect([unknown.status, toldOn(unknown), toldOn(page)]).toEqual([200, "", ""]);
    expect(drafts.records.size).toBe(1);
  });

  it("is passed over when nobody can say", async () => {
    const { page } = await atTheCheck();
    expect(textOf(page.html)).not.toContain("Wat kan anders?");
  });
});

describe("the form in English", () => {
  it.each([
    ["/vacature", "/en/vacature"],
    ["/en/vacature", "/vacature"],
  ])("%s goes on in the other language with everything that was typed, wrong or right", async (from, to) => {
    const visitor = visitorOf(employerPages().app);
    const formulier = hiddenField((await visitor.get(from)).html, "formulier");
    const typed = answers({ title: "Kok", "kvk-number": "12", description: "Koken\nen afwassen", licences: ["B"] });
    const wrong = await postForm(visitor, from, { formulier, ...typed });
    expect(wrong.status).toBe(200);
    const buttons = wrong.html.match(/<button [^>]*type="submit"[^>]*>/g) ?? [];
    const [enter = "", change = ""] = buttons;
    expect(enter).not.toContain("name=");
    expect(change).toContain(`form="${attributes(part(wrong.html, "main"), "id").find((id) => id === "antwoorden")}"`);
    const [name = "", value = ""] = [...attributes(change, "name"), ...attributes(change, "value")];

    const switched = await visitor.arrive(await visitor.post(from, { formulier, ...typed, [name]: value }));
    expect(switched.url).toContain(`wsp.example${to}?concept=`);
    expect(part(switched.html, "h1")).toBe(to === "/vacature" ? "Vacature insturen" : ENGLISH.form.title);
    expect(attributes(switched.html, "value")).toEqual(expect.arrayContaining(["Kok", "12", "24 uur", "januari"]));
    expect(part(switched.html, "textarea")).toBe("Koken\nen afwassen");
    expect(switched.html).toMatch(/value="B"[^>]* checked/);
    const again = hiddenField(switched.html, "formulier");
    const mended = await postForm(visitor, to, { formulier: again, ...typed, "kvk-number": "0000 0123" });
    expect(mended.location).toContain(`${to}/controleren?`);
  });

  it("speaks English on every page of the walk, errors included", async () => {
    const pages = employerPages();
    const visitor = visitorOf(pages.app);
    const empty = await visitor.get("/en/vacature");
    expect(empty.html).toContain('<html lang="en">');
    const formulier = hiddenField(empty.html, "formulier");
    const wrong = await postForm(visitor, "/en/vacature", {
      formulier,
      ...answers({
        title: "",
        "kvk-number": "12",
        "hours-max": "8",
        "contact-email": "robin",
        sector: "x".repeat(200),
      }),
    });
    expect(summaryOf(wrong.html).map(({ text }) => text)).toEqual([
      "Enter the job title",
      "The highest number of hours is lower than the lowest. Enter the same or more hours",
      "Enter the KvK number of 8 digits, for example 12345678",
      "The sector is too long: use at most 120 characters",
      "Enter an email address like name@example.com",
    ]);
    const sent = await postForm(visitor, "/en/vacature", { formulier, ...answers() });
    const check = await visitor.arrive(sent);
    expect(part(check.html, "h1")).toBe("Check your answers");
    expect(check.html).toContain('lang="nl">Magazijnmedewerker');
    const other = attributes(check.html, "href").find((href) => href.startsWith("/vacature/controleren")) ?? "";
    expect(part((await visitor.get(other)).html, "h1")).toBe("Kijk uw antwoorden na");
    const received = await visitor.arrive(await sendChecked(visitor, check, "/en/vacature"));
    expect(part(received.html, "h1")).toBe("We received your vacancy");
    const dutch = attributes(received.html, "href").find((href) => href.startsWith("/status/")) ?? "";
    expect(part((await visitor.get(dutch)).html, "h1")).toBe("Uw vacature: Medewerker magazijn");
  });
});
