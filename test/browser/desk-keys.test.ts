import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { deskPages, signedIn } from "../pages/apps.ts";
import { anEntry, aPerson, aRecord, aShortlist, REFERENCE } from "../pages/desk-records.ts";
import { memoryVacancies } from "../pages/memory-stores.ts";
import { startBrowser } from "./browser.ts";
import { axeFindings, complaintsIn, follow } from "./inspect.ts";
import { type StateServer, stateServer } from "./state-server.ts";

const PATH = `/werkblad/vacatures/${REFERENCE}`;
const REFS = ["K-1", "K-2", "K-3"];

let browser: Browser;
let server: StateServer;
let context: BrowserContext;
beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), stateServer()]);
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The page of a vacancy with three people, in a browser; and what was decided about them. */
async function shortlist({ javaScriptEnabled = true } = {}) {
  const vacancies = memoryVacancies(new Map([[REFERENCE, aRecord()]]));
  const { app } = deskPages({
    vacancies,
    shortlists: [aShortlist({ entries: REFS.map((ref) => anEntry(ref)) })],
    candidates: REFS.map((ref) => aPerson(ref)),
  });
  const visitor = await signedIn(app);
  context = await browser.newContext({
    viewport: { width: 1000, height: 800 },
    javaScriptEnabled,
    reducedMotion: "reduce",
  });
  const complaints = complaintsIn(context);
  const page = await context.newPage();
  await page.goto(server.show({ answer: await visitor.get(PATH), visitor }));
  const decisions = () =>
    Object.entries(vacancies.records.get(REFERENCE)?.decisions ?? {}).map(([id, { decision, reason = "" }]) =>
      `${id.split(":")[1]} ${decision} ${reason}`.trim(),
    );
  return { page, decisions, complaints };
}

const focused = async (page: Page) =>
  (await page.evaluate<string>("document.activeElement.id")).replace("kandidaat-gemeente-haarlem-", "");

/** Presses a key that sends a form, and waits for the page that answers it. */
const sendBy = (page: Page, key: string) => follow(page, () => page.keyboard.press(key));

describe("a shortlist by keyboard", () => {
  it("goes from person to person and decides: one key for what, one for why", async () => {
    const { page, decisions, complaints } = await shortlist();
    const seen: string[] = [];
    for (const key of ["j", "j", "ArrowDown", "j", "k", "ArrowUp"]) {
      await page.keyboard.press(key);
      seen.push(await focused(page));
    }
    expect(seen).toEqual(["K-1", "K-2", "K-3", "K-3", "K-2", "K-1"]);

    await page.keyboard.press("u");
    const question = page.getByRole("dialog", { name: "Uitstellen: 1. Kandidaat K-1" });
    expect(await question.getByRole("button").count()).toBe(14);
    expect(await axeFindings(page)).toEqual([]);
    await sendBy(page, "5");
    expect(decisions()).toEqual(["K-1 postpone not-available"]);
    await expect.poll(() => focused(page)).toBe("K-1");
    expect(await page.locator("article").first().textContent()).toContain("Uitgesteld. Nu niet beschikbaar");

    await page.keyboard.press("j");
    await page.keyboard.press("v");
    expect(await page.getByRole("dialog", { name: "Voordragen: 2. Kandidaat K-2" }).textContent()).toContain(
      "Ja, draag voor bij Pasmatch",
    );
    await sendBy(page, "Enter");
    expect(decisions()).toEqual(["K-1 postpone not-available", "K-2 put-forward"]);
    expect(complaints).toEqual([]);
  });

  it("passes over everybody about whom something was decided, and goes to what is done with many", async () => {
    const { page } = await shortlist();
    for (const key of ["j", "j", "u"]) await page.keyboard.press(key);
    await sendBy(page, "5");
    // The page takes the focus to who was decided about.
    await expect.poll(() => focused(page)).toBe("K-2");
    await page.locator("article").first().focus();
    await page.keyboard.press("n");
    expect(await focused(page)).toBe("K-3");
    await page.keyboard.press("n");
    expect(await page.getByRole("status").textContent()).toContain("is al besloten");
    await page.keyboard.press("b");
    expect(await focused(page)).toBe("samen");
  });

  it("asks before it decides, takes no for an answer, and says what cannot be", async () => {
    const { page, decisions } = await shortlist();
    await page.keyboard.press("v");
    expect(await page.getByRole("status").textContent()).toBe("Kies eerst een kandidaat met j of k.");
    await page.keyboard.press("j");
    for (const key of ["v", "a"]) {
      await page.keyboard.press(key);
      await page.keyboard.press("Escape");
    }
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await focused(page)).toBe("K-1");
    expect(decisions()).toEqual([]);
  });

  it("ticks people, who are then decided about or compared together", async () => {
    const { page } = await shortlist();
    for (const key of ["j", "x", "j", "j", "x"]) await page.keyboard.press(key);
    expect(await axeFindings(page)).toEqual([]);
    await follow(page, page.getByRole("button", { name: "Vergelijk" }));
    expect(await page.locator("h1").textContent()).toBe("Vergelijk 2 kandidaten");
    expect(await page.getByRole("columnheader").allTextContents()).toEqual([
      "Waarop",
      "Kandidaat K-1",
      "Kandidaat K-3",
    ]);
  });

  it("keeps what is done with many in sight once somebody is ticked, and one step away, without scripts too", async () => {
    const { page } = await shortlist({ javaScriptEnabled: false });
    const bar = page.locator("#samen");
    const bottom = async () => {
      const box = await bar.boundingBox();
      return box ? box.y + box.height : Number.NaN;
    };
    expect(await bottom()).toBeGreaterThan(800);
    const tick = page.getByLabel("Kies kandidaat K-1");
    await tick.check();
    expect(await bottom()).toBe(800);
    await tick.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toBe("Vergelijk");
    await tick.uncheck();
    expect(await bottom()).toBeGreaterThan(800);
  });

  it("hears no key in a field, and none at all once it is switched off, also on the next page", async () => {
    const { page } = await shortlist();
    await page.getByLabel("Uitvoerder", { exact: true }).first().focus();
    await page.keyboard.press("j");
    expect(await focused(page)).toBe("uitvoerder-1");

    await page.getByLabel("Sneltoetsen gebruiken").uncheck();
    await page.reload();
    expect(await page.getByLabel("Sneltoetsen gebruiken").isChecked()).toBe(false);
    for (const key of ["j", "?"]) await page.keyboard.press(key);
    expect([await focused(page), await page.getByRole("dialog").count()]).toEqual(["", 0]);

    await page.getByLabel("Sneltoetsen gebruiken").check();
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog", { name: "Sneltoetsen" }).textContent()).toContain("uitstellen");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("decides by the same forms without a script, and says nothing of keys", async () => {
    const { page, decisions } = await shortlist({ javaScriptEnabled: false });
    expect(await page.getByText("Sneltoetsen").filter({ visible: true }).count()).toBe(0);
    await page
      .getByLabel(/^Reden om niet/)
      .first()
      .selectOption({ label: "Nu niet beschikbaar" });
    await follow(page, page.getByRole("button", { name: "Uitstellen kandidaat K-1" }));
    await page.getByLabel("Kies kandidaat K-2").check();
    await page.getByLabel("Kies kandidaat K-3").check();
    await follow(page, page.getByRole("button", { name: "Draag voor volgens het advies" }).first());
    expect(await page.locator("h1").textContent()).toBe("2 besluiten genomen");
    expect(decisions()).toEqual(["K-1 postpone not-available", "K-2 put-forward", "K-3 put-forward"]);
  });
});
