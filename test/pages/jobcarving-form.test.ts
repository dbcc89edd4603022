import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { Problem } from "#shared/domain/problem.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { aTask, carvingAnswers, manyTasks } from "./carving-answers.ts";
import { postForm, sendChecked, sendForm } from "./hand-in.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";
import { memoryCarvings } from "./memory-stores.ts";
import { type Answer, hiddenField } from "./visitor.ts";

type Change = Parameters<typeof carvingAnswers>[0];

/** A visitor who has the form before them, and the pages behind it. */
async function atTheForm(change: Parameters<typeof employerPages>[0] = {}) {
  const pages = employerPages(change);
  const visitor = visitorOf(pages.app);
  const formulier = hiddenField((await visitor.get("/jobcarving")).html, "formulier");
  /** Goes on from the form. */
  const goOn = (fields: Change = {}, headers: Record<string, string> = {}) =>
    postForm(visitor, "/jobcarving", { formulier, ...carvingAnswers(fields) }, headers);
  /** Goes on, and sends what the page with all answers shows. */
  const send = (fields: Change = {}) =>
    sendForm(visitor, { formulier, ...carvingAnswers(fields) }, { base: "/jobcarving" });
  /** Uses a button that changes the form. */
  const use = (actie: string, fields: Change = {}) => goOn({ actie, ...fields });
  return { ...pages, visitor, formulier, goOn, send, use };
}

const answerIn = (html: string, name: string) =>
  new RegExp(`<input[^>]*value="([^"]*)"[^>]*name="${name}"`).exec(html)?.[1];
const focusOf = (html: string) => /id="([^"]+)"[^>]*autofocus/.exec(html)?.[1];
const rowsOn = (html: string, functionId = "f1") =>
  [...html.matchAll(new RegExp(`name="${functionId}-taken" value="(t\\d+)"`, "g"))].map(([, id]) => id);
const isTicked = (html: string, id: string) => new RegExp(`<input[^>]*id="${id}"[^>]*\\bchecked\\b`).test(html);

describe("a jobcarving form that is right", () => {
  it("makes a request of what was typed, without the empty rows", async () => {
    const { send, carvings } = await atTheForm();
    const demands = aTask("t2", { "demand-lifting": "1", language: "2", licences: ["B"], dayparts: ["mon-morning"] });
    const sent = await send({ ...demands, "t3-together": "t2" });
    expect(sent.status).toBe(303);
    const [record] = carvings.records.values();
    expect(record?.submission).toMatchObject({
      employer: { kvkNumber: "00000456", name: "Zorghuis Verzonnen" },
      contact: { name: "Robin Voorbeeld" },
      workplace: { postcode: "2031 AB" },
      startDate: "2027-01-04",
      kind: "regular",
      jobs: 1,
      wishedHours: { min: 8, max: 24 },
      functions: [{ title: "Verpleegkundige", hourlyWage: 31, scarce: true }],
    });
    expect(record?.submission.functions[0]?.tasks).toEqual([
      expect.objectContaining({ id: "t1", minutesPerWeek: 900, carvable: false, reason: "Alleen voor wie bevoegd is" }),
      expect.objectContaining({
        id: "t2",
        minutesPerWeek: 420,
        carvable: true,
        demands: { lifting: 1 },
        language: 2,
        licences: ["B"],
        dayparts: ["mon-morning"],
      }),
      expect.objectContaining({ id: "t3", minutesPerWeek: 150, carvable: true, together: ["t2"] }),
    ]);
  });

  it("shows its reference, who calls, and what was filled in", async () => {
    const { send, visitor, carvings } = await atTheForm();
    const { html, status } = await visitor.get((await send()).location);
    const [reference] = carvings.records.keys();
    expect(status).toBe(200);
    expect(textOf(html)).toContain(`Uw referentie: ${reference}`);
    expect(textOf(html)).toMatch(/(Amina Bakker|Joris Visser|Selma de Jong) belt u binnen twee werkdagen/);
    expect(textOf(part(html, "table"))).toContain("Thee schenken 2:30 Ja");
  });

  it("makes one request when it is sent twice at once, or again later", async () => {
    const { goOn, formulier, visitor, carvings } = await atTheForm();
    const check = await visitor.arrive(await goOn());
    const sendIt = () => sendChecked(visitor, check, "/jobcarving");
    const [one, two] = await Promise.all([sendIt(), sendIt()]);
    expect([two.location, (await sendIt()).location]).toEqual([one.location, one.location]);
    expect(carvings.records.size).toBe(1);
    const other = await goOn({ "f1-title": "Kok" });
    expect(other.status).toBe(200);
    expect(answerIn(other.html, "f1-title")).toBe("Kok");
    expect(hiddenField(other.html, "formulier")).not.toBe(formulier);
  });

  it("needs no wages, and takes a function that nobody filled in for an empty one", async () => {
    const { send, carvings } = await atTheForm();
    const sent = await send({ functie: ["f1", "f2"], "f1-wage": "", "f2-taken": ["t8", "t9"] });
    expect(sent.status).toBe(303);
    const [record] = carvings.records.values();
    expect(record?.submission.functions).toHaveLength(1);
    expect(record?.submission.functions[0]?.hourlyWage).toBeUndefined();
  });
});

/** The summary, of which each line must lead to something on the page that shows the same words. */
function errorsOn({ html, status }: Answer): Readonly<Record<string, string>> {
  expect(status).toBe(200);
  const summary = summaryOf(html);
  const ids = attributes(html, "id");
  const places = summary.map(({ field }) => ids.indexOf(field));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(new Set(summary.map(({ text }) => text)).size).toBe(summary.length);
  for (const { field, text } of summary) expect(textOf(part(html, "div", `id="${field}-error"`))).toContain(text);
  return Object.fromEntries(summary.map(({ field, text }) => [field, text]));
}

describe("a jobcarving form that is wrong", () => {
  it("says everything at once, in the order of the page", async () => {
    const { visitor, formulier } = await atTheForm();
    const errors = errorsOn(await postForm(visitor, "/jobcarving", { formulier }));
    expect(Object.keys(errors)).toEqual([
      "employer-name",
      "kvk-number",
      "postcode",
      "f1-title",
      "f1-tasks",
      "hours-min",
      "hours-max",
      "start-date",
      "contact-name",
      "contact-email",
    ]);
  });

  it.each<[string, Change, Readonly<Record<string, string>>]>([
    [
      "a task of more than a week",
      aTask("t2", { time: "200 uur" }),
      {
        "f1-tasks": "Functie 1: de taken duren samen langer dan een week (168 uur)",
        "t2-time": "Taak 2: een week heeft 168 uur. Vul de tijd per week in",
      },
    ],
    [
      "tasks that do not fit in a week together",
      { ...aTask("t2", { time: "100 uur" }), ...aTask("t3", { time: "90 uur" }) },
      { "f1-tasks": "Functie 1: de taken duren samen langer dan een week (168 uur)" },
    ],
    [
      "a time that may mean two things",
      aTask("t2", { time: "2.30" }),
      { "t2-time": "Taak 2: vul in hoeveel tijd dit per week kost, bijvoorbeeld 2,5 of 2:30 uur, of 45 min" },
    ],
    ["no time at all", aTask("t3", { time: "0" }), { "t3-time": "Taak 3: geef minstens 1 minuut per week" }],
    ["a task without a name", aTask("t4", { time: "1" }), { "t4-title": "Taak 4: vul in wat de taak is" }],
    [
      "hours reversed",
      { "hours-min": "24", "hours-max": "8" },
      { "hours-max": "Het hoogste aantal uren is lager dan het laagste. Vul evenveel of meer uren in" },
    ],
    [
      "nothing that may be carved",
      { "t2-carvable": "", "t3-carvable": "" },
      { functies: "Geef minstens één taak die naar een andere functie kan, los of met de taken die erbij horen" },
    ],
    ["61 tasks", manyTasks(61), { functies: "Geef hoogstens 60 taken; dit zijn er 61" }],
    [
      "a task that belongs to an empty row",
      { "t2-together": "t4" },
      { "t2-together": "Taak 2 hoort bij een taak die leeg is. Vul die taak in, of kies een andere" },
    ],
    [
      "wages that are no amounts",
      { "f1-wage": "cao", "carved-wage": "0" },
      {
        "f1-wage": "Functie 1: vul het loon per uur in als bedrag in euro's, bijvoorbeeld 31 of 14,50",
        "carved-wage": "Geef meer dan 0 euro per uur, of laat dit leeg",
      },
    ],
    [
      "5,000 characters",
      { "t2-title": "x".repeat(5000), "f1-title": "y".repeat(5000) },
      {
        "f1-title": "De titel van functie 1 is te lang: het mag hoogstens 120 tekens hebben",
        "t2-title": "De omschrijving van taak 2 is te lang: het mag hoogstens 120 tekens hebben",
      },
    ],
    [
      "answers that are on no list",
      { jobs: "9", "t2-education": "9", "t3-demand-lifting": "7" },
      {
        "t2-education": "Taak 2: kies een van de antwoorden uit de lijst",
        "t3-demand-lifting": "Taak 3: kies een van de antwoorden uit de lijst",
        jobs: "Kies een van de antwoorden uit de lijst",
      },
    ],
    ["a start that is over", { "start-date-jaar": "2020" }, { "start-date": expect.stringContaining("al voorbij") }],
  ])("names %s", async (_what, change, errors) => {
    const { send, carvings } = await atTheForm();
    expect(errorsOn(await send(change))).toEqual(errors);
    expect(carvings.records.size).toBe(0);
  });

  it("keeps every answer, and unfolds what hides an error", async () => {
    const { send } = await atTheForm();
    const { html } = await send({
      postcode: "",
      "t2-title": "Soep <script>alert(1)</script> 🍲 & \u202esteorg",
      "t2-demand-pace": "2",
      "t3-together": "t4",
    });
    expect(answerIn(html, "f1-wage")).toBe("€ 31,-");
    expect(answerIn(html, "t3-time")).toBe("2:30");
    expect(answerIn(html, "t2-title")).toBe("Soep &lt;script&gt;alert(1)&lt;/script&gt; 🍲 &amp; \u202esteorg");
    expect(html).not.toContain("<script>alert");
    expect([isTicked(html, "t2-carvable"), isTicked(html, "t1-carvable"), isTicked(html, "f1-scarce")]).toEqual([
      true,
      false,
      true,
    ]);
    expect(textOf(part(html, "select", 'id="t2-demand-pace"'))).toContain("Stevig tempo");
    const unfolded = [...html.matchAll(/<details[^>]*open[^>]*><summary>([^<]*)/g)].map(([, summary]) => summary);
    expect(unfolded).toEqual(["Eisen bij taak 3 (1 ingevuld)"]);
    expect(html).toContain("Eisen bij taak 2 (1 ingevuld)");
  });

  it("takes emoji and script for text, and what turns the reading direction for nothing", async () => {
    const { send, visitor, carvings } = await atTheForm();
    const { location } = await send({ "t2-title": "Soep <b>vet</b> 🍲\u202e" });
    const [record] = carvings.records.values();
    expect(record?.submission.functions[0]?.tasks[1]?.title).toBe("Soep <b>vet</b> 🍲");
    const { html } = await visitor.get(location);
    expect(html).not.toContain("<b>vet");
    expect(textOf(html)).toContain("Soep <b>vet</b> 🍲");
  });
});

describe("the rows of the form", () => {
  it("begin with one function and five tasks", async () => {
    const { visitor } = await atTheForm();
    expect(rowsOn((await visitor.get("/jobcarving")).html)).toEqual(["t1", "t2", "t3", "t4", "t5"]);
  });

  it("grow by five, with the focus on the first new one and every answer kept", async () => {
    const { use, carvings } = await atTheForm();
    const { html, status } = await use("add-tasks:f1", { "hours-min": "veel" });
    expect(status).toBe(200);
    expect(rowsOn(html)).toEqual(["t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9"]);
    expect(focusOf(html)).toBe("t5-title");
    expect([answerIn(html, "t3-time"), answerIn(html, "hours-min")]).toEqual(["2:30", "veel"]);
    expect(summaryOf(html)).toEqual([]);
    expect(carvings.records.size).toBe(0);
  });

  it("keep their ids when one goes, with the focus beside it and no reference left to it", async () => {
    const { use } = await atTheForm();
    const { html } = await use("drop-task:t2", { "t3-together": "t2" });
    expect(rowsOn(html)).toEqual(["t1", "t3", "t4"]);
    expect(focusOf(html)).toBe("t3-title");
    expect(answerIn(html, "t3-title")).toBe("Thee schenken");
    expect(html).not.toContain("Maaltijden");
    expect(part(html, "select", 'id="t3-together"')).not.toContain("selected");
  });

  it("come and go with their function, of which there is always one", async () => {
    const { use } = await atTheForm();
    const two = await use("add-function:");
    expect(rowsOn(two.html, "f2")).toEqual(["t5", "t6", "t7", "t8", "t9"]);
    expect(focusOf(two.html)).toBe("f2-title");
    const one = await use("drop-function:f1", { functie: ["f1", "f2"], "f2-taken": ["t8"], "f2-title": "Kok" });
    expect(answerIn(one.html, "f2-title")).toBe("Kok");
    expect(rowsOn(one.html)).toEqual([]);
    const none = await use("drop-function:f1");
    expect([rowsOn(none.html).length, answerIn(none.html, "f1-title"), answerIn(none.html, "t1-title")]).toEqual([
      5,
      "",
      "",
    ]);
  });

  it("may be filled in without the first function, whose number goes to the next", async () => {
    const { send } = await atTheForm();
    const change = { functie: ["f1", "f2"], "f1-taken": [], "f1-title": "", "f1-wage": "", "f1-scarce": "" };
    const answer = await send({ ...change, "f2-title": "", "f2-taken": ["t1", "t2", "t3"] });
    expect(errorsOn(answer)).toEqual({ "f2-title": "Functie 2: vul de functietitel in" });
  });

  it.each(["drop-task:t99", "drop-task:f1", "add-tasks:f9", "suggest:t1", "take-over:f1", "drop-function:"])(
    "survive a forged button %j",
    async (action) => {
      const { use, errors } = await atTheForm();
      const { status, html } = await use(action);
      expect(status).toBe(200);
      expect(rowsOn(html)).toEqual(["t1", "t2", "t3", "t4"]);
      expect(errors).toEqual([]);
    },
  );

  it("stop growing at what a page shows, and are refused beyond", async () => {
    const { use, send } = await atTheForm();
    const full = await use("add-tasks:f1", manyTasks(99));
    expect(rowsOn(full.html)).toHaveLength(99);
    expect(textOf(full.html)).toContain("hoogstens 60 taken");
    expect((await send(manyTasks(100))).status).toBe(413);
  });

  it("leave a full form of 60 tasks within 60 kB", async () => {
    const { send } = await atTheForm();
    const { html } = await send({ ...manyTasks(60), postcode: "" });
    expect(gzipSync(html).length).toBeLessThan(60_000);
  });
});

describe("suggested tasks", () => {
  it("are shown as estimates at a click, and change nothing by themselves", async () => {
    const { use } = await atTheForm();
    const { html } = await use("suggest:f1");
    expect(focusOf(html)).toBe("f1-suggested-for");
    const panel = html.slice(html.indexOf('id="f1-suggested-for"'), html.indexOf('id="f1-tasks"'));
    expect(textOf(panel)).toMatch(/\d+:\d\d uur per week \(schatting\)/);
    expect(panel).not.toContain("checked");
    expect(rowsOn(html)).toEqual(["t1", "t2", "t3", "t4"]);
    expect(answerIn(html, "t4-title")).toBe("");
  });

  it("go into empty rows first when they are ticked, marked as estimates and still to be changed", async () => {
    const { use, send, carvings } = await atTheForm();
    const ticked = { "f1-suggested-for": "Verpleegkundige", "f1-suggestion": ["0-6", "0-7"] };
    const { html } = await use("take-over:f1", ticked);
    expect(rowsOn(html)).toEqual(["t1", "t2", "t3", "t4", "t5"]);
    expect(answerIn(html, "t2-title")).toBe("Maaltijden rondbrengen");
    expect(answerIn(html, "t4-title")).not.toBe("");
    expect(answerIn(html, "t5-time")).toMatch(/^\d+:\d\d$/);
    expect(isTicked(html, "t4-carvable")).toBe(true);
    expect(html.match(/>Schatting: tijd, [^<]*</g)).toHaveLength(2);
    expect(html).not.toContain("f1-suggested-for");

    const row = aTask("t4", {
      title: "Linnen",
      time: "1",
      carvable: "ja",
      occupation: hiddenField(html, "t4-occupation"),
    });
    expect((await send(row)).status).toBe(303);
    const [record] = carvings.records.values();
    expect(record?.submission.functions[0]?.tasks[3]).toMatchObject({
      title: "Linnen",
      occupation: /^\d{4}$/.exec(hiddenField(html, "t4-occupation"))?.[0],
    });
  });

  it("are asked for once more when none is ticked, or none that was shown", async () => {
    const { use } = await atTheForm();
    for (const ticks of [[], ["9-9", "made-up"]]) {
      const { html } = await use("take-over:f1", { "f1-suggested-for": "Verpleegkundige", "f1-suggestion": ticks });
      expect(summaryOf(html)).toEqual([{ field: "f1-suggested-for", text: expect.stringContaining("Vink eerst aan") }]);
      expect(answerIn(html, "t4-title")).toBe("");
    }
  });

  it("stay open while other buttons are used, and close by their own", async () => {
    const { use } = await atTheForm();
    const open = { "f1-suggested-for": "Verpleegkundige", "f1-suggestion": ["0-1"] };
    const grown = await use("add-tasks:f1", open);
    expect(isTicked(grown.html, "f1-suggestion-0-1")).toBe(true);
    expect((await use("close-suggestions:f1", open)).html).not.toContain("f1-suggestion");
  });

  it.each([
    ["", "Vul eerst de functietitel in"],
    ["Qqqqq", 'Bij "Qqqqq" kennen wij geen taken'],
    [`<script>${"x".repeat(5000)}`, "kennen wij geen taken"],
  ])("for the title %j are not made up", async (title, words) => {
    const { use } = await atTheForm();
    const { html } = await use("suggest:f1", { "f1-title": title });
    expect(textOf(html)).toContain(words);
    expect(html).not.toContain("<script>");
  });
});

describe("a jobcarving form that did not come from this page", () => {
  it("is refused when a browser says so, also for a button that only adds a row", async () => {
    const { goOn, use, carvings } = await atTheForm();
    const foreign = { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" };
    expect((await goOn({}, foreign)).status).toBe(403);
    expect((await goOn({ actie: "add-tasks:f1" }, foreign)).status).toBe(403);
    expect((await use("add-tasks:f1")).status).toBe(200);
    expect(carvings.records.size).toBe(0);
  });

  it("is shown again with a new token instead of the vacancy form's or none", async () => {
    const { visitor, carvings } = await atTheForm();
    const foreign = hiddenField((await visitor.get("/vacature")).html, "formulier");
    for (const formulier of [foreign, "", "made.up"]) {
      const again = await postForm(visitor, "/jobcarving/versturen", { formulier, ...carvingAnswers() });
      expect(summaryOf(again.html)).toEqual([{ field: "verstuur", text: expect.stringContaining("verlopen") }]);
      const renewed = await postForm(visitor, "/jobcarving", {
        formulier,
        ...carvingAnswers({ actie: "add-tasks:f1" }),
      });
      expect(hiddenField(renewed.html, "formulier")).not.toBe(formulier);
    }
    expect(carvings.records.size).toBe(0);
  });

  it("keeps answers and token when storage is away", async () => {
    const create = () => Promise.reject(new Problem("unavailable", "weg"));
    const { send, formulier } = await atTheForm({ carvings: { ...memoryCarvings(), create } });
    const failed = await send();
    expect([failed.status, hiddenField(failed.html, "formulier")]).toEqual([503, formulier]);
    expect(answerIn(failed.html, "t3-time")).toBe("2:30");
  });
});
