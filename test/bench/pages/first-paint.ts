import type { BrowserContext } from "playwright-core";

/** Slow 4G as browsers' own tools set it: 1.6 Mbit/s with what the line itself costs, and 150 ms there and back. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};
const SLOWER_PROCESSOR = 4;

declare const performance: {
  getEntriesByName: (name: string) => readonly { startTime: number }[];
};

/**
 * Milliseconds from the request for a page until something of it stands on the screen, with an empty cache, on a slow
 * phone's line (every request waits 562 ms) and a processor four times as slow.
 */
export async function firstPaint(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  try {
    const browser = await context.newCDPSession(page);
    await browser.send("Network.enable");
    await browser.send("Network.setCacheDisabled", { cacheDisabled: true });
    await browser.send("Network.emulateNetworkConditions", SLOW_4G);
    await browser.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_PROCESSOR });
    await page.goto(address, { waitUntil: "load", timeout: 60_000 });
    const paint = () =>
      page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN);
    let painted = await paint();
    while (Number.isNaN(painted)) painted = await paint();
    return painted;
  } finally {
    await page.close();
  }
}
