import type { Browser, Page } from "playwright-core";
import { complaintsIn } from "./inspect.ts";

const DESK = { width: 1280, height: 900 };

type Window = { page: Page; complaints: string[] };

/**
 * Windows of a browser that are used again, which takes two thirds of the time of a new one for each page. One in which
 * something went wrong is not.
 */
export function windowsOf(browser: Browser) {
  const free: Window[] = [];
  const open = async (): Promise<Window> => {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    return { complaints: complaintsIn(context), page: await context.newPage() };
  };
  return {
    /** Looks at something in a window of a desk's size, with what the browser complains about meanwhile. */
    async look(at: (page: Page, complaints: readonly string[]) => Promise<void>): Promise<void> {
      const window = free.pop() ?? (await open());
      const { page, complaints } = window;
      complaints.length = 0;
      await page.setViewportSize(DESK);
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
      await at(page, complaints);
      free.push(window);
    },
  };
}
