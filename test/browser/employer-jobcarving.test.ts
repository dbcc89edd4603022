import type { Page, Route } from "playwright-core";
import { describe, expect, it } from "vitest";
import { eventually } from "../support/running-platform.ts";
import { ANSWERS, fill } from "./fill.ts";
import { findings, focused, follow, overflowing } from "./inspect.ts";
import { keepScreen, PHONE } from "./screens.ts";
import { visits } from "./visit.ts";

declare const location: { hash: string };
declare const localStorage: { getItem: (key: string) => string | null; length: number };

const visit = visits();
const open = (options = {}, path = "/jobcarving") => visit.open({ reducedMotion: "reduce", ...options }, path);
const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const use = (page: Page, name: string | RegExp) => follow(page, page.getByRole("button", { name }));
/** The button at the end of the form; the one at its begin is for the Enter key alone. */
const check = (page: Page) => follow(page, page.locator("#verstuur"));
const send = (page: Page) => use(page, "Verzoek versturen");

const { title: _title, description: _description, ...SHARED } = ANSWERS;
const TEAM: Readonly<Record<string, string>> = {
  ...SHARED,
  "hours-min": "4",
  "hours-max": "24",
  "f1-title": "Verpleegkundige",
  "f1-wage": "31",
  "t1-title": "Wonden verzorgen",
  "t1-time": "15",
  "t2-title": "Maaltijden rondbrengen",
  "t2-time": "7,5",
  "t3-title": "Thee schenken",
  "t3-time": "2:30",
};
const fillTeam = async (page: Page, change: Readonly<Record<string, string>> = {}) => {
  await fill(page, { ...TEAM, ...change });
  for (const id of ["t2", "t3"]) await page.locator(`#${id}-carvable`).check();
};

describe("an employer without JavaScript", () => {
  it("fills in a team with proposed tasks, mends what is wrong, follows the request and withdraws it", async () => {
    const page = await open({ javaScriptEnabled: false }, "/");
    await follow(page, page.getByRole("link", { name: "Taken bundelen tot een baan" }));
    await fillTeam(page, { "t2-time": "2.30" });
    await use(page, "Stel taken voor bij functie 1");
    await expect.poll(() => focused(page)).toBe("f1-suggested-for");
    await page.getByLabel("Voorraad en linnen aanvullen").first().check();
    await use(page, "Neem aangevinkte taken over");
    await expect.poll(() => focused(page)).toBe("t4-title");
    expect(await page.locator("#t4-title").inputValue()).toBe("Voorraad en linnen aanvullen");
    expect(await page.getByText(/^Schatting: /).count()).toBe(1);

    await use(page, "Haal taak 5 weg");
    await expect.poll(() => focused(page)).toBe("t4-title");
    await use(page, "Meer taken bij functie 1");
    await expect.poll(() => focused(page)).toBe("t5-title");
    await use(page, "Nog een functie");
    await expect.poll(() => focused(page)).toBe("f2-title");
    await use(page, "Haal functie 2 weg");

    await check(page);
    expect(await page.title()).toMatch(/^1 fout: /);
    await expect.poll(() => focused(page)).toBe("error-summary");
    await page.getByRole("link", { name: /^Taak 2: vul in hoeveel tijd/ }).click();
    await expect.poll(() => focused(page)).toBe("t2-time");
    await page.locator("#t2-time").fill("7:30");
    await check(page);
    expect(await heading(page)).toBe("Kijk uw antwoorden na");
    for (const _page of ["with an error", "with a row less"]) {
      await page.goBack();
      expect(await page.locator("#t2-time").inputValue()).toBe("7:30");
      expect(await page.locator("#t4-title").inputValue()).toBe("Voorraad en linnen aanvullen");
    }
    for (let pages = 0; pages < 2; pages += 1) await page.goForward();
    await follow(page, page.getByRole("link", { name: "Wijzigen Thee schenken" }));
    await expect.poll(() => page.evaluate(() => location.hash)).toBe("#t3-title");
    await page.locator("#t3-time").fill("2:45");
    await check(page);
    await send(page);
    expect(await heading(page)).toBe("Wij hebben uw verzoek ontvangen");

    const [mail] = await eventually(
      () => visit.mailsTo(ANSWERS["contact-email"]),
      (mails) => mails.length > 0,
    );
    await page.goto(mail?.text.match(/https?:\S+/)?.[0] ?? "");
    expect(await heading(page)).toBe("Jobcarving: Verpleegkundige");
    await follow(page, page.getByRole("link", { name: "Verzoek intrekken" }));
    await use(page, "Verzoek intrekken");
    expect(await page.locator(".panel").textContent()).toContain("Uw verzoek is ingetrokken");
  });
});

describe("an employer with a browser as it comes", () => {
  it("sends the form with Enter in any field, and never changes its rows by it", async () => {
    const page = await open();
    await fillTeam(page);
    await page.locator("#t3-title").focus();
    await follow(page, () => page.keyboard.press("Enter"));
    expect(await heading(page)).toBe("Kijk uw antwoorden na");
  });

  it("fills in the form by keyboard alone, in the order of the page", async () => {
    const page = await open();
    const answers = new Map(Object.entries(TEAM));
    const visited: string[] = [];
    for (let stops = 0; stops < 90 && visited.at(-1) !== "verstuur"; stops += 1) {
      await page.keyboard.press("Tab");
      const name = await focused(page);
      visited.push(name);
      const answer = answers.get(name);
      if (answer !== undefined) await page.keyboard.type(answer);
      if (name === "t2-carvable" || name === "t3-carvable") await page.keyboard.press("Space");
    }
    const inOrder = await page.locator("form [name]").evaluateAll((all) => all.map((one) => one.getAttribute("name")));
    expect(visited.filter((name) => answers.has(name))).toEqual(inOrder.filter((name) => answers.has(name ?? "")));
    expect(visited.filter((name) => answers.has(name))).toHaveLength(answers.size);
    expect(visited.at(-1)).toBe("verstuur");
    await follow(page, () => page.keyboard.press("Enter"));
    expect(await heading(page)).toBe("Kijk uw antwoorden na");
    await page.getByRole("button", { name: "Verzoek versturen" }).focus();
    await follow(page, () => page.keyboard.press("Enter"));
    expect(await heading(page)).toBe("Wij hebben uw verzoek ontvangen");
  });

  it("finds the form, its proposals, its errors and what follows without anything that axe or a narrow screen finds", async () => {
    const page = await open();
    expect(await findings(page)).toEqual([]);
    await page.locator("#f1-title").fill("Verpleegkundige");
    await use(page, "Stel taken voor bij functie 1");
    expect(await findings(page)).toEqual([]);
    await use(page, "Sluit dit voorstel");

    await fillTeam(page, { "t1-time": "200 uur" });
    await page.getByText("Eisen bij taak 2", { exact: false }).first().click();
    await page.locator("#t2-together").selectOption({ label: "Taak 5" });
    await check(page);
    expect(await page.locator("#t2-together").isVisible()).toBe(true);
    expect(await findings(page)).toEqual([]);
    for (const link of await page.locator(".error-summary a").all()) {
      await link.click();
      const field = page.locator((await link.getAttribute("href")) ?? "");
      await expect.poll(() => field.evaluate((element) => element.matches(":focus"))).toBe(true);
    }

    await page.locator("#t2-together").selectOption("");
    await page.locator("#t1-time").fill("15");
    await check(page);
    await send(page);
    await keepScreen(page, "22-jobcarving-received");
    expect(await findings(page)).toEqual([]);
    await follow(page, page.getByRole("link", { name: "Verzoek intrekken" }));
    expect(await findings(page)).toEqual([]);
  });

  it("is proposed titles while that of a function is typed, also of one that came later", async () => {
    const page = await open();
    await use(page, "Nog een functie");
    const proposed = page.locator("#functietitels option").first();
    for (const [id, typed, title] of [
      ["f1", "heftr", "Heftruckchauffeur"],
      ["f2", "magazijnm", "Magazijnmedewerker"],
    ]) {
      await page.locator(`#${id}-title`).pressSequentially(typed ?? "");
      await expect.poll(() => proposed.getAttribute("value")).toBe(title);
    }
  });

  it("finds back on this device every row that was typed, by choice alone, until it is sent", async () => {
    const page = await open();
    await page.getByLabel("Bewaar wat ik typ op dit apparaat", { exact: false }).check();
    await fillTeam(page);
    await use(page, "Meer taken bij functie 1");
    await fill(page, { "t6-title": "Bedden verschonen", "t6-time": "3" });
    await expect.poll(() => page.evaluate(() => localStorage.getItem("wsp-jobcarving"))).toContain("Bedden");
    await page.goto("/jobcarving");
    await expect.poll(() => page.locator(".lead").textContent()).toContain("Wij hebben teruggezet");
    expect(await page.locator("#t6-title").inputValue()).toBe("Bedden verschonen");
    expect(await page.locator("#t3-carvable").isChecked()).toBe(true);
    expect(await page.locator("[name=contact-name]").inputValue()).toBe(ANSWERS["contact-name"]);

    // What is kept is not written over when its rows cannot be shown.
    const away = (asked: Route) =>
      asked.request().method() === "POST" ? asked.fulfill({ body: "<p>Even geduld</p>" }) : asked.continue();
    await page.route("**/jobcarving", away);
    await page.goto("/jobcarving");
    await expect.poll(() => page.locator("#op-dit-apparaat").isVisible()).toBe(true);
    await page.locator("[name=contact-name]").fill("Iemand anders");
    expect(await page.evaluate(() => localStorage.getItem("wsp-jobcarving"))).toContain("Bedden");
    await page.unroute("**/jobcarving", away);
    await page.goto("/jobcarving");
    await expect.poll(() => page.locator("#t6-title").count()).toBe(1);

    await check(page);
    await send(page);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it("reads the whole form on the narrowest screens without scrolling sideways, with all that is folded", async () => {
    const page = await open();
    await fillTeam(page);
    await keepScreen(page, "20-jobcarving-form", { from: page.locator("#functies") });
    await keepScreen(page, "21-jobcarving-form-phone", { size: PHONE, from: page.locator("#f1-tasks") });
    await fill(page, { "t2-title": "Onderhoudswerkzaamhedencoördinatie".repeat(3) });
    for (const summary of await page.locator("summary").all()) await summary.click();
    for (const width of [320, 360, 390, 700]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await overflowing(page), `${width} px`).toEqual([]);
    }
  });
});
