import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningPlatform, runningPlatform } from "../support/running-platform.ts";

const DOCS = resolve(import.meta.dirname, "../../docs");
/** Between what two blocks of commands print. */
const END = "--- end of a block ---";

type Step = { commands: string; answer: { kind: string; text: string } | undefined };

/** The blocks of commands in a section of Markdown, each with the block of what is answered, when one follows. */
function stepsIn(markdown: string, title: string): Step[] {
  const [, section = ""] = markdown.split(`## ${title}\n`);
  const [text = ""] = section.split("\n## ");
  const blocks = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, kind = "", block = ""]) => ({
    kind,
    text: block,
  }));
  return blocks.flatMap(({ kind, text: commands }, index) => {
    const next = blocks[index + 1];
    return kind === "sh" ? [{ commands, answer: next?.kind === "sh" ? undefined : next }] : [];
  });
}

/** Runs blocks one after the other in one shell; what each printed. Fails when a command does. */
const printedBy = (steps: readonly Step[], folder: string, variables: Record<string, string>): Promise<string[]> =>
  new Promise((done, fail) => {
    const script = steps.map(({ commands }) => `${commands}echo "${END}"\n`).join("");
    const env = { ...process.env, ...variables };
    execFile("bash", ["-euc", script], { cwd: folder, env, timeout: 300_000 }, (error, stdout) =>
      error ? fail(error) : done(stdout.replaceAll("\r", "").split(`${END}\n`)),
    );
  });

describe("the first call of a partner, as docs/partners.md tells it", () => {
  let platform: RunningPlatform;
  let folder: string;
  let steps: Step[];
  let printed: string[];
  beforeAll(async () => {
    platform = await runningPlatform();
    folder = await mkdtemp(join(tmpdir(), "wsp-first-call-"));
    await symlink(DOCS, join(folder, "docs"));
    steps = stepsIn(await readFile(join(DOCS, "partners.md"), "utf8"), "Your first call");
    const KEY = platform.folder.file("keys", "gemeente-haarlem.json");
    printed = await printedBy(steps, folder, { WSP: platform.publicUrl, KEY });
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await platform.close();
  });

  it("answers what stands there, command by command", () => {
    const answers = steps.map(({ answer }) => answer);
    expect(answers.filter((answer) => answer !== undefined)).toHaveLength(5);
    for (const [index, answer] of answers.entries()) {
      if (!answer) continue;
      const said = printed[index] ?? "";
      const [heading = "", body = ""] = answer.kind === "json" ? ["", answer.text] : answer.text.split("\n\n");
      const lines = said.toLowerCase().split("\n");
      for (const line of heading.split("\n").filter(Boolean)) expect(lines).toContain(line.toLowerCase());
      if (body !== "") expect(JSON.parse(said.slice(said.indexOf("{")))).toMatchObject(JSON.parse(body));
    }
  });

  it("leaves there who was delivered, and not who was withdrawn", async () => {
    const statuses = [];
    for (const ref of ["hlm-0001", "hlm-0002", "hlm-0003", "hlm-0004"])
      statuses.push((await platform.call("gemeente-haarlem", `/candidates/${ref}`)).status);
    expect(statuses).toEqual([404, 200, 200, 404]);
  });
});
