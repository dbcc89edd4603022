import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { complaintsIn } from "./inspect.ts";

export const DESK = { width: 1280, height: 900 };

type Window = { page: Page; complaints: string[] };

/**
 * Windows of a browser, of a desk's size unless said otherwise, that are used again: that takes two thirds of the time of a
 * new one for each page. One in which something went wrong is not.
 */
export function windowsOf(browser: Browser, { viewport = DESK, ...options }: BrowserContextOptions = {}) {
  const free: Window[] = [];
  const open = async (): Promise<Window> => {
    const context = await browser.newContext({ reducedMotion: "reduce", ...options });
    return { complaints: complaintsIn(context), page: await context.newPage() };
  };
  return {
    /** Looks at something in a window, with what the browser complains about meanwhile. */
    async look(at: (page: Page, complaints: readonly string[]) => Promise<void>): Promise<void> {
      const window = free.pop() ?? (await open());
      const { page, complaints } = window;
      complaints.length = 0;
      await page.setViewportSize(viewport ?? DESK);
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
      await at(page, complaints);
      free.push(window);
    },
  };
}
