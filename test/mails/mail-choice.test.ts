import { describe, expect, it } from "vitest";
import type { Language } from "#shared/domain/language.ts";
import { mailChoiceUrl } from "#shared/usecases/mail-choice-link.ts";
import { employerPages, PUBLIC_URL, signer } from "../pages/apps.ts";
import { attributes, textOf } from "../pages/html.ts";

const CHOICE = { topic: "shortlist-news", recipient: "amina.bakker" } as const;

async function opened(language: Language = "nl") {
  const pages = employerPages();
  const url = await mailChoiceUrl({ signer, publicUrl: PUBLIC_URL })(CHOICE, language);
  const post = (body: Record<string, string>, at = url) =>
    pages.app.request(at, { method: "POST", body: new URLSearchParams(body) });
  return { ...pages, url, post, isOff: () => pages.mailChoices.isOff(CHOICE) };
}

const inEnglish = () => mailChoiceUrl({ signer, publicUrl: PUBLIC_URL })(CHOICE, "en");

describe("the page where mail is switched off", () => {
  it("changes nothing when it is opened: mail programs open links by themselves", async () => {
    const { app, url, isOff } = await opened();
    const response = await app.request(url);
    expect(response.status).toBe(200);
    expect(textOf(await response.text())).toContain("Wilt u deze mail uitzetten?");
    expect(response.headers.get("Cache-Control")).toContain("no-store");
    expect(await isOff()).toBe(false);
  });

  it("switches off by its button, and on again", async () => {
    const { app, url, post, isOff } = await opened();
    expect(textOf(await (await post({ mail: "uit" })).text())).toContain("Deze mail staat uit");
    expect(await isOff()).toBe(true);
    expect(textOf(await (await app.request(url)).text())).toContain("Wilt u hem weer aan?");
    expect(textOf(await (await post({ mail: "aan" })).text())).toContain("Deze mail staat weer aan");
    expect(await isOff()).toBe(false);
  });

  it("switches off by the one request of a mail program, however often it is sent", async () => {
    const { post, isOff } = await opened();
    for (let times = 0; times < 2; times += 1)
      expect((await post({ "List-Unsubscribe": "One-Click" })).status).toBe(200);
    expect(await isOff()).toBe(true);
  });

  it("speaks the language of the mail, before and after its button", async () => {
    const { app, url, post, isOff } = await opened("en");
    const html = await (await app.request(url)).text();
    expect(html).toContain('<html lang="en">');
    expect(textOf(html)).toContain("Do you want to switch off this mail?");
    expect(textOf(html)).toContain("It concerns news about shortlists that changed.");
    const changed = await post({ mail: "uit" });
    expect(textOf(await changed.text())).toContain("This mail is off");
    expect(await isOff()).toBe(true);
  });

  it.each(["nl", "en"] as const)(
    "leads from %s to the other language and back, with what was chosen",
    async (language) => {
      const { app, url, post } = await opened(language);
      const changed = await (await post({ mail: "uit" })).text();
      const other = attributes(changed, "href").find((href) => href.includes("/mail/keuze")) ?? "";
      const inOther = await (await app.request(other)).text();
      expect(textOf(inOther)).toContain(
        language === "nl" ? "This mail is off. Do you want it on again?" : "Deze mail staat uit. Wilt u hem weer aan?",
      );
      expect(attributes(inOther, "href")).toContain(new URL(url).pathname + new URL(url).search);
    },
  );

  it.each([
    ["another recipient", (url: string) => url.replace("amina.bakker", "joris.visser")],
    ["another topic", (url: string) => url.replace("shortlist-news", "partner-digest")],
    ["a topic that cannot be switched off", (url: string) => url.replace("shortlist-news", "reminders")],
    ["another key", (url: string) => url.replace(/sleutel=.{3}/, "sleutel=abc")],
    ["no key", (url: string) => url.replace(/&sleutel=.*/, "")],
  ])("refuses a link for %s", async (_what, change) => {
    const { app, url, post, mailChoices } = await opened();
    for (const response of [await app.request(change(url)), await post({ mail: "uit" }, change(url))])
      expect(response.status).toBe(404);
    expect(textOf(await (await app.request(change(await inEnglish()))).text())).toContain("This link is not right");
    for (const recipient of ["amina.bakker", "joris.visser"])
      for (const topic of ["shortlist-news", "partner-digest"] as const)
        expect(await mailChoices.isOff({ topic, recipient })).toBe(false);
  });
});
