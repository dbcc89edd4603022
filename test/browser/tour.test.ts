import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { startBrowser } from "./browser.ts";
import { ANSWERS, fill } from "./fill.ts";
import { complaintsIn, findings, focused, follow } from "./inspect.ts";
import { keepScreen, PHONE } from "./screens.ts";

const DEMO_VACANCIES = 12;

let platform: RunningPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([runningPlatform({ withDemoData: true }), startBrowser()]);
  await platform.demoDataLoaded;
  await eventually(platform.mails, (mails) => mails.length >= 2 * DEMO_VACANCIES);
});
afterAll(async () => {
  await browser?.close();
  await platform?.close();
});

/** A visitor with one page open; what the browser complains about is looked at after the last test. */
function visitor() {
  const visit = {} as { context: BrowserContext; page: Page; complaints: string[] };
  beforeAll(async () => {
    visit.context = await browser.newContext({ baseURL: platform.publicUrl, reducedMotion: "reduce" });
    visit.complaints = complaintsIn(visit.context);
    visit.page = await visit.context.newPage();
  });
  afterAll(async () => {
    await visit.context?.close();
    expect(visit.complaints).toEqual([]);
  });
  return visit;
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const check = (page: Page) => follow(page, page.getByRole("button", { name: "Verder: antwoorden nakijken" }));
const send = (page: Page) => follow(page, page.getByRole("button", { name: "Vacature versturen" }));

describe("the employer's walk, without anything that axe or a narrow screen finds", () => {
  const visit = visitor();

  it("front page", async () => {
    const { page } = visit;
    await page.goto("/");
    await keepScreen(page, "01-home");
    expect(await findings(page)).toEqual([]);
  });

  it("empty form, folded and unfolded", async () => {
    const { page } = visit;
    await follow(page, page.getByRole("link", { name: "Vacature insturen" }));
    await keepScreen(page, "02-form", { size: PHONE });
    expect(await findings(page)).toEqual([]);
    for (const summary of await page.locator("summary").all()) await summary.click();
    expect(await findings(page)).toEqual([]);
  });

  it("form with errors: the summary has the focus and each line leads to its field", async () => {
    const { page } = visit;
    await check(page);
    await expect.poll(() => focused(page)).toBe("error-summary");
    await keepScreen(page, "03-errors");
    expect(await findings(page)).toEqual([]);
    for (const link of await page.locator(".error-summary a").all()) {
      await link.click();
      const field = page.locator((await link.getAttribute("href")) ?? "");
      await expect.poll(() => field.evaluate((element) => element.matches(":focus"))).toBe(true);
    }
  });

  it("form with a title that nobody knows: the list has the focus and begins with what looks like it", async () => {
    const { page } = visit;
    await fill(page, { ...ANSWERS, title: "Heftrukchaufeur" });
    await check(page);
    await expect.poll(() => focused(page)).toBe("occupation");
    const proposals = await page.locator("[name=occupation] optgroup").first().locator("option").allTextContents();
    expect(proposals[0]).toBe("Heftruckchauffeur");
    expect(await findings(page)).toEqual([]);
  });

  it("all answers once more, on a phone too", async () => {
    const { page } = visit;
    await fill(page, { title: "Heftruckchauffeur avonddienst" });
    await check(page);
    expect(await heading(page)).toBe("Kijk uw antwoorden na");
    // Also in a region that was filled a moment ago.
    expect(await page.getByRole("heading", { name: "Wat kan anders?" }).isVisible()).toBe(true);
    await keepScreen(page, "23-check", { size: PHONE });
    expect(await findings(page)).toEqual([]);
  });

  it("confirmation and status", async () => {
    const { page } = visit;
    await send(page);
    expect(await heading(page)).toBe("Wij hebben uw vacature ontvangen");
    await keepScreen(page, "04-received");
    expect(await findings(page)).toEqual([]);

    await follow(page, page.getByRole("link", { name: "Bekijk waar uw vacature staat" }));
    expect(await heading(page)).toBe("Uw vacature: Heftruckchauffeur avonddienst");
    expect(await findings(page)).toEqual([]);
  });

  it("mail inbox", async () => {
    const { page } = visit;
    await eventually(platform.mails, (mails) => mails.some(({ to }) => to === ANSWERS["contact-email"]));
    await page.goto("/postvak");
    await keepScreen(page, "05-mail");
    expect(await findings(page)).toEqual([]);
  });

  it("page that is not there", async () => {
    const { page } = visit;
    await page.goto("/status/V-00000000");
    expect(await heading(page)).toBe("Deze pagina is niet gevonden");
    expect(await findings(page)).toEqual([]);
  });
});

describe("the account manager's walk, without anything that axe or a narrow screen finds", () => {
  const visit = visitor();
  const cards = () => visit.page.locator("article.candidate");
  const decisions = () => visit.page.locator("section", { hasText: /^Besluiten/ }).locator("tbody tr");

  it("login", async () => {
    const { page } = visit;
    await page.goto("/werkblad");
    expect(await heading(page)).toBe("Aanmelden");
    expect(await findings(page)).toEqual([]);
    await follow(page, page.getByRole("button", { name: "Amina Bakker" }));
    expect(await heading(page)).toBe("Mijn werk");
  });

  it("inbox: own work and the whole team's", async () => {
    const { page } = visit;
    const ready = page.getByText("Groslijst klaar");
    await eventually(
      async () => {
        await page.goto("/werkblad?wie=alle");
        return ready.count();
      },
      (count) => count === DEMO_VACANCIES + 1,
    );
    expect(await findings(page)).toEqual([]);
    await follow(page, page.getByRole("link", { name: "Werkblad", exact: true }));
    await keepScreen(page, "06-inbox");
    expect(await findings(page)).toEqual([]);
  });

  it("vacancy with its shortlist, every explanation unfolded", async () => {
    const { page } = visit;
    await page.goto("/werkblad?wie=alle");
    await follow(page, page.getByRole("link", { name: "Heftruckchauffeur dagdienst" }));
    expect(await cards().count()).toBe(10);
    await keepScreen(page, "07-shortlist", { from: page.getByRole("heading", { name: /^Groslijst/ }) });
    for (const summary of await page.locator("main > details > summary, section > details > summary").all()) {
      await summary.click();
    }
    for (const summary of await cards().nth(1).locator("summary").all()) await summary.click();
    expect(await findings(page)).toEqual([]);
  });

  it("decisions: a reason is asked for, and what was decided stands on the page", async () => {
    const { page } = visit;
    const [first, second] = [cards().nth(0), cards().nth(1)];
    await follow(page, second.getByRole("button", { name: "Afwijzen" }));
    await expect.poll(() => focused(page)).toBe("error-summary");
    expect(await page.title()).toMatch(/^Niet gelukt: /);
    expect(await findings(page)).toEqual([]);

    await second.getByLabel(/^Reden/).selectOption({ label: "Nu niet beschikbaar" });
    await follow(page, second.getByRole("button", { name: "Uitstellen" }));
    const chosen = await first.getAttribute("id");
    await follow(page, first.getByRole("button", { name: "Voordragen" }));
    await expect.poll(() => focused(page)).toBe(chosen);
    expect(await first.getByRole("button").count()).toBe(0);
    expect(await decisions().count()).toBe(2);
    expect(await decisions().nth(1).textContent()).toContain("Uitgesteld. Nu niet beschikbaar");
    await eventually(
      async () => {
        await page.reload();
        return decisions().nth(0).textContent();
      },
      (row) => row?.includes("Klaargezet voor de uitvoerder") === true,
    );
    await keepScreen(page, "08-put-forward");
    expect(await findings(page)).toEqual([]);
  });

  it("page that is not there, and the way out", async () => {
    const { page } = visit;
    await page.goto("/werkblad/vacatures/V-00000000");
    expect(await heading(page)).toBe("Deze pagina is niet gevonden");
    expect(await findings(page)).toEqual([]);
    await page.goto("/werkblad");
    await follow(page, page.getByRole("button", { name: "Afmelden" }));
    expect(await heading(page)).toBe("Zoekt u personeel?");
  });

  it("inbox of somebody without vacancies", async () => {
    const { page } = visit;
    await page.context().clearCookies();
    await page.goto("/werkblad");
    await follow(page, page.getByRole("button", { name: "Ruben Smit" }));
    expect(await page.locator("main").textContent()).toContain("U hebt nu geen open werk.");
    expect(await findings(page)).toEqual([]);
  });
});
