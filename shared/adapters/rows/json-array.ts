import { MAX_ROW_BYTES, type SentRow } from "#shared/domain/import-rows.ts";
import { Problem } from "#shared/domain/problem.ts";
import { TOO_LONG } from "./json-lines.ts";
import { type Bytes, utf8Text } from "./text.ts";

const notAnArray = () => new Problem("invalid-input", "Lever een JSON-array met VUM-profielen");

/**
 * The text of each element of a JSON array. Only where elements begin and end is looked at, which brackets, commas and
 * strings tell; the rest is left to `JSON.parse`. Of an element that is too long only the beginning is kept.
 *
 * Throws `Problem("invalid-input")` for a text that is no array, that goes on after it, or that is cut off.
 */
async function* elementsOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let [depth, count, element] = [0, 0, ""];
  let [hasBegun, isString, isEscaped] = [false, false, false];
  const keep = (part: string) => {
    if (element.length <= MAX_ROW_BYTES) element += part;
  };
  for await (const text of texts) {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at];
      if (isString) {
        isString = isEscaped || sign !== '"';
        isEscaped = !isEscaped && sign === "\\";
      } else if (sign === '"') isString = true;
      else if (sign === "[" || sign === "{") {
        depth += 1;
        if (depth > 1) continue;
        if (hasBegun || sign === "{" || text.slice(from, at).trim() !== "") throw notAnArray();
        [hasBegun, from] = [true, at + 1];
      } else if ((sign === "," && depth === 1) || ((sign === "]" || sign === "}") && --depth === 0)) {
        if (sign === "}") throw notAnArray();
        keep(text.slice(from, at));
        if (count > 0 || sign === "," || element.trim() !== "") yield element;
        [count, element, from] = [count + 1, "", at + 1];
      }
    }
    const rest = text.slice(from);
    if (depth > 0) keep(rest);
    else if (rest.trim() !== "") throw notAnArray();
  }
  if (!hasBegun || depth > 0) throw notAnArray();
}

/** The elements of a JSON array, numbered from 1; one that is no JSON is named, and the others are read. */
export async function* readJsonArray(open: () => Bytes): AsyncGenerator<SentRow> {
  let row = 0;
  for await (const element of elementsOf(utf8Text(open()))) {
    row += 1;
    if (element.length > MAX_ROW_BYTES) {
      yield { row, unreadable: TOO_LONG };
      continue;
    }
    try {
      yield { row, sent: JSON.parse(element) };
    } catch {
      yield { row, unreadable: "Dit element is geen geldige JSON" };
    }
  }
}
