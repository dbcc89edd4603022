import { describe, expect, it } from "vitest";
import { ENGLISH } from "#functions/web/words/en.ts";
import { DUTCH } from "#functions/web/words/nl.ts";
import type { ContentPageName } from "#shared/domain/content-page.ts";
import type { Language } from "#shared/domain/language.ts";
import { region } from "#shared/runtime/region.ts";
import { CONTENT_PATHS } from "#shared/web/content-paths.ts";
import { answers } from "./answers.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { hiddenFields } from "./hand-in.ts";
import { textOf } from "./html.ts";
import { hiddenField } from "./visitor.ts";

const pages = (Object.keys(CONTENT_PATHS) as ContentPageName[]).flatMap((name) =>
  (["nl", "en"] as const).map((language): [ContentPageName, Language, string] => [
    name,
    language,
    CONTENT_PATHS[name][language],
  ]),
);

const kept = region.retention;

describe("the pages that a region writes itself", () => {
  it.each(pages)("%s in %s stands in the region's own words", async (name, language, path) => {
    const { status, html } = await visitorOf(employerPages().app).get(path);
    expect(status).toBe(200);
    expect(html).toContain(`<html lang="${language}">`);
    const text = textOf(html);
    const { title, sections } = region.pages[name][language];
    for (const words of [title, ...sections.map(({ heading }) => heading)]) expect(text).toContain(words);
  });

  it("are another region's with another region", async () => {
    const other = {
      ...region,
      pages: {
        ...region.pages,
        help: { ...region.pages.help, nl: { ...region.pages.help.nl, title: "Uitleg uit Veldhoven" } },
      },
    };
    const { html } = await visitorOf(employerPages({ region: other }).app).get("/help");
    expect(textOf(html)).toContain("Uitleg uit Veldhoven");
  });

  it("are linked in the footer of every page, in the page's language, and lead to each other", async () => {
    const visitor = visitorOf(employerPages().app);
    for (const [path, language] of [
      ["/", "nl"],
      ["/vacature", "nl"],
      ["/nergens", "nl"],
      ["/en/help", "en"],
    ] as const) {
      const footer = /<footer.*<\/footer>/s.exec((await visitor.get(path)).html)?.[0] ?? "";
      const links = [...footer.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href);
      expect(links).toEqual(Object.values(CONTENT_PATHS).map((paths) => paths[language]));
    }
    for (const [name, language, path] of pages) {
      const other = CONTENT_PATHS[name][language === "nl" ? "en" : "nl"];
      expect((await visitor.get(path)).html).toContain(`href="${other}" hreflang=`);
    }
  });

  it.each(["nl", "en"] as const)(
    "say in %s which cookie an employer may choose, and nobody gets another",
    async (language) => {
      const visitor = visitorOf(employerPages().app);
      const cookies = [];
      for (const choice of [{}, { onthoud: "ja" }]) {
        const formulier = hiddenField((await visitor.get("/vacature")).html, "formulier");
        const sent = await visitor.post("/vacature", { formulier, ...answers() });
        const check = await visitor.arrive(sent);
        const handedIn = await visitor.post("/vacature/versturen", { ...hiddenFields(check.html), ...choice });
        cookies.push([sent, check, handedIn].flatMap(({ headers }) => headers.getSetCookie()));
      }
      expect(cookies).toEqual([[], [expect.stringMatching(/^__Host-wsp-werkgever=/)]]);
      const days = Number(/Max-Age=(\d+)/.exec(cookies.flat().join())?.[1]) / 86_400;
      const text = textOf((await visitor.get(CONTENT_PATHS.privacy[language])).html);
      const words = { nl: [`${days} dagen één cookie`, DUTCH], en: [`one cookie for ${days} days`, ENGLISH] } as const;
      const [sentence, { remember, autosave }] = words[language];
      const [box = "", ownBrowser = ""] = [remember.choose, autosave.choose].map((choose) => choose.split(/[,.]/)[0]);
      for (const named of [sentence, box, ownBrowser, remember.forget.split(":")[0] ?? ""])
        expect(text).toContain(named);
    },
  );

  it.each([
    [
      "nl",
      `nog niet verstuurde: ${kept.draftDays} dagen`,
      `gesloten vacature of jobcarvingverzoek: ${kept.closedWorkMonths} maanden`,
      `link opnieuw te kunnen sturen: ${kept.addressDays} dagen`,
      `een gesprek met u: ${kept.contactMomentMonths} maanden`,
      `wat daarvan werd en wat wij daarover met de uitvoerder schreven: ${kept.assignmentMonths} maanden`,
      "dan sluit die",
      "landelijke uitwisseling VUM",
    ],
    [
      "en",
      `did not send yet: ${kept.draftDays} days`,
      `closed vacancy or job carving request: ${kept.closedWorkMonths} months`,
      `send you your link again: ${kept.addressDays} days`,
      `a talk with you: ${kept.contactMomentMonths} months`,
      `what became of it and what we wrote about it with the agency: ${kept.assignmentMonths} months`,
      "we close it",
      "national exchange VUM",
    ],
  ] as const)(
    "say in %s how long is kept what, as it is configured, and who else receives it",
    async (language, ...sentences) => {
      const { html } = await visitorOf(employerPages().app).get(CONTENT_PATHS.privacy[language]);
      for (const sentence of sentences) expect(textOf(html)).toContain(sentence);
    },
  );

  it("say where a weakness can be told, and until when", async () => {
    const { app, clock } = employerPages();
    const { html } = await visitorOf(app).get("/.well-known/security.txt");
    expect(html).toContain(`Contact: mailto:${region.desk.email}`);
    const expires = new Date(/^Expires: (.*)$/m.exec(html)?.[1] ?? "");
    expect(expires.getTime()).toBeGreaterThan(clock().getTime());
  });
});
