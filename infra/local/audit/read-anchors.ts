import { readFile } from "node:fs/promises";
import { type Anchor, anchorNamed } from "#shared/domain/log-anchor.ts";
import { codeOf, ExpectedError } from "../expected-error.ts";

/**
 * Reads anchors: names, one a line, from the local platform's file or from a list of the versions in the bucket. Throws
 * for a line that is none, and for a list that is not there: an anchor that is passed over protects nothing.
 */
export async function readAnchors(path: string): Promise<Anchor[]> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw codeOf(error) === "ENOENT" ? new ExpectedError(`There are no anchors in ${path}`) : error;
  });
  const names = text.split("\n").filter((line) => line.trim() !== "");
  return names.map((name, index) => {
    const anchor = anchorNamed(name.trim());
    if (!anchor) throw new ExpectedError(`Line ${index + 1} of ${path} is no anchor`);
    return anchor;
  });
}
