import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { startBrowser } from "./browser.ts";
import { complaintsIn } from "./inspect.ts";

/**
 * A platform and a browser for the tests of one file, in `house` from the first hook on. `open` begins a visit with a page of its own; after each test
 * nothing may have been complained about in it.
 */
export function visits() {
  const house = {} as { platform: RunningPlatform; browser: Browser };
  beforeAll(async () => {
    [house.platform, house.browser] = await Promise.all([runningPlatform(), startBrowser()]);
  });
  afterAll(async () => {
    await house.browser?.close();
    await house.platform?.close();
  });

  let context: BrowserContext;
  let complaints: string[];
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  const open = async (options: Parameters<Browser["newContext"]>[0], path: string): Promise<Page> => {
    context = await house.browser.newContext({ baseURL: house.platform.publicUrl, ...options });
    complaints = complaintsIn(context);
    const page = await context.newPage();
    await page.goto(path);
    return page;
  };
  const mailsTo = async (address: string | undefined) =>
    (await house.platform.mails()).filter(({ to }) => to === address);
  return { house, open, mailsTo };
}
