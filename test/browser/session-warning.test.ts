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

/** The search page of somebody at the desk, on which the clock only goes when it is told. */
async function atDesk() {
  const desk = deskPages();
  const visitor = await signedIn(desk.app);
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

  it("is led to the login when the session ended all the same", async () => {
    const { page, visitor, wait, stay } = await atDesk();
    await wait(31);
    expect((await visitor.get("/werkblad")).status).not.toBe(200);
    await Promise.all([page.waitForEvent("framenavigated"), stay.press("Enter")]);
    await page.close();
  });
});
