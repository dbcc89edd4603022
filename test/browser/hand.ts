import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { follow, overflowing } from "./inspect.ts";

type Name = string | RegExp;

/** What somebody does on a page, however they do it: a journey reads the same with each of the `HANDS`. */
export type Hand = {
  page: Page;
  /** Follows a link or presses a button that leads to another page. */
  go: (name: Name) => Promise<void>;
  /** Opens what is folded under these words. */
  unfold: (words: Name) => Promise<void>;
  /** Replaces what stands in a field. */
  type: (label: Name, text: string) => Promise<void>;
  tick: (label: Name) => Promise<void>;
  choose: (label: Name, option: string) => Promise<void>;
};

/** What is inside the page; the project's compiler knows no browser otherwise. */
type InPage = { name?: string; type?: string; open?: boolean; selectedIndex: number; options: { text: string }[] };
declare const document: { activeElement: unknown };

/** Presses of a key after which the keyboard does not get there. */
const MOST_PRESSES = 200;

const way = (page: Page, name: Name) => {
  const options = { name, exact: typeof name === "string" };
  return page.getByRole("link", options).or(page.getByRole("button", options)).first();
};
const field = (page: Page, label: Name) => page.getByLabel(label, { exact: typeof label === "string" }).first();
const folded = (page: Page, words: Name) => page.locator("details:not([open]) > summary", { hasText: words });

const press = async (page: Page, key: string, isThere: () => Promise<boolean>): Promise<void> => {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not get there with ${key}`);
};
/** Presses Tab until this has the focus. It is looked for once, which takes longer than a press. */
const reach = async (locator: Locator) => {
  const target = await locator.elementHandle();
  await press(
    locator.page(),
    "Tab",
    async () => (await target?.evaluate((it) => it === document.activeElement)) === true,
  );
};

/** Somebody who uses the keyboard alone, and goes forward. */
const byKeyboard = (page: Page): Hand => ({
  page,
  async go(name) {
    await reach(way(page, name));
    await follow(page, () => page.keyboard.press("Enter"));
  },
  async unfold(words) {
    await reach(folded(page, words));
    await page.keyboard.press("Enter");
  },
  async type(label, text) {
    await reach(field(page, label));
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(text);
  },
  async tick(label) {
    const target = field(page, label);
    const group = await target.evaluate((element: InPage) => (element.type === "radio" ? element.name : undefined));
    // Of a group of which nothing is chosen, Tab comes to the first one.
    await reach(group === undefined ? target : page.locator(`[name="${group}"]`).first());
    await page.keyboard.press("Space");
    await press(page, "ArrowDown", () => target.isChecked());
  },
  async choose(label, option) {
    const target = field(page, label);
    await reach(target);
    const isChosen = (all: InPage, text: string) => all.options[all.selectedIndex]?.text === text;
    await press(page, "ArrowDown", () => target.evaluate(isChosen, option));
  },
});

/** Somebody with a mouse. */
const byMouse = (page: Page): Hand => ({
  page,
  go: (name) => follow(page, way(page, name)),
  unfold: (words) => folded(page, words).click(),
  type: (label, text) => field(page, label).fill(text),
  tick: (label) => field(page, label).check(),
  choose: async (label, option) => void (await field(page, label).selectOption({ label: option })),
});

/** Somebody with a thumb, on a page that must fit. */
const byThumb = (page: Page): Hand => ({
  ...byMouse(page),
  async go(name) {
    await follow(page, () => way(page, name).tap());
    const wide = await overflowing(page);
    if (wide.length > 0) throw new Error(`Sticks out of ${page.url()}: ${wide.join(", ")}`);
  },
  unfold: (words) => folded(page, words).tap(),
  async tick(label) {
    await field(page, label).tap();
    if (!(await field(page, label).isChecked())) throw new Error(`A thumb does not tick ${label}`);
  },
});

type Way = { options: BrowserContextOptions; handOn: (page: Page) => Hand };

/** Ways in which whole journeys must succeed. */
export const HANDS: Readonly<Record<string, Way>> = {
  "by keyboard alone": { options: {}, handOn: byKeyboard },
  "with JavaScript off": { options: { javaScriptEnabled: false }, handOn: byMouse },
  "by touch at 360 × 640": {
    options: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
    handOn: byThumb,
  },
};
