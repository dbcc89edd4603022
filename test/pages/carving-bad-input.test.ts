import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { employerPages, visitorOf } from "./apps.ts";
import { aTask, carvingAnswers } from "./carving-answers.ts";
import { anyAnswers, asShown, held } from "./hostile-answers.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";
import { hiddenField } from "./visitor.ts";

const TEXTS = [
  ...["employer-name", "kvk-number", "sector", "postcode", "f1-title", "f1-wage", "hours-min", "hours-max"],
  ...["start-date", "start-date-maand", "start-date-jaar", "carved-wage", "description"],
  ...["t2-title", "t2-time", "t2-reason", "t4-title", "t4-time", "contact-name", "contact-email", "contact-phone"],
];
const CHOICES = [
  ...["kind", "jobs", "f1-scarce", "t2-carvable", "t3-carvable", "t2-together", "t2-education", "t2-language"],
  ...["t2-licences", "t2-certificates", "t2-dayparts", "t2-demand-lifting", "t4-carvable"],
];

async function atTheForm(base = "/jobcarving") {
  const pages = employerPages();
  const visitor = visitorOf(pages.app);
  const formulier = hiddenField((await visitor.get(base)).html, "formulier");
  const send = async (fields: Record<string, string | readonly string[]>, page = base) =>
    visitor.arrive(await visitor.post(page, { formulier, ...fields }));
  return { ...pages, visitor, send };
}

describe("whatever is typed into the jobcarving form", () => {
  it.each(["/jobcarving", "/en/jobcarving"])(
    "is never a mistake of ours, and nothing of it is lost (%s)",
    async (base) => {
      const { send, errors } = await atTheForm(base);
      const button = fc.constantFrom(undefined, undefined, "add-tasks:f1", "suggest:f1", "put-back:", "bewaren");
      await fc.assert(
        fc.asyncProperty(anyAnswers(TEXTS, CHOICES), button, async (change, actie) => {
          const fields = { ...carvingAnswers(), ...change };
          const { html, status } = await send({ ...fields, ...(actie === undefined ? {} : { actie }) });
          expect(status).toBe(200);
          expect(/<script>alert|<img/.test(html)).toBe(false);
          if (actie === "bewaren") return;
          const kept = held(html);
          const lost = TEXTS.filter((name) => {
            const text = asShown(String(fields[name as keyof typeof fields] ?? ""));
            return text !== "" && !kept.has(text);
          });
          expect(lost).toEqual([]);
        }),
        { numRuns: 25 },
      );
      expect(errors).toEqual([]);
    },
  );

  it("of 5,000 characters is an error at each field and nowhere else, and stays", async () => {
    const { send } = await atTheForm();
    const long = "lang ".repeat(1_000).trim();
    const texts = TEXTS.filter((name) => !/start-date|description|t4/.test(name));
    const { html, status } = await send(carvingAnswers(Object.fromEntries(texts.map((name) => [name, long]))));
    expect(status).toBe(200);
    expect(
      summaryOf(html)
        .map(({ field }) => field)
        .toSorted(),
    ).toEqual(texts.toSorted());
    expect(attributes(html, "value").filter((value) => value === long)).toHaveLength(texts.length);
    expect((await send(carvingAnswers({ description: long }))).status).toBe(200);
  });

  it.each([
    [{ "kvk-number": " 3412 34.56 " }, "34123456"],
    [{ postcode: "2011ab" }, "2011 AB Haarlem"],
    [{ "f1-wage": "€ 1.031,-", "carved-wage": "" }, undefined],
    [{ "carved-wage": "€ 14,5" }, "€ 14,50 per uur"],
    [{ "hours-min": "8 uur", "hours-max": "24 u" }, "8 tot 24"],
    [{ "start-date": "1", "start-date-maand": "mrt", "start-date-jaar": "27" }, "1 maart 2027"],
    [{ "f1-title": "  Kok\u202e " }, "Kok"],
  ])("as people paste it is mended, or asked about: %j", async (fields, shown) => {
    const { send } = await atTheForm();
    const { html, status } = await send(carvingAnswers(fields));
    if (shown === undefined)
      return expect([status, summaryOf(html).map(({ field }) => field)]).toEqual([200, ["f1-wage"]]);
    const said = [...html.matchAll(/<dd class="answers__text"[^>]*>(.*?)<\/dd>/gs)].map(([, text = ""]) =>
      textOf(text),
    );
    expect(said.map((text) => text.trim())).toContain(shown);
  });

  it.each([
    [{ "start-date": "31", "start-date-maand": "2" }, "start-date", "bestaat niet"],
    [{ "start-date": "22", "start-date-maand": "11", "start-date-jaar": "2026" }, "start-date", "al voorbij"],
    [{ "hours-min": "24", "hours-max": "8" }, "hours-max", "lager dan het laagste"],
    [aTask("t2", { time: "2,5 of 3" }), "t2-time", "Taak 2: vul in hoeveel tijd"],
    [aTask("t2", { time: "-2" }), "t2-time", "Taak 2: vul in hoeveel tijd"],
  ])("that cannot be is named at its field: %j", async (fields, field, says) => {
    const { send } = await atTheForm();
    const { html } = await send(carvingAnswers(fields));
    expect(summaryOf(html)).toEqual([{ field, text: expect.stringContaining(says) }]);
  });

  it("in the hidden fields of the last page is checked like the form", async () => {
    const { send, carvings } = await atTheForm();
    const { html, status } = await send(carvingAnswers({ "t2-time": "9999" }), "/jobcarving/versturen");
    expect(status).toBe(200);
    expect(summaryOf(html).map(({ field }) => field)).toContain("t2-time");
    expect(part(html, "h1")).toBe("Taken bundelen tot een baan");
    expect(carvings.records.size).toBe(0);
  });

  it("is kept when there are more rows than a page has, by refusing to go on", async () => {
    const { visitor } = await atTheForm();
    const rows = Array.from({ length: 101 }, (_unused, index) => `t${index + 1}`);
    for (const actie of ["", "bewaren", "taal"])
      expect((await visitor.post("/jobcarving", { ...carvingAnswers({ "f1-taken": rows }), actie })).status).toBe(413);
  });
});
