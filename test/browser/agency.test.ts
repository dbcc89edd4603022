import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { dayOf } from "#shared/domain/dates.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { desk } from "../api/support/desk.ts";
import { eventually } from "../support/running-platform.ts";
import { findings, focused, follow, overflowing } from "./inspect.ts";
import { visits } from "./visit.ts";

const PHONE = { width: 360, height: 740 };

const { house, open } = visits();
const assignments: string[] = [];
beforeAll(async () => {
  const steps = desk(house.platform);
  const reference = await steps.handIn({ positions: 2 });
  await steps.shortlist(reference);
  for (const ref of ["phone-1", "looks-1"]) {
    await steps.deliver("gemeente-haarlem", ref);
    assignments.push((await steps.assign(reference, `gemeente-haarlem:${ref}`, "pasmatch")).id);
  }
});

/** Chooses somebody at the demo's identity provider. */
const signIn = (page: Page, name: string) => follow(page, page.getByRole("button", { name }));

/** Presses Tab until a control has the focus, and no more often than there are controls. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (await isThere()) return;
  }
  throw new Error("The keyboard does not get there");
}
const hasFocus = (page: Page, text: string) => async () =>
  (await page.locator(":focus").textContent())?.trim() === text;
const press = async (page: Page, text: string) => {
  await tabTo(page, hasFocus(page, text));
  await follow(page, () => page.keyboard.press("Enter"));
};

it("somebody of an agency places a candidate on a phone, by keyboard and without JavaScript", async () => {
  const page = await open({ javaScriptEnabled: false, viewport: PHONE }, "/uitvoerder");
  expect(await page.getByRole("button", { name: "Amina Bakker" }).count()).toBe(0);
  await signIn(page, "Noor de Graaf");
  await page.goto(`/uitvoerder/toewijzingen/${assignments[0]}`);
  expect(await overflowing(page)).toEqual([]);

  await press(page, "Ik pak dit op");
  expect(await page.getByText("30 maanden gedaan").isVisible()).toBe(true);
  await press(page, "Kandidaat is voorgesteld");
  await press(page, "Kandidaat is geplaatst");
  expect(await page.title()).toMatch(/^1 fout: Medewerker magazijn/);
  await expect.poll(() => page.locator(":focus").getAttribute("id")).toBe("error-summary");
  await tabTo(page, hasFocus(page, "Vul de eerste werkdag in, bijvoorbeeld 1 12 2026"));
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(":focus").getAttribute("name")).toBe("begonnen");

  const tomorrow = addDays(dayOf(new Date()), 1).split("-");
  for (const [index, part] of tomorrow.toReversed().entries()) {
    if (index > 0) await page.keyboard.press("Tab");
    await page.keyboard.type(part);
  }
  await follow(page, () => page.keyboard.press("Enter"));
  expect(await page.getByText(/Bevestigen kan vanaf/).isVisible()).toBe(true);
  expect(await overflowing(page)).toEqual([]);

  await follow(page, page.getByRole("link", { name: "Toewijzingen", exact: true }));
  const placed = page.getByRole("heading", { name: "Geplaatst: 13 en 26 weken te bevestigen (1)" });
  await eventually(
    async () => {
      await page.reload();
      return placed.isVisible();
    },
    (isVisible) => isVisible,
  );
  expect(await overflowing(page)).toEqual([]);
});

it("nothing is wrong with the pages as they stand, at a desk and as narrow as 320 px", async () => {
  const page = await open({}, "/uitvoerder");
  await signIn(page, "Noor de Graaf");
  const wrong = await findings(page);
  await page.goto(`/uitvoerder/toewijzingen/${assignments[1]}`);
  wrong.push(...(await findings(page)));
  await follow(page, page.getByRole("button", { name: "Bericht versturen" }));
  expect(await focused(page)).toBe("error-summary");
  wrong.push(...(await findings(page)));
  expect(wrong).toEqual([]);
});

it("somebody of the desk in the same browser is asked who they are, and gets in at neither side as the other", async () => {
  const page = await open({}, "/werkblad");
  await signIn(page, "Amina Bakker");
  await page.goto("/uitvoerder");
  await signIn(page, "Bilal Yilmaz");
  expect(await page.getByText("Bilal Yilmaz, Uitzendbureau Kennemerkracht").isVisible()).toBe(true);
  expect(await page.getByText("U hebt nu niets te doen").isVisible()).toBe(true);
  await page.goto("/werkblad");
  expect(await page.getByText("Amina Bakker").first().isVisible()).toBe(true);
});
