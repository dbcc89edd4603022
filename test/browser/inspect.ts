import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { BrowserContext, Locator, Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What the functions below use inside the page; the project's compiler knows no browser otherwise. */
type InPage = {
  tagName: string;
  id: string;
  className: unknown;
  getAttribute: (name: string) => string | null;
  remove: () => void;
};
declare const window: { axe: typeof axe };
declare const document: {
  activeElement: InPage | null;
  documentElement: { scrollWidth: number; clientWidth: number };
  querySelectorAll: (selector: string) => Iterable<InPage & { getBoundingClientRect: () => { right: number } }>;
};

/** What is made alike by the dozen, of which axe takes seconds: a few stay to be looked at. */
const MORE_CARDS = "article.candidate:nth-of-type(n + 6)";
const MORE_ROWS = ".task:nth-of-type(n + 4), tbody > tr:nth-child(n + 16)";
const MORE_CHOICES = "option:nth-of-type(n + 12), optgroup:nth-of-type(n + 4)";

/** What axe finds on the page as it stands, by all rules: a line per rule, with the elements. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(await axeSource);
  const violations = await page.evaluate(async (runOnly) => {
    const result = await window.axe.run({ runOnly, resultTypes: ["violations"], preload: false });
    return result.violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => String(target)) }));
  }, RULES);
  return violations.map(({ id, targets }) => `${id}: ${targets.slice(0, 5).join(" | ")}`);
}

/** Elements that stick out of the window on the right, while the page itself scrolls sideways; empty when it does not. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { documentElement: root } = document;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    );
    return wide.slice(0, 5).map(({ tagName, id, className }) => `${tagName}#${id}.${String(className)}`);
  });

const remove = (page: Page, selector: string): Promise<void> =>
  page.evaluate((selected) => {
    for (const element of document.querySelectorAll(selected)) element.remove();
  }, selector);

/** Leaves a few of everything that is made alike. The page is to be looked at then, not to be filled in. */
export const thinOut = (page: Page): Promise<void> => remove(page, `${MORE_CARDS}, ${MORE_ROWS}, ${MORE_CHOICES}`);

/** Widths of a desk and of a narrow phone. */
const WIDTHS = [320, 1000] as const;

/**
 * Everything that is wrong with the page as it stands, at a desk and on a narrow phone; it stays where it is. In every other
 * view each page is looked at by `states.test.ts`.
 */
export async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  await remove(page, MORE_CARDS);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await overflowing(page)).map((element) => `sticks out at ${width} px: ${element}`));
  }
  return [...found, ...(await axeFindings(page))];
}

/** What the browser complains about in this context, without its own line for a page that is answered with an error. */
export function complaintsIn(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on("console", (message) => {
    const isAnswer = message.text().startsWith("Failed to load resource: the server responded with a status of 4");
    if (!isAnswer) complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // Whoever clicks twice, types on or goes on is on their way again before all of the answer is there.
    if (why !== "net::ERR_ABORTED") complaints.push(`${request.url()}: ${why}`);
  });
  return complaints;
}

/** Does something that leads to another page, and waits for it. */
export async function follow(page: Page, act: Locator | (() => Promise<unknown>)): Promise<void> {
  await Promise.all([page.waitForEvent("load"), typeof act === "function" ? act() : act.click()]);
}

/** Name or id of what has the focus, or its class. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element === null
      ? ""
      : element.getAttribute("name") || element.id || String(element.className) || element.tagName;
  });
