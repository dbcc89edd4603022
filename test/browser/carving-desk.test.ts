import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { CarvingSubmissionInput } from "#shared/domain/carving-request.ts";
import { aCarving, aVacancy } from "../support/builders.ts";
import { aCandidate } from "../support/builders-today.ts";
import { eventually } from "../support/running-platform.ts";
import { findings, focused, follow, overflowing } from "./inspect.ts";
import { keepScreen } from "./screens.ts";
import { visits } from "./visit.ts";

const PEOPLE = 48;

/** A kitchen and a laundry of a care home, whose tasks ask of people what half of them cannot, or nobody knows. */
const careHome: CarvingSubmissionInput = aCarving({
  wishedHours: { min: 8, max: 24 },
  jobs: 2,
  carvedWage: 14.71,
  functions: [
    {
      title: "Verzorgende",
      hourlyWage: 21.5,
      scarce: true,
      tasks: [
        { id: "zorg", title: "Bewoners wassen en aankleden", minutesPerWeek: 900, carvable: false, education: 4 },
        { id: "ontbijt", title: "Ontbijt rondbrengen", minutesPerWeek: 420, carvable: true, occupation: "9412" },
        { id: "linnen", title: "Linnenkar vullen", minutesPerWeek: 240, carvable: true, demands: { lifting: 2 } },
        { id: "gesprek", title: "Koffie schenken en praten", minutesPerWeek: 360, carvable: true, language: 3 },
      ],
    },
    {
      title: "Kok",
      hourlyWage: 18.25,
      tasks: [
        { id: "koken", title: "Warme maaltijd koken", minutesPerWeek: 1200, carvable: false },
        { id: "snijden", title: "Groente snijden", minutesPerWeek: 300, carvable: true, demands: { "fine-motor": 2 } },
        {
          id: "afwas",
          title: "Afwassen",
          minutesPerWeek: 480,
          carvable: true,
          occupation: "9412",
          demands: { standing: 2 },
          together: ["opruimen"],
        },
        { id: "opruimen", title: "Keuken opruimen", minutesPerWeek: 180, carvable: true },
      ],
    },
  ],
});

const LONG_TITLE = "Meten en noteren hoeveel patiënten eten en drinken, en veranderingen melden aan verpleging of arts";
/** Four functions of ten tasks, with titles as long as those that O*NET gives. */
const hospital: CarvingSubmissionInput = aCarving({
  wishedHours: { min: 8, max: 40 },
  carvedWage: 15,
  functions: ["Verpleegkundige", "Verzorgende", "Voedingsassistent", "Schoonmaker"].map((title, at) => ({
    ...{ title, hourlyWage: 20 + at },
    tasks: Array.from({ length: 10 }, (_unused, number) => ({
      ...{ id: `f${at}-t${number}`, title: `${LONG_TITLE} ${number}`, minutesPerWeek: 200, carvable: true },
      estimated: ["minutesPerWeek" as const],
    })),
  })),
});

const { house, open } = visits();
let path: string;
let vacancyPath: string;
beforeAll(async () => {
  const { platform } = house;
  for (let at = 0; at < PEOPLE; at += 1) {
    const capacity = {
      lifting: at % 4,
      "fine-motor": 1 + (at % 3),
      ...(at % 5 === 0 ? {} : { standing: 3 - (at % 2) }),
    };
    const body = aCandidate({ capacity, language: 1 + (at % 4), hours: { min: 4 + (at % 9), max: 16 + (at % 20) } });
    await platform.call("gemeente-haarlem", `/candidates/p${at}`, { method: "PUT", body });
  }
  const hand = async (where: string, body: object) =>
    (await platform.call<{ reference: string }>("werkblad", where, { method: "POST", body })).body.reference;
  const reference = await hand("/jobcarving-requests", careHome);
  path = `/werkblad/jobcarving/${reference}`;
  const vacancy = await hand("/vacancies", aVacancy({ demands: { lifting: 3 } }));
  vacancyPath = `/werkblad/vacatures/${vacancy}`;
  for (const about of [`/jobcarving-requests/${reference}/proposals`, `/vacancies/${vacancy}/shortlist`]) {
    await eventually(
      () => platform.call<{ status: string }>("werkblad", about),
      ({ body }) => body.status === "ready",
    );
  }
});
/** Amina Bakker, signed in, on a page of the desk. */
async function atDesk(options: Parameters<Browser["newContext"]>[0], where: string): Promise<Page> {
  const page = await open({ reducedMotion: "reduce", ...options }, "/werkblad");
  await follow(page, page.getByRole("button", { name: "Amina Bakker" }));
  await page.goto(where);
  return page;
}

/** Sheets of A4 that the page takes. */
const printedPages = async (page: Page): Promise<number> => {
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return printed.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
};

const said = async (page: Page) => (await page.getByRole("status").textContent()) ?? "";

describe("the account manager's walk through jobcarving, without anything that axe or a narrow screen finds", () => {
  it("inbox and request: the front, its table, and bundles side by side", async () => {
    const page = await atDesk({}, "/werkblad?wie=alle");
    await follow(page, page.getByRole("link", { name: "Jobcarving: Verzorgende, Kok" }));
    await page.getByText("De functies en hun taken").click();
    expect(await findings(page)).toEqual([]);
    await keepScreen(page, "09-carving", { from: page.getByRole("heading", { name: "Voorgestelde bundels" }) });
    const boxes = page.getByRole("checkbox");
    await boxes.nth(0).check();
    await boxes.nth(2).check();
    await follow(page, page.getByRole("button", { name: /^Vergelijk/ }));
    expect(await page.getByRole("table", { name: "Bundels naast elkaar" }).count()).toBe(1);
    expect(await findings(page)).toEqual([]);
    await keepScreen(page, "10-carving-compare", { from: page.getByRole("heading", { name: "Vergelijking" }) });
  });

  it("bundle: tasks are ticked, the approval is refused and given, and leads to the vacancy", async () => {
    const page = await atDesk({}, `${path}/bundel?taken=ontbijt&taken=snijden&loonwaarde=40`);
    for (const summary of await page.locator("main summary").all()) await summary.click();
    expect(await findings(page)).toEqual([]);
    await keepScreen(page, "11-bundle");
    await follow(page, page.getByRole("button", { name: "Functie creëren" }));
    await expect.poll(() => focused(page)).toBe("error-summary");
    expect(await findings(page)).toEqual([]);
    await page.getByLabel("Titel van de nieuwe functie").fill("Voedingsassistent");
    await page.getByLabel(/^Waarom is dit werk extra/).fill("Dit werk blijft nu liggen. Niemand verliest uren.");
    await follow(page, page.getByRole("button", { name: "Functie creëren" }));
    await eventually(
      async () => {
        await page.reload();
        return page.getByRole("link", { name: "Voedingsassistent" }).count();
      },
      (count) => count === 1,
    );
    expect(await findings(page)).toEqual([]);
    await follow(page, page.getByRole("link", { name: "Voedingsassistent" }));
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Voedingsassistent");
  });

  it("proposal: one sheet of A4, also with all tasks that can move", async () => {
    const page = await atDesk(
      {},
      `${path}/voorstel?taken=ontbijt&taken=linnen&taken=gesprek&taken=snijden&taken=afwas`,
    );
    expect(await findings(page)).toEqual([]);
    expect(await printedPages(page)).toBe(1);
    await page.emulateMedia({ media: "print" });
    await keepScreen(page, "12-proposal", { size: { width: 794, height: 1123 } });
  });

  it("proposal: one sheet too for ten of forty tasks with long titles, out of four functions", async () => {
    const { body } = await house.platform.call<{ reference: string }>("werkblad", "/jobcarving-requests", {
      ...{ method: "POST", body: hospital },
    });
    const chosen = Array.from({ length: 10 }, (_unused, at) => `taken=f${at % 4}-t${at}`).join("&");
    const page = await atDesk({}, `/werkblad/jobcarving/${body.reference}/voorstel?${chosen}`);
    expect(await page.getByRole("table", { name: "Taken van de nieuwe functie" }).getByRole("row").count()).toBe(11);
    expect(await printedPages(page)).toBe(1);
  });

  it("vacancy that a demand blocks: leads to a request, and to the form in which it is mended", async () => {
    const page = await atDesk({}, vacancyPath);
    await page.getByText("Regelingen voor de werkgever").first().click();
    expect(await findings(page)).toEqual([]);
    await follow(page, page.getByRole("button", { name: /^Begin een jobcarvingverzoek/ }));
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Verzoek wijzigen");
    expect(await findings(page)).toEqual([]);
    await keepScreen(page, "13-carving-edit");
    await page.getByLabel("Minuten per week").first().fill("240");
    await follow(page, page.getByRole("button", { name: "Bewaren en opnieuw zoeken" }));
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Jobcarving: Medewerker magazijn");
  });
});

describe("putting a bundle together", () => {
  it("works by the form's own button without JavaScript, and keeps together what stays together", async () => {
    const page = await atDesk({ javaScriptEnabled: false }, `${path}/bundel`);
    expect(await said(page)).toContain("Nog geen taak gekozen.");
    await page.getByLabel(/^Afwassen/).check();
    expect(await said(page)).toContain("Nog geen taak gekozen.");
    await follow(page, page.getByRole("button", { name: "Reken opnieuw" }));
    expect(await said(page)).toContain("11 uur per week");
    expect(await page.locator("#uitkomst").textContent()).toContain("deze taken blijven bij elkaar: Keuken opruimen");
  });

  it("answers every tick at once, by keyboard alone, and the focus stays where it was", async () => {
    const page = await atDesk({}, `${path}/bundel`);
    await page.getByLabel(/^Linnenkar vullen/).focus();
    await page.keyboard.press("Space");
    await expect.poll(() => said(page)).toContain("4 uur per week, buiten de gewenste 8 tot 24 uur");
    expect(await focused(page)).toBe("taken");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await expect.poll(() => said(page)).toContain("10 uur per week");
    expect(page.url()).toContain("taken=linnen&taken=gesprek");
    await page.keyboard.press("Space");
    await expect.poll(() => said(page)).toContain("4 uur per week");
  });

  it("keeps what was typed of the approval with every tick, also while nothing is ticked", async () => {
    const page = await atDesk({}, `${path}/bundel?taken=linnen`);
    const title = page.getByLabel("Titel van de nieuwe functie");
    await title.fill("Linnenhulp");
    await page.getByLabel("Beschut werk").check();
    await page.getByLabel(/^Linnenkar vullen/).uncheck();
    await expect.poll(() => title.count()).toBe(0);
    await page.getByLabel(/^Koffie schenken/).check();
    await expect.poll(() => title.count()).toBe(1);
    expect([await title.inputValue(), await page.getByLabel("Beschut werk").isChecked()]).toEqual(["Linnenhulp", true]);
  });

  it("sends no approval while the figures of the last tick are on their way", async () => {
    const page = await atDesk({}, `${path}/bundel?taken=linnen`);
    const answer = Promise.withResolvers<void>();
    await page.route(/taken=gesprek/, async (route) => {
      await answer.promise;
      await route.continue();
    });
    await page.getByLabel(/^Koffie schenken/).check();
    await page.getByRole("button", { name: "Functie creëren" }).click();
    answer.resolve();
    await expect.poll(() => said(page)).toMatch(/^Nog niet verstuurd: .* 10 uur per week/);
    await follow(page, page.getByRole("button", { name: "Functie creëren" }));
    expect(page.url()).toContain("/goedkeuring");
  });

  it("says what is wrong with a loonwaarde as soon as it was typed", async () => {
    const page = await atDesk({}, `${path}/bundel?taken=linnen`);
    await page.getByLabel(/^Loonwaarde/).fill("abc");
    await page.keyboard.press("Tab");
    await expect.poll(() => said(page)).toContain("Vul een heel percentage in");
    expect(await page.locator("#loonwaarde-veld").textContent()).toContain("Vul een heel percentage in");
    expect(await page.getByLabel(/^Loonwaarde/).inputValue()).toBe("abc");
  });

  it("fits the narrowest screen with everything unfolded", async () => {
    const page = await atDesk({ viewport: { width: 320, height: 640 } }, `${path}/bundel?taken=afwas&taken=gesprek`);
    for (const summary of await page.locator("main summary").all()) await summary.click();
    expect(await overflowing(page)).toEqual([]);
  });
});
