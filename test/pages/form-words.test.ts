import { beforeAll, describe, expect, it } from "vitest";
import { formWords as adminWords } from "#functions/admin/form-words.ts";
import { FORM_WORDS as agencyWords } from "#functions/agency/form-words.ts";
import { formWords as deskWords } from "#functions/workbench/form-words.ts";
import { wordsFor } from "#functions/workbench/words.ts";
import { dutchLabels } from "#shared/reference/lookups.ts";
import { region } from "#shared/runtime/region.ts";
import { answersInWords, type FormWords } from "#shared/web/field-words.ts";
import { agencyWorld } from "../agency/agency-world.ts";
import { DESK_STATES } from "../browser/states/desk.ts";
import { ADMIN_STATES, agencyStates } from "../browser/states/other.ts";
import type { State } from "../browser/states/state.ts";
import { tables } from "./apps.ts";
import { attributes, part, textOf, unescaped } from "./html.ts";

/** What each page that asks for one calls differently. */
const OF_ITS_PAGE = new Set(["kandidaat", "reden"]);
/** Choices whose words stand in a record: how many they are is said. */
const COUNTED = new Set(["taken"]);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Fields of forms that are sent, apart from what is ticked, with what the page calls them. */
function fieldsOn(html: string): [name: string, label: string][] {
  const forms = [...html.matchAll(/<form [^>]*method="post"[\s\S]*?<\/form>/g)].map(([form]) => form).join();
  return [...forms.matchAll(/<(?:input|select|textarea)\b([^>]*)>/g)].flatMap(([, attributes = ""]) => {
    if (/type="(hidden|file|radio|checkbox)"/.test(attributes)) return [];
    const [name = "", id = ""] = ["name", "id"].map((one) => new RegExp(`\\b${one}="([^"]*)"`).exec(attributes)?.[1]);
    const label = new RegExp(`<label[^>]*for="${escaped(id)}"[^>]*>([\\s\\S]*?)</label>`).exec(html)?.[1] ?? "";
    return OF_ITS_PAGE.has(name) ? [] : [[name, textOf(label).replace(" (optioneel)", "")]];
  });
}

/** Choices in forms that are sent: in lists and boxes with their words on the page, and buttons, which each page calls anew. */
function choicesOn(html: string): { name: string; value: string; text?: string }[] {
  const forms = [...html.matchAll(/<form [^>]*method="post"[\s\S]*?<\/form>/g)].map(([form]) => form).join();
  const lists = [...forms.matchAll(/<select\b[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)];
  const listed = lists.flatMap(([, name = "", options = ""]) =>
    [...options.matchAll(/<option[^>]*value="([^"]*)"[^>]*>([\s\S]*?)<\/option>/g)].map(
      ([, value = "", text = ""]) => ({ name, value: unescaped(value), text: textOf(text) }),
    ),
  );
  const controls = [...forms.matchAll(/<(?:input|button)\b([^>]*type="(?:radio|checkbox|submit)"[^>]*)>/g)];
  const others = controls.flatMap(([, tag = ""]) => {
    const [name = "", value = "", id = ""] = ["name", "value", "id"].map((each) => attributes(` ${tag}`, each)[0]);
    const label = textOf(part(forms, "label", `for="${escaped(id)}"`));
    return tag.includes('type="submit"') ? [{ name, value }] : [{ name, value, text: label }];
  });
  return [...listed, ...others].filter(({ name, value }) => name !== "" && value !== "");
}

describe.each<[string, FormWords, readonly State[]]>([
  ["of the desk", deskWords(region, { labels: dutchLabels(tables), words: wordsFor(region, tables) }), DESK_STATES],
  ["of the administrator", adminWords(region), ADMIN_STATES],
  ["of an agency", agencyWords, agencyStates(agencyWorld())],
])("words of a form that is shown without its page, %s", (_area, words, states) => {
  let pages: readonly string[];
  beforeAll(async () => {
    pages = await Promise.all(states.map(async ({ show }) => (await show()).answer.html));
  });

  it("call its fields as the page does", () => {
    const fields = new Map(pages.flatMap(fieldsOn));
    expect(fields.size).toBeGreaterThan(0);
    const others = [...fields].filter(([name, label]) => {
      const [answer] = answersInWords(words, { [name]: ["x"] });
      return !answer?.question.endsWith(label);
    });
    expect(others).toEqual([]);
  });

  it("say of each choice what the page says, and no code", () => {
    const choices = pages.flatMap(choicesOn);
    expect(choices.length).toBeGreaterThan(0);
    const others = choices.filter(({ name, value, text }) => {
      const [answer] = answersInWords(words, { [name]: [value] });
      // What a page of ours adds to a form is no choice.
      if (answer === undefined) return false;
      const { question, answers } = answer;
      const said = answers.join();
      if (said === value) return true;
      // A box that stands alone asks its question itself, and is answered with yes.
      const isOfPage = text === undefined || text === question || OF_ITS_PAGE.has(name) || COUNTED.has(name);
      return !isOfPage && !text.includes(said);
    });
    expect(new Set(others.map((choice) => JSON.stringify(choice)))).toEqual(new Set());
  });
});
