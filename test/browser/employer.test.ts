import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { startBrowser } from "./browser.ts";
import { ANSWERS, fill } from "./fill.ts";
import { complaintsIn, focused, follow, overflowing } from "./inspect.ts";

declare const getComputedStyle: (element: unknown) => { outlineStyle: string };

let platform: RunningPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([runningPlatform(), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await platform?.close();
});

let context: BrowserContext;
let complaints: string[];
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const open = async (options: Parameters<Browser["newContext"]>[0], path: string): Promise<Page> => {
  context = await browser.newContext({ baseURL: platform.publicUrl, ...options });
  context.setDefaultTimeout(20_000);
  complaints = complaintsIn(context);
  const page = await context.newPage();
  await page.goto(path);
  return page;
};
const send = (page: Page) => follow(page, page.getByRole("button", { name: "Vacature versturen" }));
const referenceOn = async (page: Page) => (await page.locator(".reference").textContent()) ?? "";
const confirmationsTo = async (address: string) => (await platform.mails()).filter(({ to }) => to === address);

describe("an employer without JavaScript", () => {
  let page: Page;
  beforeEach(async () => {
    page = await open({ javaScriptEnabled: false }, "/");
  });

  it("hands in a vacancy, mends what was wrong, and follows it by the link in the mail", async () => {
    await follow(page, page.getByRole("link", { name: "Vacature insturen" }));
    await send(page);
    expect(await page.title()).toMatch(/^10 fouten: Vacature insturen/);
    await expect.poll(() => page.locator(":focus").getAttribute("class")).toBe("error-summary");

    await page.getByRole("link", { name: "Vul uw naam in" }).click();
    await expect.poll(() => page.locator(":focus").getAttribute("name")).toBe("contact-name");

    await fill(page, { ...ANSWERS, title: "Blorpist" });
    await send(page);
    expect(await page.title()).toMatch(/^1 fout: /);
    await expect.poll(() => page.locator(":focus").getAttribute("name")).toBe("occupation");
    expect(await page.locator("[name=description]").inputValue()).toBe(ANSWERS.description);

    await page.locator("[name=occupation]").selectOption({ label: "Magazijnmedewerker" });
    await send(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Wij hebben uw vacature ontvangen");
    const reference = await referenceOn(page);

    const [mail] = await eventually(
      () => confirmationsTo("robin@werkgever.example"),
      (mails) => mails.length > 0,
    );
    const link = mail?.text.match(/https?:\S+/)?.[0] ?? "";
    await page.goto(link);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Uw vacature: Blorpist");
    expect(await referenceOn(page)).toBe(reference);
  });

  it("opens what is hidden when an answer in it is kept", async () => {
    await page.goto("/vacature");
    await page.getByText("Rijbewijs of certificaat (optioneel)").click();
    await page.getByLabel("Heftruckcertificaat").check();
    await send(page);
    expect(await page.getByLabel("Heftruckcertificaat").isVisible()).toBe(true);
    expect(await page.getByLabel("Heftruckcertificaat").isChecked()).toBe(true);
    expect(await page.getByLabel("Tillen en dragen").isVisible()).toBe(false);
  });
});

describe("an employer with a browser as it comes", () => {
  it("makes one vacancy of a double click", async () => {
    const page = await open({}, "/vacature");
    const address = "dubbel@werkgever.example";
    await fill(page, { ...ANSWERS, "contact-email": address });
    await page.getByRole("button", { name: "Vacature versturen" }).dblclick();
    await page.waitForURL("**/vacature/ontvangen/**");
    const reference = await referenceOn(page);

    const mails = await eventually(
      () => confirmationsTo(address),
      (found) => found.length > 0,
    );
    expect(mails.map(({ subject }) => subject)).toEqual([expect.stringContaining(reference)]);
  });

  it("fills in and sends the form by keyboard alone, in the order of the page, with the focus in sight", async () => {
    const page = await open({}, "/vacature");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toBe("Naar de inhoud");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("inhoud");

    const answers = new Map(Object.entries(ANSWERS));
    const visited: string[] = [];
    for (let stops = 0; stops < 80 && visited.at(-1) !== "verstuur"; stops += 1) {
      await page.keyboard.press("Tab");
      const name = await focused(page);
      visited.push(name);
      const outline = await page.locator(":focus").evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline, name).toBe("solid");
      const answer = answers.get(name);
      if (answer !== undefined) await page.keyboard.type(answer);
    }
    expect(visited.filter((name) => answers.has(name))).toEqual([...answers.keys()]);
    await follow(page, () => page.keyboard.press("Enter"));
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Wij hebben uw vacature ontvangen");
  });

  it("reads the form on the narrowest screens without scrolling sideways, everything unfolded", async () => {
    const page = await open({}, "/vacature");
    for (const summary of await page.locator("summary").all()) await summary.click();
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await overflowing(page), `${width} px`).toEqual([]);
    }
  });

  it("keeps everything readable with the text spacing that a reader may choose", async () => {
    const page = await open({ viewport: { width: 320, height: 640 }, bypassCSP: true }, "/vacature");
    await page.addStyleTag({
      content:
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }",
    });
    for (const summary of await page.locator("summary").all()) await summary.click();
    expect(await overflowing(page)).toEqual([]);
  });
});
