import { describe, expect, it } from "vitest";
import { CARVING_IN_ENGLISH } from "#functions/web/words/carving-en.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { aTask, carvingAnswers } from "./carving-answers.ts";
import { hiddenFields, postForm, sendChecked } from "./hand-in.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";
import { hiddenField } from "./visitor.ts";

type Change = Parameters<typeof carvingAnswers>[0];
const DAY = 86_400;

/** A visitor before the page that shows a whole request once more. */
async function atTheCheck(fields: Change = {}, base = "/jobcarving") {
  const pages = employerPages();
  const visitor = visitorOf(pages.app);
  const formulier = hiddenField((await visitor.get(base)).html, "formulier");
  const sent = await postForm(visitor, base, { formulier, ...carvingAnswers(fields) });
  return { ...pages, visitor, formulier, sent, page: await visitor.arrive(sent) };
}

/** Text of the answer to a question, on any page that lists them. */
const answerTo = (html: string, term: string): string =>
  textOf(part(html.slice(html.indexOf(`<dt>${term}`)), "dd")).trim();

describe("the page that shows a request once more", () => {
  it("says everything as it is understood, tasks in a table, each with a way back to a field that is there", async () => {
    const { page, visitor, carvings } = await atTheCheck({
      ...aTask("t2", { language: "2", licences: ["B"], certificates: ["heftruck"], dayparts: ["mon-morning"] }),
      ...aTask("t3", { "demand-lifting": "1", together: "t2" }),
      "carved-wage": "14,50",
    });
    expect(part(page.html, "h1")).toBe("Kijk uw antwoorden na");
    expect(answerTo(page.html, "Postcode van de werkplek")).toBe("2031 AB Haarlem");
    expect(answerTo(page.html, "Loonkosten per uur")).toBe("€ 31 per uur");
    expect(answerTo(page.html, "Uren per week")).toBe("8 tot 24");
    expect(answerTo(page.html, "Begin")).toBe("4 januari 2027");
    expect(answerTo(page.html, "Loon per uur in de nieuwe baan")).toBe("€ 14,50 per uur");
    expect(answerTo(page.html, "Branche")).toBe("Niet ingevuld");
    const rows = [...part(page.html, "table").matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) => textOf(row ?? ""));
    expect(rows.slice(1).map((row) => row.replace(/\s+/g, " ").trim())).toEqual([
      "Wonden verzorgen 15:00 Nee Alleen voor wie bevoegd is Wijzigen Wonden verzorgen",
      expect.stringMatching(
        /^Maaltijden rondbrengen 7:00 Ja .*Redelijk.* Rijbewijs B Heftruckcertificaat Vast: maandagochtend Wijzigen/,
      ),
      expect.stringMatching(/^Thee schenken 2:30 Ja Hoort bij: Maaltijden rondbrengen Tillen en dragen: Licht/),
    ]);
    expect(textOf(page.html)).toContain("Samen 24:30 uur per week. Daarvan kan een ander 9:30 uur doen.");

    const changes = attributes(page.html, "href").filter((href) => href.includes("#") && href !== "#inhoud");
    const form = await visitor.get(changes[0]?.split("#")[0] ?? "");
    const ids = attributes(form.html, "id");
    expect(changes.length).toBeGreaterThan(18);
    expect(changes.filter((href) => !ids.includes(href.split("#")[1] ?? ""))).toEqual([]);
    expect(attributes(form.html, "value")).toEqual(expect.arrayContaining(["2:30", "€ 31,-", "Thee schenken"]));
    expect(carvings.records.size).toBe(0);
  });

  it("sends what it showed, whatever became of the draft meanwhile", async () => {
    const { page, visitor, drafts, carvings } = await atTheCheck();
    drafts.records.clear();
    expect((await sendChecked(visitor, page, "/jobcarving")).status).toBe(303);
    expect([...carvings.records.values()].map(({ submission }) => submission.functions[0]?.tasks.length)).toEqual([3]);
  });

  it("leads back from a row to the function that it stands in, also when the first one is empty", async () => {
    const { page } = await atTheCheck({
      ...{ functie: ["f1", "f2"], "f1-taken": ["t8"], "f1-title": "", "f1-wage": "", "f1-scarce": "" },
      ...{ "f2-taken": ["t1", "t2", "t3"], "f2-title": "Kok" },
    });
    expect(answerTo(page.html, "Functietitel")).toBe("Kok");
    expect(attributes(page.html, "href").filter((href) => href.endsWith("#f2-title"))).toHaveLength(1);
  });

  it("keeps no answer that the form does not ask, and every row", async () => {
    const { drafts, formulier, visitor } = await atTheCheck({ junk: "x", "f9-title": "y", "t2-junk": "z" });
    const [draft] = drafts.records.values();
    expect(Object.keys(draft?.values ?? {}).filter((name) => /junk|f9/.test(name))).toEqual([]);
    const { html } = await visitor.get(`/jobcarving?concept=${formulier}`);
    expect(hiddenFields(html)["f1-taken"]).toEqual(["t1", "t2", "t3", "t4"]);
  });

  it("after handing in leads to where the request stands, and so does the form", async () => {
    const { page, visitor, sent, formulier, carvings } = await atTheCheck();
    const { location } = await sendChecked(visitor, page, "/jobcarving");
    for (const back of [sent.location, `/jobcarving?concept=${formulier}`, `/jobcarving/bewaard?concept=${formulier}`])
      expect((await visitor.get(back)).location).toBe(location);
    expect(carvings.records.size).toBe(1);
  });

  it("leads to the form with what is wrong when the draft is not whole", async () => {
    const { visitor, formulier } = await atTheCheck();
    await visitor.post("/jobcarving", { formulier, ...carvingAnswers({ "f1-title": "" }), actie: "bewaren" });
    const { html } = await visitor.get(`/jobcarving/controleren?concept=${formulier}`);
    expect(summaryOf(html).map(({ field }) => field)).toEqual(["f1-title"]);
  });
});

describe("a jobcarving form that is kept for later", () => {
  it("is kept as it is with its rows, wrong or right, and opened by its link alone for a week", async () => {
    const pages = employerPages();
    const visitor = visitorOf(pages.app);
    const formulier = hiddenField((await visitor.get("/jobcarving")).html, "formulier");
    const typed = carvingAnswers({ "kvk-number": "12", "t2-time": "2.30", actie: "bewaren" });
    const kept = await visitor.arrive(await visitor.post("/jobcarving", { formulier, ...typed }));
    expect(part(kept.html, "h1")).toBe("Uw verzoek is bewaard");
    const link = attributes(kept.html, "href").find((href) => href.includes("concept=")) ?? "";

    const elsewhere = visitorOf(pages.app);
    const opened = await elsewhere.get(link);
    expect(attributes(opened.html, "value")).toEqual(expect.arrayContaining(["12", "2.30", "Thee schenken"]));
    expect(hiddenField(opened.html, "formulier")).toBe(formulier);
    expect((await elsewhere.get(link.slice(0, -1))).status).toBe(404);
    // A draft of one form is none of the other.
    expect((await elsewhere.get(link.replace("/jobcarving", "/vacature"))).status).toBe(404);

    pages.wait(7 * DAY + 1);
    const gone = await elsewhere.get(link);
    expect([gone.status, textOf(gone.html).includes("Wij bewaren het 7 dagen")]).toEqual([404, true]);
  });
});

describe("the jobcarving form in English", () => {
  it.each([
    ["/jobcarving", "/en/jobcarving"],
    ["/en/jobcarving", "/jobcarving"],
  ])("%s goes on in the other language with every row and answer, wrong or right", async (from, to) => {
    const visitor = visitorOf(employerPages().app);
    const formulier = hiddenField((await visitor.get(from)).html, "formulier");
    const typed = carvingAnswers({ ...aTask("t4", { title: "Soep\u202e", time: "veel" }), "t2-carvable": "ja" });
    const switched = await visitor.arrive(await visitor.post(from, { formulier, ...typed, actie: "taal" }));
    expect(switched.url).toContain(`wsp.example${to}?concept=`);
    expect(attributes(switched.html, "value")).toEqual(expect.arrayContaining(["veel", "2:30", "0000 0456"]));
    expect(hiddenFields(switched.html)["f1-taken"]).toEqual(["t1", "t2", "t3", "t4"]);
    expect(switched.html).toMatch(/id="t2-carvable"[^>]* checked/);
  });

  it("speaks English on every page of the walk, errors included, and keeps the language for our mails", async () => {
    const pages = employerPages();
    const visitor = visitorOf(pages.app);
    const formulier = hiddenField((await visitor.get("/en/jobcarving")).html, "formulier");
    const wrong = await postForm(visitor, "/en/jobcarving", {
      formulier,
      ...carvingAnswers({
        ...{ "f1-title": "", "f1-wage": "cao", "hours-max": "4", description: "x".repeat(11_000) },
        ...{ ...aTask("t2", { time: "2.30" }), ...aTask("t3", { time: "0" }), ...aTask("t4", { time: "1" }) },
      }),
    });
    expect(wrong.html).toContain('<html lang="en">');
    expect(summaryOf(wrong.html).map(({ text }) => text)).toEqual([
      "Function 1: enter the job title",
      "Function 1: enter the pay per hour as an amount in euros, for example 31 or 14.50",
      "Task 2: enter how much time this takes in a week, for example 2.5 or 2:30 hours, or 45 min",
      "The time of task 3 is at least 1 minute a week",
      "Task 4: fill in what the task is",
      "The highest number of hours is lower than the lowest. Enter the same or more hours",
      "The explanation is too long: use at most 10000 characters",
    ]);
    const check = await visitor.arrive(
      await postForm(visitor, "/en/jobcarving", { formulier, ...carvingAnswers({ "t2-time": "7 hours" }) }),
    );
    expect(part(check.html, "h1")).toBe("Check your answers");
    expect(textOf(check.html)).toContain("Together 24:30 hours a week. Somebody else can do 9:30 hours of that.");
    const received = await visitor.arrive(await sendChecked(visitor, check, "/en/jobcarving"));
    expect(part(received.html, "h1")).toBe(CARVING_IN_ENGLISH.instead.received.title);
    expect([...pages.carvings.records.values()][0]?.submission.contact.language).toBe("en");
    const status = await visitor.get(
      attributes(received.html, "href").find((href) => href.startsWith("/en/status/")) ?? "",
    );
    expect(part(status.html, "h1")).toBe("Job carving: Verpleegkundige");
    const dutch = attributes(status.html, "href").find((href) => href.startsWith("/status/")) ?? "";
    expect(part((await visitor.get(dutch)).html, "h1")).toBe("Jobcarving: Verpleegkundige");
  });
});

describe("a returning employer", () => {
  it("need not type again who they are, after a vacancy or a request, and only with the key of its link", async () => {
    const { page, visitor } = await atTheCheck();
    const received = await visitor.arrive(await sendChecked(visitor, page, "/jobcarving"));
    const another = attributes(received.html, "href").find((href) => href.includes("vorige=")) ?? "";
    const again = await visitor.get(another.replaceAll("&amp;", "&"));
    expect(attributes(again.html, "value")).toEqual(expect.arrayContaining(["Zorghuis Verzonnen", "2031 AB"]));
    expect(attributes(again.html, "value")).not.toContain("Thee schenken");
    const vacancy = await visitor.get(another.replaceAll("&amp;", "&").replace("/jobcarving", "/vacature"));
    expect(attributes(vacancy.html, "value")).toContain("Zorghuis Verzonnen");
    const wrong = await visitor.get(another.replaceAll("&amp;", "&").replace(/sleutel=.{4}/, "sleutel=AAAA"));
    expect(wrong.status).toBe(404);
  });

  it("is remembered on a device by choice alone", async () => {
    const { page, visitor } = await atTheCheck();
    await visitor.post("/jobcarving/versturen", { ...hiddenFields(page.html), onthoud: "ja" });
    expect(attributes((await visitor.get("/jobcarving")).html, "value")).toContain("Zorghuis Verzonnen");
    await visitor.post("/jobcarving/vergeten", {});
    expect(attributes((await visitor.get("/jobcarving")).html, "value")).not.toContain("Zorghuis Verzonnen");
  });
});
