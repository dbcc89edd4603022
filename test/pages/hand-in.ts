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

/** Presses the button on the page that shows all answers once more: of the form at `base`. */
export const sendChecked = (visitor: Visitor, { html }: Answer, base = "/vacature"): Promise<Answer> =>
  postForm(visitor, `${base}/versturen`, hiddenFields(html));

const FORM_AGAIN = /^(\/en)?(\/vacature|\/jobcarving|\/status\/[^/]+\/wijzigen)\?/;

/** Sends a form; where that leads to the form again, what it then says. */
export async function postForm(visitor: Visitor, path: string, fields: Fields, headers = {}): Promise<Answer> {
  const sent = await visitor.post(path, fields, headers);
  return FORM_AGAIN.test(sent.location) ? visitor.arrive(sent) : sent;
}

type Way = { headers?: Readonly<Record<string, string>>; base?: string };

/** Sends the form and, when nothing is wrong, what the check page then shows. */
export async function sendForm(visitor: Visitor, fields: Fields, { headers = {}, base = "/vacature" }: Way = {}) {
  const sent = await postForm(visitor, base, fields, headers);
  return sent.location.startsWith(`${base}/controleren?`)
    ? sendChecked(visitor, await visitor.arrive(sent), base)
    : sent;
}

/** Hands in what the form at `base` asks, from the start; answers where that leads. */
export async function handIn(visitor: Visitor, fields: Fields, base = "/vacature"): Promise<Answer> {
  const formulier = hiddenField((await visitor.get(base)).html, "formulier");
  return sendForm(visitor, { formulier, ...fields }, { base });
}
