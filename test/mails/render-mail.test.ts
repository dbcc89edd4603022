import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heading, link, list, type MailContent, paragraph } from "#shared/domain/mails/mail-content.ts";
import { renderMail } from "#shared/domain/mails/render-mail.ts";
import { region } from "#shared/runtime/region.ts";

const HEAD = { messageId: "<m@wsp.example>", to: { name: "Robin", address: "robin@werkgever.example" } };
const CONTENT: MailContent = {
  language: "en",
  subject: "Your vacancy",
  parts: [
    paragraph("Dear Robin,"),
    heading("What happens next"),
    list(["One", { text: "two", link: { text: "The second", url: "https://wsp.example/2" } }]),
    link("See how it stands", "https://wsp.example/status?a=1&b=2"),
  ],
  signature: ["Kind regards,", "Amina Bakker"],
  reason: "You get this because you asked.",
};
const rendered = (change: Partial<MailContent> = {}) => renderMail(HEAD, { ...CONTENT, ...change }, region.theme);

const unescaped = (html: string) => html.replace(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)));
const visible = (html: string) => unescaped(html.replace(/<style>[\s\S]*?<\/style>/, "").replace(/<[^>]+>/g, " "));

describe("a mail", () => {
  it("says the same in text and in HTML, whatever it says", () => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== "");
    const part = fc.oneof(
      words.map(paragraph),
      words.map(heading),
      fc.array(words, { minLength: 1, maxLength: 4 }).map(list),
      fc.tuple(words, fc.webUrl()).map(([text, url]) => link(text, url)),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), words, (parts, subject) => {
        const { text, html } = rendered({ parts, subject });
        for (const one of parts) {
          const said =
            one.kind === "list" ? one.items.map((item) => item.text) : [one.kind === "link" ? one.link.text : one.text];
          for (const words of said) {
            expect(visible(html)).toContain(words);
            expect(text).toContain(one.kind === "heading" ? words.toUpperCase() : words);
          }
          if (one.kind === "link") {
            expect(unescaped(html)).toContain(`href="${one.link.url}"`);
            expect(text).toContain(`\n${one.link.url}\n`);
          }
        }
        expect(visible(html)).toContain(subject);
      }),
      { numRuns: 40 },
    );
  });

  it("has no tag or attribute that came from outside", () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const { html } = rendered({
      ...{ subject: evil, parts: [paragraph(evil), list([evil]), link(evil, `https://wsp.example/?q=${evil}`)] },
      ...{ signature: [evil], reason: evil },
    });
    expect(html).not.toMatch(/<script|<img|="[^"]*"[^\s>]/);
  });

  it("has a language, a title, one first heading, and headings in order", () => {
    const { html } = rendered();
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain("<title>Your vacancy</title>");
    expect([...html.matchAll(/<h(\d)>/g)].map(([, level]) => level)).toEqual(["1", "2"]);
    expect(html).toContain(`role="article" lang="en" aria-label="Your vacancy"`);
  });

  it("fits a narrow screen and a dark one, and fetches nothing", () => {
    const { html } = rendered();
    expect(html).toContain("width=device-width");
    expect(html).toContain(`<meta name="color-scheme" content="light dark">`);
    expect(html).toContain(`@media (prefers-color-scheme: dark) {\nbody { background: ${region.theme.dark.paper}`);
    expect(html).not.toMatch(/<table|<img|<link|src=|url\(|@import/);
    expect([...html.matchAll(/https?:\/\/[^"]+/g)].every(([url]) => url.startsWith("https://wsp.example/"))).toBe(true);
  });

  it("says why it comes, and how it is switched off only when it can be", () => {
    const duty = rendered();
    expect(duty.unsubscribeUrl).toBeUndefined();
    expect(duty.text).toMatch(/\n\n--\n\nYou get this because you asked\.$/);
    const url = "https://wsp.example/mail/keuze?topic=x";
    const news = rendered({ unsubscribe: { text: "Switch it off", url } });
    expect(news.unsubscribeUrl).toBe(url);
    expect(news.text).toContain(`Switch it off:\n${url}`);
    expect(news.html).toContain(`<a href="${url}">Switch it off</a>`);
  });
});
