import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../support/running-platform.ts";
import { ANSWERS, fill } from "./fill.ts";
import { focused, follow, overflowing } from "./inspect.ts";
import { visits } from "./visit.ts";

declare const localStorage: { getItem: (key: string) => string | null; length: number };
declare const getComputedStyle: (element: unknown) => { outlineStyle: string };

const { open, mailsTo } = visits();
const check = (page: Page) => follow(page, page.getByRole("button", { name: "Verder: antwoorden nakijken" }));
const send = (page: Page) => follow(page, page.getByRole("button", { name: "Vacature versturen" }));
const referenceOn = async (page: Page) => (await page.locator(".reference").textContent()) ?? "";

describe("an employer without JavaScript", () => {
  let page: Page;
  beforeEach(async () => {
    page = await open({ javaScriptEnabled: false }, "/");
  });

  it("hands in a vacancy, mends what was wrong, and follows it by the link in the mail", async () => {
    await follow(page, page.getByRole("link", { name: "Vacature insturen" }));
    await check(page);
    expect(await page.title()).toMatch(/^10 fouten: Vacature insturen/);
    await expect.poll(() => page.locator(":focus").getAttribute("id")).toBe("error-summary");

    await page.getByRole("link", { name: "Vul uw naam in" }).click();
    await expect.poll(() => page.locator(":focus").getAttribute("name")).toBe("contact-name");

    await fill(page, { ...ANSWERS, title: "Blorpist" });
    await check(page);
    expect(await page.title()).toMatch(/^1 fout: /);
    await expect.poll(() => page.locator(":focus").getAttribute("name")).toBe("occupation");
    expect(await page.locator("[name=description]").inputValue()).toBe(ANSWERS.description);

    await page.locator("[name=occupation]").selectOption({ label: "Magazijnmedewerker" });
    await check(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Kijk uw antwoorden na");
    await follow(page, page.getByRole("link", { name: "Wijzigen Aantal mensen" }));
    expect(await page.locator("[name=positions]").inputValue()).toBe("1");
    await page.locator("[name=positions]").fill("3");
    await check(page);
    await send(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Wij hebben uw vacature ontvangen");
    const reference = await referenceOn(page);

    const [mail] = await eventually(
      () => mailsTo("robin@werkgever.example"),
      (mails) => mails.length > 0,
    );
    const link = mail?.text.match(/https?:\S+/)?.[0] ?? "";
    await page.goto(link);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Uw vacature: Blorpist");
    expect(await referenceOn(page)).toBe(reference);
  });

  it("goes back to every page of the form, which asks to send nothing again and keeps what was typed", async () => {
    await page.goto("/vacature");
    await fill(page, { ...ANSWERS, postcode: "ergens" });
    await follow(page, page.getByRole("button", { name: "Stel taken, vaardigheden en eisen voor" }));
    const proposal = page.getByRole("group", { name: "Voorgestelde taken, vaardigheden en eisen" });
    expect(await proposal.isVisible()).toBe(true);
    await check(page);
    expect(await page.title()).toMatch(/^1 fout: /);
    await page.locator("[name=postcode]").fill("2031 AB");
    await check(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Kijk uw antwoorden na");

    const typed = (name: string) => page.locator(`[name=${name}]`).inputValue();
    for (const _page of ["with errors", "with a proposal"]) {
      await page.goBack();
      expect([await typed("postcode"), await typed("title")]).toEqual(["2031 AB", ANSWERS.title]);
    }
    await page.goBack();
    await expect.poll(() => typed("title")).toBe(ANSWERS.title);
    for (let pages = 0; pages < 3; pages += 1) await page.goForward();
    await send(page);
    await page.goBack();
    await page.goBack();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Wij hebben uw vacature ontvangen");
  });

  it("opens what is hidden when an answer in it is kept", async () => {
    await page.goto("/vacature");
    await page.getByText("Rijbewijs of certificaat (optioneel)").click();
    await page.getByLabel("Heftruckcertificaat").check();
    await check(page);
    expect(await page.getByLabel("Heftruckcertificaat").isVisible()).toBe(true);
    expect(await page.getByLabel("Heftruckcertificaat").isChecked()).toBe(true);
    expect(await page.getByLabel("Tillen en dragen").isVisible()).toBe(false);
  });
});

describe("an employer with a browser as it comes", () => {
  it("makes one vacancy of a double click", async () => {
    const page = await open({}, "/vacature");
    const address = "dubbel@werkgever.example";
    await fill(page, { ...ANSWERS, "contact-email": address });
    await check(page);
    await page.getByRole("button", { name: "Vacature versturen" }).dblclick();
    await page.waitForURL("**/vacature/ontvangen/**");
    const reference = await referenceOn(page);

    const mails = await eventually(
      () => mailsTo(address),
      (found) => found.length > 0,
    );
    expect(mails.map(({ subject }) => subject)).toEqual([expect.stringContaining(reference)]);
  });

  it("fills in and sends the form by keyboard alone, in the order of the page, with the focus in sight", async () => {
    const page = await open({}, "/vacature");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toBe("Naar de inhoud");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("inhoud");

    const answers = new Map(Object.entries(ANSWERS));
    const visited: string[] = [];
    for (let stops = 0; stops < 80 && visited.at(-1) !== "verstuur"; stops += 1) {
      await page.keyboard.press("Tab");
      const name = await focused(page);
      visited.push(name);
      const outline = await page.locator(":focus").evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline, name).toBe("solid");
      const answer = answers.get(name);
      if (answer !== undefined) await page.keyboard.type(answer);
    }
    expect(visited.filter((name) => answers.has(name))).toEqual([...answers.keys()]);
    await follow(page, () => page.keyboard.press("Enter"));
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Kijk uw antwoorden na");
    let reached = "";
    for (let stops = 0; stops < 60 && reached !== "Vacature versturen"; stops += 1) {
      await page.keyboard.press("Tab");
      reached = (await page.locator(":focus").textContent()) ?? "";
    }
    await follow(page, () => page.keyboard.press("Enter"));
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Wij hebben uw vacature ontvangen");
  });

  it("finds back on this device what was typed, by choice alone, until it is sent", async () => {
    const page = await open({}, "/vacature");
    const choice = page.getByLabel("Bewaar wat ik typ op dit apparaat", { exact: false });
    await page.locator("[name=title]").fill("Niet bewaard");
    await page.reload();
    expect(await page.locator("[name=title]").inputValue()).toBe("");

    await choice.check();
    await fill(page, ANSWERS);
    await page.getByText("Rijbewijs of certificaat (optioneel)").click();
    await page.getByLabel("Heftruckcertificaat").check();
    await expect.poll(() => page.evaluate(() => localStorage.getItem("wsp-vacature"))).toContain("heftruck");
    await page.goto("/vacature");
    expect(await page.locator(".lead").textContent()).toContain("Wij hebben teruggezet");
    expect(await page.locator("[name=title]").inputValue()).toBe(ANSWERS.title);
    expect(await page.getByLabel("Heftruckcertificaat").isVisible()).toBe(true);
    expect(await page.getByLabel("Gewone baan").isChecked()).toBe(true);

    await check(page);
    await send(page);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.goBack();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Wij hebben uw vacature ontvangen");
  });

  it("proposes titles while one is typed", async () => {
    const page = await open({}, "/vacature");
    await page.locator("[name=title]").pressSequentially("heftr");
    await expect
      .poll(() => page.locator("#functietitels option").first().getAttribute("value"))
      .toBe("Heftruckchauffeur");
  });

  it("finds a skill by its name, puts it in the first empty row, and says so", async () => {
    const page = await open({}, "/vacature");
    const search = page.getByLabel("Zoek een vaardigheid op naam", { exact: false });
    const told = page.locator("#zoek-vaardigheid [role=status]");
    for (const [typed, answer, rows] of [
      ["heftruck rijden", "Toegevoegd: Heftruck rijden.", ["forklift-driving", ""]],
      ["Koken", "Toegevoegd: Koken.", ["forklift-driving", "cooking"]],
      ["Toveren", "Deze naam kennen wij niet. Kies er een uit de lijst.", ["forklift-driving", "cooking"]],
    ] as const) {
      await search.fill(typed);
      await search.press("Enter");
      expect(await told.textContent()).toBe(answer);
      expect(await Promise.all(["skill-1", "skill-2"].map((row) => page.locator(`#${row}`).inputValue()))).toEqual(
        rows,
      );
    }
    expect(new URL(page.url()).pathname).toBe("/vacature");
  });

  it("reads the form on the narrowest screens without scrolling sideways, everything unfolded", async () => {
    const page = await open({}, "/vacature");
    for (const summary of await page.locator("summary").all()) await summary.click();
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await overflowing(page), `${width} px`).toEqual([]);
    }
  });

  it.each(["/vacature", "/jobcarving"])("keeps all of %s readable with the text spacing of a reader", async (form) => {
    const page = await open({ viewport: { width: 320, height: 640 }, bypassCSP: true }, form);
    await page.addStyleTag({
      content:
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }",
    });
    for (const summary of await page.locator("summary").all()) await summary.click();
    expect(await overflowing(page)).toEqual([]);
  });
});
