import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ParsedTable } from "./parsed-table.ts";
import { WrongFile } from "./wrong-file.ts";

/** Of more bad lines than this, only the number is printed. */
const MOST_LINES_NAMED = 20;

export type Import<Row> = {
  /** The files to read, as `parse` takes them: the arguments of the command, and what each holds ("postcodes"). */
  files: readonly { path: string | undefined; holds: string }[];
  /** The data directory, and the table in it to replace. */
  dataDir: string;
  table: string;
  /** What the rows are called, in a sentence: "postcodes". */
  noun: string;
  /** Takes the texts of the files. Throws `WrongFile` when one is something else altogether. */
  parse: (...texts: string[]) => ParsedTable<Row>;
  print: (line: string) => void;
};

/**
 * Reads its files, puts their good rows in a table of the data directory, names the bad lines and says in one line what was
 * done. The table is replaced at once or not at all: a reader sees the old one or the new one, whole.
 *
 * Answers the exit code: 0 when a table was written, 1 with one sentence when not.
 */
export async function runImport<Row>({ files, dataDir, table, noun, parse, print }: Import<Row>): Promise<0 | 1> {
  try {
    const paths = files.map(requirePath);
    const { rows, bad } = parse(...(await Promise.all(paths.map(readText))));
    for (const { line, reason, file } of bad.slice(0, MOST_LINES_NAMED)) {
      print(`${file === undefined ? "Regel" : `${file}, regel`} ${line}: ${reason}.`);
    }
    if (rows.length === 0) throw new WrongFile(`Er staan geen ${noun} in ${paths.join(" en ")}.`);
    const target = join(dataDir, table);
    await replaceFile(target, JSON.stringify(rows));
    print(`Aantal ${noun} in ${target}: ${rows.length}${bad.length > 0 ? `; ${skipped(bad.length)}` : ""}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongFile)) throw error;
    print(`Niets geïmporteerd. ${error.message}`);
    return 1;
  }
}

const skipped = (lines: number): string => (lines === 1 ? "1 regel overgeslagen" : `${lines} regels overgeslagen`);

function requirePath({ path, holds }: { path: string | undefined; holds: string }): string {
  if (path === undefined) throw new WrongFile(`Noem het bestand met ${holds}.`);
  return path;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new WrongFile(`Het bestand ${file} bestaat niet of is niet te lezen.`);
  }
}

async function replaceFile(target: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(`${target}.tmp`, content, { flush: true });
    await rename(`${target}.tmp`, target);
  } catch (error) {
    throw new WrongFile(`Schrijven naar ${target} lukt niet: ${error instanceof Error ? error.message : error}.`);
  }
}
