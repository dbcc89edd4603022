import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answers } from "./answers.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { anyAnswers, asShown, HOSTILE, held } from "./hostile-answers.ts";
import { summaryOf, unescaped } from "./html.ts";
import { hiddenField } from "./visitor.ts";

const TEXTS = [
  ...["title", "description", "positions", "postcode", "hours-min", "hours-max", "salary-min", "salary-max"],
  ...["start-date", "start-date-maand", "start-date-jaar", "closes-on", "closes-on-maand", "closes-on-jaar"],
  ...["sroi-contract", "employer-name", "kvk-number", "sector", "contact-name", "contact-email", "contact-phone"],
];
const CHOICES = [
  ...["occupation", "kind", "contract", "salary-per", "education", "language", "skill-1", "skill-5", "demand-lifting"],
  ...["licences", "certificates", "dayparts", "dayparts-fixed", "education-hard", "skill-1-essential"],
];

const anything = anyAnswers(TEXTS, CHOICES);

async function atTheForm(prefix = "") {
  const pages = employerPages();
  const visitor = visitorOf(pages.app);
  const formulier = hiddenField((await visitor.get(`${prefix}/vacature`)).html, "formulier");
  const send = async (fields: Record<string, string | readonly string[]>, page = "/vacature") =>
    visitor.arrive(await visitor.post(`${prefix}${page}`, { formulier, ...fields }));
  return { ...pages, visitor, send };
}

describe("whatever is typed into the vacancy form", () => {
  it.each(["", "/en"])("is never a mistake of ours, and nothing of it is lost (%s/vacature)", async (prefix) => {
    const { send, errors } = await atTheForm(prefix);
    await fc.assert(
      fc.asyncProperty(anything, fc.boolean(), async (change, isKept) => {
        const fields = { ...answers(), ...change };
        const { html, status } = await send({ ...fields, ...(isKept ? { actie: "voorstellen" } : {}) });
        expect(status).toBe(200);
        const kept = held(html);
        const lost = TEXTS.filter((name) => {
          const text = asShown(String(fields[name as keyof typeof fields] ?? ""));
          return text !== "" && !kept.has(text);
        });
        expect(lost).toEqual([]);
        expect(/<script>alert|<img/.test(html)).toBe(false);
      }),
      { numRuns: 60 },
    );
    expect(errors).toEqual([]);
  });

  it.each(TEXTS.filter((name) => !/maand|jaar|start-date|closes-on|min|max|positions/.test(name)))(
    "of 5,000 characters in %s is an error there alone, and stays",
    async (field) => {
      const { send } = await atTheForm();
      const long = "lang ".repeat(1_000).trim();
      const { html, status } = await send({ ...answers(), [field]: long });
      if (field === "description") return expect(status).toBe(200);
      // A title that means nothing asks for an occupation too.
      const named = summaryOf(html).map((error) => error.field);
      expect([status, named.filter((name) => name !== "occupation")]).toEqual([200, [field]]);
      expect(held(html)).toContain(long);
    },
  );

  it.each([
    [{ "kvk-number": " 3412 34.56 " }, "34123456"],
    [{ postcode: "2011ab" }, "2011 AB Haarlem"],
    [{ "salary-min": "€ 2.500,-", "salary-max": "€ 2.750,50" }, "vanaf € 2.500 tot € 2.750,50 per maand"],
    [{ "hours-min": "28 uur", "hours-max": "32 u" }, "28 tot 32"],
    [{ "start-date": "1", "start-date-maand": "mrt", "start-date-jaar": "27" }, "1 maart 2027"],
    [{ title: "  Medewerker magazijn\u202e " }, "Medewerker magazijn"],
  ])("as people paste it is mended: %j", async (fields, shown) => {
    const { send } = await atTheForm();
    const { html } = await send(answers(fields));
    const said = [...html.matchAll(/<dd class="answers__text"[^>]*>(.*?)<\/dd>/gs)].map(([, text = ""]) =>
      unescaped(text),
    );
    expect(said).toContain(shown);
  });

  it.each([
    [{ "start-date": "31", "start-date-maand": "2" }, "start-date", "bestaat niet"],
    [{ "start-date": "22", "start-date-maand": "11", "start-date-jaar": "2026" }, "start-date", "al voorbij"],
    [{ "hours-min": "32", "hours-max": "16" }, "hours-max", "lager dan het laagste"],
    [{ "salary-min": "3000", "salary-max": "2000" }, "salary-max", "lager dan het laagste"],
    [{ "closes-on": "1", "closes-on-maand": "1", "closes-on-jaar": "2026" }, "closes-on", "al voorbij"],
  ])("that cannot be is named at its field: %j", async (fields, field, says) => {
    const { send } = await atTheForm();
    expect(summaryOf((await send(answers(fields))).html)).toEqual([{ field, text: expect.stringContaining(says) }]);
  });

  it("in the hidden fields of the last page is checked like the form", async () => {
    const { send, vacancies } = await atTheForm();
    const { html, status } = await send(
      { ...answers(), "hours-max": "8", title: "Kok\u202e<b>" },
      "/vacature/versturen",
    );
    expect(status).toBe(200);
    expect(summaryOf(html).map(({ field }) => field)).toContain("hours-max");
    expect(vacancies.records.size).toBe(0);
  });
});

describe("whatever is typed elsewhere", () => {
  it("asking for a link is never a mistake of ours", async () => {
    const { send, errors } = await atTheForm();
    for (const text of HOSTILE)
      expect([200, 400]).toContain((await send({ "contact-email": text }, "/link-opnieuw")).status);
    expect(errors).toEqual([]);
  });

  it("in the addresses of pages is never a mistake of ours", async () => {
    const { visitor, errors } = await atTheForm();
    for (const text of HOSTILE) {
      const asked = encodeURIComponent(text);
      const paths = [
        `/vacature?concept=${asked}`,
        `/vacature?vorige=${asked}&sleutel=${asked}`,
        `/jobcarving?concept=${asked}`,
        `/jobcarving?vorige=${asked}&sleutel=${asked}`,
        `/vacature/controleren?concept=${asked}`,
        `/vacature/beroepen?titel=${asked}`,
        `/status/${asked}?sleutel=${asked}`,
      ];
      for (const path of paths) expect([200, 400, 404], path).toContain((await visitor.get(path)).status);
    }
    expect(errors).toEqual([]);
  });
});
