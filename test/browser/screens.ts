import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

const FOLDER = join(import.meta.dirname, "../../docs/screens");
const MAX_BYTES = 150_000;

/** Screen sizes of the pictures: a desk and a phone. */
const DESK = { width: 1000, height: 900 };
export const PHONE = { width: 390, height: 844 };

type Options = { size?: { width: number; height: number }; from?: Locator };

/** Keeps a picture of the page for the documentation, from its top or `from`, when `SCREENS=1` asks for it. */
export async function keepScreen(page: Page, name: string, { size = DESK, from }: Options = {}): Promise<void> {
  if (process.env.SCREENS !== "1") return;
  await mkdir(FOLDER, { recursive: true });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize(size);
  await (from ?? page.locator("body")).evaluate((element) => element.scrollIntoView());
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: "disabled" });
  expect((await stat(path)).size, path).toBeLessThan(MAX_BYTES);
}
