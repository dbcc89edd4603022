import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deskPages, signedIn } from "../pages/apps.ts";
import { startBrowser } from "./browser.ts";
import { axeFindings } from "./inspect.ts";
import { type StateServer, stateServer } from "./state-server.ts";

let browser: Browser;
let server: StateServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), stateServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The search page of somebody who is at the desk for some hours, and goes on when it is told. */
async function atDesk({ hours = 0 } = {}) {
  const desk = deskPages();
  const visitor = await signedIn(desk.app);
  for (let quarter = 0; quarter < 4 * hours; quarter += 1) {
    desk.wait(15 * 60);
    await visitor.get("/werkblad/zoeken");
  }
  const page = await browser.newPage();
  await page.clock.install();
  await page.goto(server.show({ visitor, answer: await visitor.get("/werkblad/zoeken") }));
  const wait = async (minutes: number) => {
    desk.wait(minutes * 60);
    await page.clock.fastForward(minutes * 60_000);
  };
  return { page, visitor, wait, warning: page.getByRole("alert"), stay: page.getByRole("button", { name: "Blijf" }) };
}

describe("who is about to be signed out", () => {
  it("is warned five minutes before, and stays with one press, again and again", async () => {
    const { page, visitor, wait, warning, stay } = await atDesk();
    await wait(24);
    expect(await warning.isVisible()).toBe(false);
    for (let round = 0; round < 3; round += 1) {
      await page.getByLabel("Zoek").focus();
      await wait(round === 0 ? 2 : 26);
      expect(await warning.textContent()).toContain("over 5 minuten afgemeld");
      expect(await axeFindings(page)).toEqual([]);
      await stay.press("Enter");
      await expect.poll(() => warning.isVisible()).toBe(false);
      expect(await page.evaluate("document.activeElement.name")).toBe("zoek");
    }
    expect((await visitor.get("/werkblad")).status).toBe(200);
    await page.close();
  });

  it("is told of the end of the ten hours, which no press puts off, and signs in beside what was typed", async () => {
    const { page, wait, warning } = await atDesk({ hours: 9.5 });
    await wait(24);
    expect(await warning.isVisible()).toBe(false);
    await page.getByLabel("Zoek").fill("loods");
    await wait(2);
    expect(await warning.textContent()).toContain("omdat u dan tien uur bent aangemeld");
    expect(await axeFindings(page)).toEqual([]);
    const login = page.getByRole("link", { name: "Meld u aan (opent in een nieuw tabblad)" });
    expect(await login.getAttribute("href")).toBe("/werkblad/aanmelden");
    await page.getByRole("button", { name: "Sluit deze melding" }).press("Enter");
    expect(await warning.isVisible()).toBe(false);
    expect(await page.evaluate("document.activeElement.value")).toBe("loods");
    await page.close();
  });

  it("is told so when the session ended all the same, and keeps what was typed", async () => {
    const { page, visitor, wait, warning, stay } = await atDesk();
    await page.getByLabel("Zoek").fill("loods");
    await wait(31);
    expect((await visitor.get("/werkblad")).status).not.toBe(200);
    await stay.press("Enter");
    await expect.poll(() => warning.textContent()).toContain("U bent afgemeld");
    expect(await page.getByRole("link", { name: /^Meld u aan/ }).isVisible()).toBe(true);
    expect(await page.getByLabel("Zoek").inputValue()).toBe("loods");
    await page.close();
  });
});
