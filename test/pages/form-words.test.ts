import { describe, expect, it } from "vitest";
import { formWords as adminWords } from "#functions/admin/form-words.ts";
import { FORM_WORDS as agencyWords } from "#functions/agency/form-words.ts";
import { formWords as deskWords } from "#functions/workbench/form-words.ts";
import { region } from "#shared/runtime/region.ts";
import { answersInWords, type FormWords } from "#shared/web/field-words.ts";
import { agencyWorld } from "../agency/agency-world.ts";
import { DESK_STATES } from "../browser/states/desk.ts";
import { ADMIN_STATES, agencyStates } from "../browser/states/other.ts";
import type { State } from "../browser/states/state.ts";
import { textOf } from "./html.ts";

/** What each page that asks for one calls differently. */
const OF_ITS_PAGE = new Set(["kandidaat", "reden"]);

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

describe("words of a form that is shown without its page", () => {
  const agencyStatesNow = agencyStates(agencyWorld());

  it.each<[string, FormWords, readonly State[]]>([
    ["of the desk", deskWords(region), DESK_STATES],
    ["of the administrator", adminWords(region), ADMIN_STATES],
    ["of an agency", agencyWords, agencyStatesNow],
  ])("are those of the page: %s", async (_area, words, states) => {
    const pages = await Promise.all(states.map(async ({ show }) => (await show()).answer.html));
    const fields = new Map(pages.flatMap(fieldsOn));
    expect(fields.size).toBeGreaterThan(0);
    const others = [...fields].filter(([name, label]) => {
      const [answer] = answersInWords(words, { [name]: ["x"] });
      return !answer?.question.endsWith(label);
    });
    expect(others).toEqual([]);
  });
});
