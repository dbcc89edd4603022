import { hiddenFields } from "./hand-in.ts";
import { attributes, part, textOf } from "./html.ts";

/** Every answer that a form on a page would send as it stands, by the names of its controls. */
export function answersOn(html: string): Record<string, string[]> {
  const found: Record<string, string[]> = hiddenFields(html);
  const add = (name: string, value: string) => {
    found[name] = [...(found[name] ?? []), value];
  };
  for (const [tag] of part(html, "main").matchAll(/<input [^>]*>/g)) {
    const [type = "", name = "", value = ""] = ["type", "name", "value"].map((each) => attributes(tag, each)[0]);
    const isTick = type === "checkbox" || type === "radio";
    if (type !== "hidden" && name !== "" && (!isTick || / checked/.test(tag))) add(name, value);
  }
  for (const [, tag = "", inside = ""] of html.matchAll(/(<select [^>]*>)(.*?)<\/select>/gs)) {
    const chosen = /<option value="([^"]*)"[^>]* selected/.exec(inside)?.[1] ?? "";
    add(attributes(tag, "name")[0] ?? "", chosen);
  }
  for (const [, tag = "", inside = ""] of html.matchAll(/(<textarea [^>]*>)(.*?)<\/textarea>/gs))
    add(attributes(tag, "name")[0] ?? "", textOf(inside));
  return found;
}
