import { describe, expect, it } from "vitest";
import { Problem } from "#shared/domain/problem.ts";
import { answers } from "./answers.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { postForm, sendChecked, sendForm } from "./hand-in.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";
import { memoryDrafts, memoryVacancies } from "./memory-stores.ts";
import { hiddenField } from "./visitor.ts";

type Change = Parameters<typeof answers>[0];

/** A visitor who has the form before them, and the pages behind it. */
async function atTheForm(change: Parameters<typeof employerPages>[0] = {}) {
  const pages = employerPages(change);
  const visitor = visitorOf(pages.app);
  const formulier = hiddenField((await visitor.get("/vacature")).html, "formulier");
  const send = (fields: Change = {}, headers: Record<string, string> = {}) =>
    sendForm(visitor, { formulier, ...answers(fields) }, { headers });
  return { ...pages, visitor, formulier, send };
}

describe("a form that is right", () => {
  it("makes a vacancy and shows its reference, its contact and the occupation that was recognised", async () => {
    const { send, visitor, vacancies } = await atTheForm();
    const sent = await send();
    expect(sent.status).toBe(303);
    const [record] = vacancies.records.values();
    expect(sent.location).toMatch(new RegExp(`^/vacature/ontvangen/${record?.reference}\\?sleutel=`));

    const { html, status } = await visitor.get(sent.location);
    expect(status).toBe(200);
    expect(textOf(html)).toContain(`Uw referentie: ${record?.reference}`);
    expect(textOf(html)).toContain("Wij zoeken bij het beroep Magazijnmedewerker");
    expect(textOf(html)).toMatch(/(Amina Bakker|Joris Visser|Selma de Jong) bekijkt dat binnen twee werkdagen/);
  });

  it("makes one vacancy when it is sent twice at once, or again later", async () => {
    const { visitor, formulier, vacancies } = await atTheForm();
    const check = await visitor.arrive(await visitor.post("/vacature", { formulier, ...answers() }));
    const [one, two] = await Promise.all([sendChecked(visitor, check), sendChecked(visitor, check)]);
    const three = await sendChecked(visitor, check);
    expect(one.location).toMatch(/^\/vacature\/ontvangen\//);
    expect([two.location, three.location]).toEqual([one.location, one.location]);
    expect(vacancies.records.size).toBe(1);
  });

  it("with other answers under the same token asks first, and keeps them", async () => {
    const { send, visitor, vacancies } = await atTheForm();
    await send();
    const asked = await send({ title: "Heftruckchauffeur" });
    expect(asked.status).toBe(200);
    expect(summaryOf(asked.html)).toEqual([{ field: "verstuur", text: expect.stringContaining("al verstuurd") }]);

    await sendForm(visitor, {
      formulier: hiddenField(asked.html, "formulier"),
      ...answers({ title: "Heftruckchauffeur" }),
    });
    expect([...vacancies.records.values()].map(({ submission }) => submission.title)).toEqual([
      "Medewerker magazijn",
      "Heftruckchauffeur",
    ]);
  });
});

describe("a form that is wrong", () => {
  it("lists its errors in the order of the page, each with a link to a field that is there", async () => {
    const { visitor, formulier } = await atTheForm();
    const { status, html } = await postForm(visitor, "/vacature", { formulier });
    expect(status).toBe(200);
    const summary = summaryOf(html);
    const ids = attributes(html, "id");
    expect(summary).toHaveLength(10);
    expect(summary.map(({ field }) => ids.indexOf(field))).toEqual(
      summary.map(({ field }) => ids.indexOf(field)).toSorted((a, b) => a - b),
    );
    expect(summary.filter(({ field }) => !ids.includes(field))).toEqual([]);
    expect(new Set(summary.map(({ text }) => text)).size).toBe(summary.length);
  });

  it("says at each field what the summary says, and ties it to the control", async () => {
    const { send } = await atTheForm();
    const { html } = await send({ "kvk-number": "12", "hours-min": "" });
    for (const { field, text } of summaryOf(html)) {
      expect(textOf(part(html, "div", `id="${field}-error"`))).toContain(text);
      expect(html).toMatch(
        new RegExp(`id="${field}"[^>]*aria-invalid="true"[^>]*aria-describedby="[^"]*${field}-error`),
      );
    }
  });

  it("keeps every answer, also the hidden ones, whose part then stands open", async () => {
    const { send } = await atTheForm();
    const { html } = await send({
      title: "",
      description: "Twee\nregels",
      "hours-min": "24 uur",
      "skill-4": "order-picking",
      "skill-4-essential": "ja",
      licences: ["B", "CE"],
      certificates: ["heftruck"],
      "demand-pace": "2",
      dayparts: ["sat-evening"],
      "dayparts-fixed": "ja",
      contract: "temporary",
      "salary-per": "hour",
      "closes-on-maand": "mei",
    });
    for (const value of ["24 uur", "2031ab", "0000 0123", "mei"]) expect(attributes(html, "value")).toContain(value);
    expect(part(html, "textarea")).toBe("Twee\nregels");
    const checked = [...html.matchAll(/<input[^>]* type="(?:checkbox|radio)"[^>]*\bchecked\b[^>]*>/g)].join();
    for (const value of ["regular", "B", "CE", "heftruck", "sat-evening", "ja"])
      expect(checked).toContain(`"${value}"`);
    const chosen = [...html.matchAll(/<option value="([^"]*)" selected="">/g)].map(([, value]) => value);
    expect(chosen).toEqual(expect.arrayContaining(["order-picking", "2", "temporary", "hour"]));
    expect(html.match(/<details class="disclosure" open="">/g)).toHaveLength(4);
  });

  it("stays folded where nothing was answered", async () => {
    const { send } = await atTheForm();
    const { html } = await send({ title: "" });
    expect(html.match(/<details class="disclosure">/g)).toHaveLength(4);
    expect(html).not.toContain('<details class="disclosure" open');
  });

  it("with a title that may mean several things, begins at the list, which begins with what looks like it", async () => {
    const { send } = await atTheForm();
    const { html } = await send({ title: "Heftrukchaufeur" });
    expect(part(html, "title")).toMatch(/^1 fout: /);
    expect(html).toMatch(/<select[^>]*id="occupation"[^>]*autofocus/);
    expect(html).not.toMatch(/class="[^"]*error-summary"[^>]*autofocus/);
    const proposals = part(html, "optgroup", "Lijkt op uw functietitel");
    expect(textOf(proposals.split("</option>")[0] ?? "")).toBe("Heftruckchauffeur");
    expect(html.match(/<option value="8344"/g)).toHaveLength(1);

    const nothingLike = await send({ title: "Qqqq" });
    expect(nothingLike.html).not.toContain('<optgroup label="Lijkt');
    expect(summaryOf(nothingLike.html).map(({ field }) => field)).toEqual(["occupation"]);
  });

  it("begins at the summary when there is more to mend", async () => {
    const { send } = await atTheForm();
    const { html } = await send({ title: "Blorpist", description: "" });
    expect(html).toMatch(/class="[^"]*error-summary"[^>]*autofocus/);
    expect(summaryOf(html).map(({ field }) => field)).toEqual(["occupation", "description"]);
  });
});

describe("a form that did not come from this page", () => {
  it.each([
    { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" },
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
  ])("is refused when a browser says %j", async (headers) => {
    const { send, vacancies } = await atTheForm();
    expect((await send({}, headers)).status).toBe(403);
    expect(vacancies.records.size).toBe(0);
  });

  it.each(["", "made-up", "made.up"])(
    "goes on under a new token instead of %j, with nothing lost",
    async (formulier) => {
      const { visitor, vacancies } = await atTheForm();
      const again = await postForm(visitor, "/vacature", { formulier, ...answers({ title: "" }) });
      expect(again.status).toBe(200);
      expect(hiddenField(again.html, "formulier")).toMatch(/^\w+\.[\w-]+$/);
      expect((await sendForm(visitor, { formulier, ...answers() })).location).toMatch(/^\/vacature\/ontvangen\//);
      expect(vacancies.records.size).toBe(1);
    },
  );

  it("is shown again when its last page comes without a token of ours", async () => {
    const { visitor, vacancies } = await atTheForm();
    const again = await postForm(visitor, "/vacature/versturen", { formulier: "made.up", ...answers() });
    expect(again.status).toBe(200);
    expect(summaryOf(again.html)).toEqual([{ field: "verstuur", text: expect.stringContaining("verlopen") }]);
    expect(attributes(again.html, "value")).toContain("24 uur");
    expect(vacancies.records.size).toBe(0);
  });

  it("is refused when it is too large, or no form at all", async () => {
    const { send, app, visitor } = await atTheForm();
    expect((await send({ description: "x".repeat(300_000) })).status).toBe(413);
    const asJson = await app.request("/vacature", {
      method: "POST",
      body: "{}",
      headers: { "Content-Type": "application/json" },
    });
    expect(asJson.status).toBe(415);
    expect((await visitor.get("/vacature?title=x")).html).not.toContain('value="x"');
  });
});

describe("when storage is away", () => {
  it("the form keeps the answers and the same token, so that sending again makes one vacancy", async () => {
    const vacancies = memoryVacancies();
    let isAway = true;
    const create: typeof vacancies.create = (record, events) =>
      isAway ? Promise.reject(new Problem("unavailable", "weg")) : vacancies.create(record, events);
    const { send, formulier } = await atTheForm({ vacancies: { ...vacancies, create } });
    const failed = await send();
    expect(failed.status).toBe(503);
    expect(hiddenField(failed.html, "formulier")).toBe(formulier);
    expect(attributes(failed.html, "value")).toContain("24 uur");

    isAway = false;
    expect((await send()).status).toBe(303);
    expect(vacancies.records.size).toBe(1);
  });

  it("the form keeps the answers when they cannot be kept for the next page", async () => {
    const keep = () => Promise.reject(new Problem("unavailable", "weg"));
    const { send, formulier } = await atTheForm({ drafts: { ...memoryDrafts(), keep } });
    const failed = await send();
    expect(failed.status).toBe(503);
    expect(hiddenField(failed.html, "formulier")).toBe(formulier);
    expect(attributes(failed.html, "value")).toContain("24 uur");
  });

  it("a mistake of ours shows nothing of itself", async () => {
    const create = () => Promise.reject(new Error("secret table name"));
    const { send, errors } = await atTheForm({ vacancies: { ...memoryVacancies(), create } });
    const failed = await send();
    expect(failed.status).toBe(500);
    expect(failed.html).not.toContain("secret");
    expect(errors).toHaveLength(1);
  });
});
