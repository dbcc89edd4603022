import type { Page } from "playwright-core";

/** What the functions below use inside the page; the project's compiler knows no browser otherwise. */
type Box = { left: number; right: number; top: number; width: number; height: number };
type Style = Readonly<Record<string, string>>;
type InPage = {
  tagName: string;
  id: string;
  type?: string;
  className: unknown;
  innerHTML: string;
  textContent: string | null;
  tabIndex: number;
  scrollHeight: number;
  clientHeight: number;
  scrollWidth: number;
  clientWidth: number;
  parentElement: InPage | null;
  labels?: ArrayLike<InPage> | null;
  focus: (options?: object) => void;
  contains: (other: InPage | null) => boolean;
  closest: (selector: string) => InPage | null;
  matches: (selector: string) => boolean;
  toggleAttribute: (name: string, isThere: boolean) => boolean;
  getAttribute: (name: string) => string | null;
  getClientRects: () => ArrayLike<Box>;
  getBoundingClientRect: () => Box;
  checkVisibility: (options?: object) => boolean;
  compareDocumentPosition: (other: InPage) => number;
};
type InText = { data: string };
declare const document: {
  createRange: () => {
    setStart: (text: InText, at: number) => void;
    setEnd: (text: InText, at: number) => void;
    getClientRects: () => ArrayLike<Box>;
  };
  createTreeWalker: (root: InPage, show: number) => { nextNode: () => InText | null };
  title: string;
  readyState: string;
  activeElement: InPage | null;
  body: InPage;
  documentElement: { lang: string; scrollTop: number; scrollHeight: number; clientHeight: number };
  adoptedStyleSheets: unknown[];
  elementFromPoint: (x: number, y: number) => InPage | null;
  querySelectorAll: (selector: string) => Iterable<InPage>;
};
declare const getComputedStyle: (element: InPage) => Style;
declare const requestAnimationFrame: (act: () => void) => void;
declare const PerformanceObserver: new (
  act: (list: { getEntries: () => readonly { value: number }[] }) => void,
) => { observe: (what: object) => void; disconnect: () => void };
declare const CSSStyleSheet: new () => { replaceSync: (css: string) => void };

/**
 * Opens a page of which the first paint is of all of it: the stylesheet comes when the last of the page has come. However
 * busy the machine, what moves after that moves by itself and not because half of the page was shown first.
 */
export async function openWhole(page: Page, address: string): Promise<void> {
  const isWhole = Promise.withResolvers<void>();
  const stylesheet = /\.css$/;
  await page.route(stylesheet, async (route) => {
    await isWhole.promise;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => document.readyState !== "loading", undefined, { polling: 20 });
  isWhole.resolve();
  await page.waitForLoadState("load");
  await page.unroute(stylesheet);
}

/** How much of the page moved by itself since it began to load; 0 when nothing did. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) sum += value;
        });
        observer.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            observer.disconnect();
            resolve(sum);
          }),
        );
      }),
  );

/** Pixels that the footer stands elsewhere while the rest of it has yet to come, as over a bad line. */
export const movesWithoutItsEnd = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [footer] = document.querySelectorAll("footer");
    if (!footer) return 0;
    const whole = footer.getBoundingClientRect().top;
    const { innerHTML } = footer;
    footer.innerHTML = "";
    const begun = footer.getBoundingClientRect().top;
    footer.innerHTML = innerHTML;
    return Math.abs(whole - begun);
  });

/**
 * Pixels that the page is longer or shorter after somebody has gone down to its end: what is laid out only when it comes
 * near moves what stands under a thumb, and on a shortlist that is a decision about somebody else.
 */
export const growsOnTheWayDown = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
    const { documentElement: root } = document;
    const opened = root.scrollHeight;
    for (let at = 0; at < root.scrollHeight; at += 2 * root.clientHeight) {
      root.scrollTop = at;
      await drawn();
    }
    await drawn();
    root.scrollTop = 0;
    return root.scrollHeight - opened;
  });

/** Opens everything that is folded on the page, or folds what was folded before. */
export const unfold = (page: Page, isUnfolded: boolean): Promise<void> =>
  page.evaluate((on) => {
    for (const details of document.querySelectorAll(on ? "details:not([open])" : "details[data-folded]")) {
      details.toggleAttribute("data-folded", on);
      details.toggleAttribute("open", on);
    }
  }, isUnfolded);

/** What is wrong with the skeleton of the page: its title, its language, its headings, its order of focus. */
export const skeletonFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    if (!/.{3,} - .{3,}/.test(document.title)) faults.push(`title: ${document.title}`);
    if (!/^(nl|en)$/.test(document.documentElement.lang)) faults.push(`language: ${document.documentElement.lang}`);
    const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) => Number(tagName[1]));
    if (levels.filter((level) => level === 1).length !== 1) faults.push(`h1: ${levels.join(" ")}`);
    // The summary of errors stands above the page's own heading.
    const inOrder = levels.slice(levels.indexOf(1));
    if (inOrder.some((level, at) => level > (inOrder[at - 1] ?? 1) + 1)) faults.push(`headings: ${levels.join(" ")}`);
    for (const { tabIndex, tagName } of document.querySelectorAll("[tabindex]")) {
      if (tabIndex > 0) faults.push(`tabindex: ${tagName}`);
    }
    return faults;
  });

/** Things to click that are smaller than 24 by 24 CSS pixels and do not stand in a line of text (WCAG 2.2, 2.5.8). */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const LEAST = 24;
    const name = (element: InPage) => `${element.tagName}#${element.id}.${element.className}: ${element.textContent}`;
    const sizeOf = (element: InPage) => {
      const box = element.getBoundingClientRect();
      const [label] = Array.from(element.labels ?? []);
      const around = label?.contains(element) ? label.getBoundingClientRect() : box;
      return Math.min(Math.max(box.width, around.width), Math.max(box.height, around.height));
    };
    const standsInText = (element: InPage) =>
      getComputedStyle(element).display === "inline" &&
      element.parentElement !== null &&
      (element.parentElement.textContent ?? "").trim().length > (element.textContent ?? "").trim().length;
    return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("svg, .visually-hidden"),
      )
      .filter((element) => !element.matches(".nl-skip-link") && !standsInText(element))
      .filter((element) => sizeOf(element) < LEAST - 0.5)
      .map((element) => name(element).slice(0, 90));
  });

/**
 * What goes wrong when the page is walked through by Tab, at most `most` times: focus that goes back, that cannot be
 * seen or that something else lies over. The first stop must be the skip link; Enter on it leads to the content.
 */
export async function focusFaults(page: Page, most: number): Promise<string[]> {
  const here = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const box = Array.from(element.getClientRects())[0] ?? element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const hit = document.elementFromPoint(box.left + Math.min(box.width, 400) / 2, box.top + box.height / 2);
      const isOver = hit === null || !(element.contains(hit) || hit.contains(element) || hit.closest("svg") !== null);
      const all = [...document.querySelectorAll("*")];
      return {
        name: `${element.tagName}#${element.id} ${(element.textContent ?? "").trim().slice(0, 40)}`,
        place: all.indexOf(element),
        isSeen: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth ?? "0") >= 2,
        isOver,
        isSkipLink: element.matches(".nl-skip-link"),
        isMain: element.matches("main"),
      };
    });
  const faults: string[] = [];
  const toSkipLink = () =>
    page.evaluate(() => {
      for (const link of document.querySelectorAll(".nl-skip-link")) link.focus();
    });
  // Tab begins at what took the focus by itself: the summary of errors.
  const beginsElsewhere = (await here()) !== undefined;
  if (beginsElsewhere) await toSkipLink();
  let last = -1;
  for (let step = 0; step < most; step += 1) {
    if (step > 0 || !beginsElsewhere) await page.keyboard.press("Tab");
    const stop = await here();
    if (!stop) break;
    if (step === 0 && !stop.isSkipLink) faults.push(`first stop: ${stop.name}`);
    if (stop.place <= last) break;
    if (!stop.isSeen) faults.push(`focus not seen: ${stop.name}`);
    if (stop.isOver) faults.push(`something lies over: ${stop.name}`);
    last = stop.place;
  }
  await toSkipLink();
  await page.keyboard.press("Enter");
  if (!(await here())?.isMain) faults.push("the skip link does not lead to the content");
  return faults;
}

const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }`;

/** Sets text as wide apart as a reader may (WCAG 2.2, 1.4.12), or back. */
export const spaceText = (page: Page, isSpaced: boolean): Promise<void> =>
  page.evaluate(
    ([css, on]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = on ? [sheet] : [];
    },
    [SPACING, isSpaced] as const,
  );

/** Questions that stick out of the panel which they stand in, also where the page does not scroll for it. */
export const outOfPanels = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const edge = (element: InPage) => Math.max(...Array.from(element.getClientRects(), ({ right }) => right));
    return [...document.querySelectorAll(".panel legend, .panel legend span")]
      .filter((legend) => edge(legend) > edge(legend.closest(".panel") ?? legend))
      .map((legend) => (legend.textContent ?? "").slice(0, 60));
  });

/** Elements of which the text is cut off. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("main *, header *, footer *")]
      .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflow ?? ""))
      .filter((element) => !element.closest(".visually-hidden, svg, thead, input, textarea, select, option"))
      .filter((element) => element.clientWidth > 1)
      .filter(
        ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
          scrollHeight > clientHeight + 2 || scrollWidth > clientWidth + 2,
      )
      .map(({ tagName, id, className }) => `${tagName}#${id}.${String(className)}`),
  );

/** Words of our own that are broken off in their middle: "Ure n". */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isBroken = (text: InText, word: RegExpExecArray) => {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size > 1;
    };
    return [...document.querySelectorAll("thead th, button, label, legend, dt, h1, h2, h3")].flatMap((element) => {
      const isFolded = !element.checkVisibility() || element.closest("thead")?.clientHeight === 1;
      if (isFolded) return [];
      const broken: string[] = [];
      const walker = document.createTreeWalker(element, 4);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        for (const word of text.data.matchAll(/(?<!\p{L})\p{L}{2,20}(?!\p{L})/gu))
          if (isBroken(text, word)) broken.push(word[0]);
      }
      return broken;
    });
  });

/** Controls that a reader with forced colours cannot tell from the page: without a border of their own. */
export const borderless = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, input:not([type=hidden], [type=checkbox]), select, textarea")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
        return borderTopStyle === "none" || borderTopWidth === "0px";
      })
      .map(({ tagName, id, textContent }) => `${tagName}#${id} ${textContent}`),
  );
