import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { region } from "#shared/runtime/region.ts";
import { stylesheetOf } from "#shared/web/stylesheet.ts";
import { agencyWorld } from "../agency/agency-world.ts";
import { bareTags } from "../pages/html.ts";
import { startBrowser } from "./browser.ts";
import { axeFindings, overflowing, thinOut } from "./inspect.ts";
import {
  borderless,
  brokenWords,
  cutOff,
  focusFaults,
  growsOnTheWayDown,
  layoutShift,
  movesWithoutItsEnd,
  openWhole,
  outOfPanels,
  skeletonFaults,
  smallTargets,
  spaceText,
  unfold,
} from "./inspect-page.ts";
import { keepScreen, PHONE } from "./screens.ts";
import { type Shown, type StateServer, stateServer } from "./state-server.ts";
import { DESK_STATES } from "./states/desk.ts";
import { EMPLOYER_STATES } from "./states/employer.ts";
import { ADMIN_STATES, agencyStates } from "./states/other.ts";
import { VACANCY_STATES } from "./states/vacancy.ts";
import { DESK, windowsOf } from "./windows.ts";

/** A promise of ours about every page. */
const MOST_BYTES = 60_000;
/** Stops of the Tab key that are looked at; a shortlist has hundreds that are made alike. */
const MOST_STOPS = 40;

/** Every page in every state that a visitor can meet. A new one is a line in one of these lists. */
const STATES = [...EMPLOYER_STATES, ...VACANCY_STATES, ...DESK_STATES, ...agencyStates(agencyWorld()), ...ADMIN_STATES];

let browser: Browser;
let server: StateServer;
let windows: ReturnType<typeof windowsOf>;
beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), stateServer()]);
  windows = windowsOf(browser);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What must hold at each size and setting, by its name. All that is folded is unfolded from the second on. */
async function atEverySize(page: Page): Promise<string[]> {
  await page.setViewportSize(DESK);
  const found: string[] = [];
  const note = (where: string, faults: readonly string[]) => found.push(...faults.map((fault) => `${where}: ${fault}`));
  const look = async (where: string) => {
    note(`${where}, sticks out`, await overflowing(page));
    note(`${where}, out of its panel`, await outOfPanels(page));
    note(`${where}, cut off`, await cutOff(page));
  };
  const lookWhole = async (where: string) => {
    note(where, await axeFindings(page));
    await look(where);
    note(`${where}, small target`, await smallTargets(page));
  };
  await thinOut(page);
  for (const width of [360, 1000, DESK.width]) {
    await page.setViewportSize({ ...DESK, width });
    note(`${width} px, broken off`, await brokenWords(page));
  }
  await lookWhole("as opened");
  await unfold(page, true);
  await page.emulateMedia({ colorScheme: "dark" });
  await lookWhole("dark");
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  note("forced colours, no border", await borderless(page));
  await page.emulateMedia({ forcedColors: "none" });
  await spaceText(page, true);
  await look("text apart");
  await page.setViewportSize({ width: 640, height: 450 });
  await spaceText(page, false);
  await lookWhole("200 %");
  await page.setViewportSize({ width: 320, height: 256 });
  await lookWhole("400 %");
  await spaceText(page, true);
  await look("400 %, text apart");
  await spaceText(page, false);
  await unfold(page, false);
  return found;
}

/** Bytes of a page with its stylesheet and scripts, compressed. */
async function bytesOf({ answer, visitor }: Shown): Promise<number> {
  const scripts = [...answer.html.matchAll(/<script [^>]*src="([^"]+)"/g)].map(([, src = ""]) => src);
  const parts = [answer.html, stylesheetOf(region.theme).css];
  for (const script of scripts) parts.push((await visitor.get(script)).html);
  return parts.reduce((sum, part) => sum + gzipSync(part).length, 0);
}

describe("every page in every state", () => {
  const titles = new Map<string, string>();

  it.concurrent.each(STATES)("$name", async ({ show, screen }) => {
    const shown = await show();
    const { html, status } = shown.answer;
    expect(await bytesOf(shown)).toBeLessThan(MOST_BYTES);
    const tags = bareTags(html);
    expect(status).toBeLessThan(500);
    expect(tags.filter((tag) => /\s(style|on\w+)=/i.test(tag) || /^<style/i.test(tag))).toEqual([]);

    await windows.look(async (page, complaints) => {
      await openWhole(page, server.show(shown));
      expect(await layoutShift(page)).toBe(0);
      expect(await movesWithoutItsEnd(page)).toBe(0);
      expect(await growsOnTheWayDown(page)).toBe(0);
      if (screen) {
        const from = screen.from === undefined ? {} : { from: page.locator(screen.from) };
        await keepScreen(page, screen.file, { ...from, ...(screen.on === "phone" ? { size: PHONE } : {}) });
        // A browser begins to tab at what was scrolled to: the page is opened anew.
        if (screen.from !== undefined) await page.reload();
      }
      expect(await skeletonFaults(page)).toEqual([]);
      expect(await atEverySize(page)).toEqual([]);
      expect(await focusFaults(page, MOST_STOPS)).toEqual([]);
      expect(complaints).toEqual([]);
      if (status === 200) {
        const { pathname } = new URL(page.url());
        const title = await page.title();
        expect(titles.get(title) ?? pathname, title).toBe(pathname);
        titles.set(title, pathname);
      }
    });
  });
});
