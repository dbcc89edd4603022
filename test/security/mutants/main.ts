import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { MUTANTS, type Mutant } from "./mutants.ts";

/*
 * The command `npm run mutants [-- text]`: takes each check on who may do what out of a copy of the source, one at a time,
 * and says whether the tests notice. With a text: only those whose name holds it. Exit 1 when one goes unnoticed.
 */

const ROOT = resolve(import.meta.dirname, "../../..");

/** A copy of the house as it stands, beside the installed packages. */
async function copyOfTheHouse(): Promise<string> {
  const house = await mkdtemp(join(tmpdir(), "wsp-mutants-"));
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: ROOT });
  for (const file of listed
    .toString()
    .split("\n")
    .filter((name) => existsSync(join(ROOT, name)) && name !== "")) {
    if (file.startsWith("docs/")) continue;
    await mkdir(dirname(join(house, file)), { recursive: true });
    await cp(join(ROOT, file), join(house, file));
  }
  await symlink(join(ROOT, "node_modules"), join(house, "node_modules"));
  return house;
}

/** Whether these tests pass in the house. */
const passes = (house: string, tests: readonly string[]): Promise<boolean> =>
  new Promise((done) => {
    const words = ["node_modules/vitest/vitest.mjs", "run", "--project", "together", "--bail", "1", ...tests];
    execFile(process.execPath, words, { cwd: house, maxBuffer: 2 ** 26 }, (error) => done(error === null));
  });

type Outcome = "noticed" | "UNNOTICED" | "NOT FOUND" | "NOT TRIED";

/** `passing`: tests that pass while every check is in place; others can notice nothing. */
async function tried(house: string, mutant: Mutant, passing: readonly string[]): Promise<Outcome> {
  const { file, from, to } = mutant;
  const tests = mutant.tests.filter((test) => passing.includes(test));
  if (tests.length === 0) return "NOT TRIED";
  const path = join(house, file);
  const source = await readFile(path, "utf8");
  if (source.split(from).length !== 2) return "NOT FOUND";
  await writeFile(
    path,
    source.replace(from, () => to),
  );
  const isPassing = await passes(house, tests);
  await writeFile(path, source);
  return isPassing ? "UNNOTICED" : "noticed";
}

async function main(): Promise<void> {
  const [wanted = ""] = process.argv.slice(2);
  const mutants = MUTANTS.filter(({ gone }) => gone.includes(wanted));
  const house = await copyOfTheHouse();
  try {
    const passing: string[] = [];
    for (const test of new Set(mutants.flatMap((mutant) => mutant.tests))) {
      if (await passes(house, [test])) passing.push(test);
      else console.log(`${test} fails already, with every check in place`);
    }
    for (const mutant of mutants) {
      const outcome = await tried(house, mutant, passing);
      if (outcome !== "noticed") process.exitCode = 1;
      console.log(`${outcome.padEnd(10)} ${mutant.gone} (${mutant.file})`);
    }
  } finally {
    await rm(house, { recursive: true });
  }
}

await main();
