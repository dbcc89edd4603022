import { describe, expect, it } from "vitest";
import { answers } from "./answers.ts";
import { employerPages, tables, visitorOf } from "./apps.ts";
import { postForm } from "./hand-in.ts";
import { attributes, textOf, unescaped } from "./html.ts";

/** Texts on a page, each with the language that the nearest element around it says. */
function spoken(html: string): { text: string; language: string }[] {
  const languages: string[] = [];
  return [...html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g)].flatMap(([all, close, tag = "", rest = "", text]) => {
    if (text !== undefined) return [{ text: unescaped(text).trim(), language: languages.at(-1) ?? "" }];
    if (close) languages.pop();
    else if (!/^(input|br|link|meta|hr|img|path)$/.test(tag))
      languages.push(attributes(all, "lang")[0] ?? languages.at(-1) ?? "");
    const label = tag === "optgroup" && !close ? attributes(` ${rest}`, "label")[0] : undefined;
    return label === undefined ? [] : [{ text: label, language: languages.at(-1) ?? "" }];
  });
}

const FORMS = ["/en/vacature", "/en/jobcarving"] as const;

describe("names that are Dutch on an English form", () => {
  it.each(FORMS)("are marked as Dutch on %s, and nothing else is", async (path) => {
    const { html } = await visitorOf(employerPages().app).get(path);
    const dutch = new Set([
      ...tables.occupations.map(({ title }) => title),
      ...tables.skills.map(({ label }) => label),
      ...tables.skillGroups.map(({ label }) => label),
      ...tables.certificates.map(({ label }) => label),
    ]);
    const said = spoken(html).filter(({ text }) => text !== "");
    const names = said.filter(({ text }) => dutch.has(text));
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter(({ language }) => language !== "nl")).toEqual([]);
    const others = said.filter(({ text, language }) => !dutch.has(text) && language === "nl");
    expect(others.map(({ text }) => text)).toEqual(["Nederlands"]);
  });

  it("are marked in what is proposed, in the questions too", async () => {
    const visitor = visitorOf(employerPages().app);
    const asked = { ...answers({ title: "Forklift driver" }), actie: "voorstellen" };
    const { html } = await postForm(visitor, "/en/vacature", asked);
    const from = html.indexOf('id="voorstel-voor"');
    const panel = `<p lang="en"><b ${html.slice(from, html.indexOf('class="actions"', from))}`;
    const said = spoken(panel);
    expect(said.filter(({ text }) => text === "Heftruckchauffeur").map(({ language }) => language)).toContain("nl");
    expect(said.filter(({ text }) => text.includes("Heftruck")).every(({ language }) => language === "nl")).toBe(true);
    expect(textOf(panel)).toContain('What will somebody do as " Heftruckchauffeur "?');
    expect(textOf(panel)).not.toContain("Vrachtwagenchauffeur");
  });
});
