import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** A data file of the folder beside the repository, or undefined where that folder is absent. */
export function sharedData(name: string): string | undefined {
  const file = resolve(import.meta.dirname, "../../../shared/data", name);
  return existsSync(file) ? file : undefined;
}
