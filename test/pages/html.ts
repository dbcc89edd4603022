const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

export const unescaped = (text: string): string =>
  text.replace(/&(#?\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

/** The words of a piece of our own HTML, as they are read. */
export const textOf = (html: string): string =>
  unescaped(html.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, "").replace(/<[^>]+>/g, " "))
    .replace(/\s+/g, " ")
    .replace(/ ([,.:)])/g, "$1")
    .trim();

/** Values of an attribute, in the order of the page. */
export const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value = ""]) => unescaped(value));

/** Everything between the first opening tag that holds `mark` and the next closing tag of that name. */
export function part(html: string, tag: string, mark = ""): string {
  const open = new RegExp(`<${tag}\\b[^>]*${mark}[^>]*>`).exec(html);
  if (!open) return "";
  const start = open.index + open[0].length;
  return html.slice(start, html.indexOf(`</${tag}>`, start));
}

/** Lines of the error summary: the field that each leads to, and its words. */
export const summaryOf = (html: string): { field: string; text: string }[] =>
  [...part(html.slice(html.search(/class="[^"]*error-summary/)), "ul").matchAll(/<a href="#([^"]+)">(.*?)<\/a>/g)].map(
    ([, field = "", text = ""]) => ({
      field,
      text: unescaped(text),
    }),
  );

/** Every tag with the names of its attributes alone. */
export const bareTags = (html: string): string[] =>
  (html.match(/<[^!/][^>]*>/g) ?? []).map((tag) => tag.replace(/="[^"]*"/g, "="));
