import type { Hono } from "hono";
import { visitorOf } from "../pages/apps.ts";
import { DOORS } from "./page-table.ts";

/** Records that have a link: a reference, the key that opens it, and another reference of the same kind. */
export type Linked = { form: RegExp; own: string; key: string; other: string; otherKey: string; unknown: string };

/**
 * Every way in which pages behind a link differ from their table: the right key of the right record opens it, and anything
 * else is answered alike, whether the record is there or not.
 */
export async function linkDeviations(app: Hono, linked: readonly Linked[]): Promise<string[]> {
  const found: string[] = [];
  const visitor = visitorOf(app);
  const rows = Object.entries(DOORS.web ?? {}).filter(([, door]) => door === "link");
  for (const [name] of rows) {
    const [method = "", path = ""] = name.split(" ");
    const isCarving = path.includes("J-") || path.startsWith("/jobcarving");
    const { own, key, other, otherKey, unknown } = linked.find(({ form }) =>
      form.test(isCarving ? "J-" : "V-"),
    ) as Linked;
    const ask = async (reference: string, sleutel: string | undefined) => {
      const address = path.replace(/:reference(\{[^}]*\})?/, reference);
      const query = sleutel === undefined ? "" : `?sleutel=${encodeURIComponent(sleutel)}`;
      const fields = sleutel === undefined ? {} : { sleutel };
      const answer = await (method === "GET" ? visitor.get(address + query) : visitor.post(address + query, fields));
      const html = answer.html.replaceAll(reference, "REF");
      return `${answer.status} ${sleutel ? html.replaceAll(sleutel, "KEY") : html}`;
    };
    if ((await ask(own, key)).startsWith("404")) found.push(`${name}: the right key does not open it`);
    const wrong: [string, string, string | undefined][] = [
      ["no key", own, undefined],
      ["an empty key", own, ""],
      ["a made-up key", own, "A".repeat(27)],
      ["another record's key", own, otherKey],
      ["its key on another record", other, key],
      ["its key on nothing", unknown, key],
      ["a key on what is no reference", "no-reference", key],
    ];
    const answers = new Set<string>();
    for (const [how, reference, sleutel] of wrong) {
      const answer = await ask(reference, sleutel);
      if (!answer.startsWith("404")) found.push(`${name}: opened by ${how}`);
      answers.add(answer);
    }
    if (answers.size > 1) found.push(`${name}: wrong keys can be told apart`);
  }
  return found;
}
