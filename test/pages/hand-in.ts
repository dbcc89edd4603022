import { unescaped } from "./html.ts";
import { type Answer, type Fields, hiddenField, type Visitor } from "./visitor.ts";

/** Hidden fields of a page, as its form sends them. */
export function hiddenFields(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [, name = "", value = ""] of html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)) {
    fields[name] = [...(fields[name] ?? []), unescaped(value)];
  }
  return fields;
}

/** Presses the button on the page that shows all answers once more. */
export const sendChecked = (visitor: Visitor, { html }: Answer, prefix = ""): Promise<Answer> =>
  visitor.post(`${prefix}/vacature/versturen`, hiddenFields(html));

/** Sends the form and, when nothing is wrong, what the check page then shows. */
export async function sendForm(visitor: Visitor, fields: Fields, headers: Readonly<Record<string, string>> = {}) {
  const sent = await visitor.post("/vacature", fields, headers);
  return sent.location.startsWith("/vacature/controleren?") ? sendChecked(visitor, await visitor.arrive(sent)) : sent;
}

/** Hands in a vacancy from the start; answers where that leads. */
export async function handIn(visitor: Visitor, fields: Fields): Promise<Answer> {
  const formulier = hiddenField((await visitor.get("/vacature")).html, "formulier");
  return sendForm(visitor, { formulier, ...fields });
}
