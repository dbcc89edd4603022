import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rename, rm, unlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { codeOf, ExpectedError } from "./expected-error.ts";

/** The one folder that holds everything of a local platform. */
export type DataFolder = { path: string; file: (...parts: string[]) => string };

/** Makes sure that the folder is there and can be written. Throws `ExpectedError` when it cannot. */
export async function dataFolder(path: string): Promise<DataFolder> {
  const root = resolve(path);
  const probe = join(root, `.writable-${process.pid}`);
  try {
    await mkdir(root, { recursive: true });
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    throw new ExpectedError(`Cannot write in ${root} (${codeOf(error)}): choose another folder with DATA_DIR.`);
  }
  return { path: root, file: (...parts) => join(root, ...parts) };
}

/** Writes a file whole or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, text, { mode: 0o600 });
  await rename(temporary, path);
}

/** The text of a file that is made once and then stays: whoever is first makes it, whole. */
export async function keptText(path: string, make: () => Promise<string> | string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  await writeFile(temporary, await make(), { mode: 0o600 });
  try {
    await link(temporary, path);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    await unlink(temporary);
  }
  return await readFile(path, "utf8");
}
