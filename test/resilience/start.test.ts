import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCandidate, aVacancy } from "../support/builders.ts";
import { eventually } from "../support/running-platform.ts";
import { KillablePlatform } from "./killable-platform.ts";

const ROOT = resolve(import.meta.dirname, "../..");

type Ended = { code: number | null; said: string; complained: string };

/** Runs the start command until it ends by itself, as somebody who made a mistake would. */
function started(env: Record<string, string>, node = process.execPath): Promise<Ended> {
  const child = spawn(node, ["infra/local/start.mjs"], {
    cwd: ROOT,
    env: { ...process.env, PORT: "0", DEMO_DATA: "off", ...env },
  });
  let said = "";
  let complained = "";
  child.stdout.on("data", (chunk) => {
    said += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    complained += String(chunk);
  });
  return new Promise((done) => child.once("exit", (code) => done({ code, said, complained })));
}

/** One sentence, on one line, without a stack. */
const ONE_SENTENCE = /^[A-Z][^\n]+\.\n$/;

/** A Node below the one that is needed, when this machine has one besides the one it runs. */
function oldNode(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  const programs = folders.map((folder) => join(folder, "node")).filter((program) => existsSync(program));
  return programs.find((program) => /^v(1\d|20|21)\./.test(spawnSync(program, ["--version"]).stdout?.toString() ?? ""));
}

describe("npm start", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "wsp-start-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("says in one sentence that its port is taken, and ends with 1", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, done));
    const { port } = other.address() as AddressInfo;
    const ended = await started({ PORT: String(port), DATA_DIR: join(folder, "taken") });
    other.close();
    expect(ended).toMatchObject({ code: 1, said: "" });
    expect(ended.complained).toMatch(ONE_SENTENCE);
    expect(ended.complained).toContain(`Port ${port} is taken`);
  });

  it("says in one sentence that its folder cannot be written, and ends with 1", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "");
    const ended = await started({ DATA_DIR: join(file, "data") });
    expect(ended).toMatchObject({ code: 1, said: "" });
    expect(ended.complained).toMatch(ONE_SENTENCE);
    expect(ended.complained).toContain("Cannot write in");
  });

  it.each([
    ["PORT", { PORT: "many" }],
    ["PORT", { PORT: "70000" }],
    ["DEMO_DATA", { DEMO_DATA: "perhaps" }],
  ])("says in one sentence that %s is wrong (%o), and ends with 1", async (name, env) => {
    const ended = await started({ DATA_DIR: join(folder, "wrong"), ...env });
    expect(ended).toMatchObject({ code: 1, said: "" });
    expect(ended.complained).toMatch(/^Wrong setting: /);
    expect(ended.complained).toContain(name);
    expect(ended.complained.trim().split("\n")).toHaveLength(1);
  });

  const old = oldNode();
  it.skipIf(!old)(
    `says in one sentence that Node is too old (${old ? "tried" : "skipped: no old Node here"})`,
    async () => {
      const ended = await started({ DATA_DIR: join(folder, "old") }, old);
      expect(ended).toMatchObject({ code: 1, said: "" });
      expect(ended.complained).toContain("is too old");
      expect(ended.complained.trim().split("\n")).toHaveLength(1);
    },
  );

  it("keeps everything through a kill, and says when its folder is in use already", async () => {
    const dataDir = join(folder, "kept");
    const platform = new KillablePlatform(dataDir);
    await platform.start();
    await platform.call("gemeente-haarlem", "/candidates/k1", { method: "PUT", body: aCandidate() });
    const { body } = await platform.call<{ reference: string }>("werkblad", "/vacancies", {
      method: "POST",
      body: aVacancy(),
    });

    const second = await started({ DATA_DIR: dataDir });
    expect(second.code).toBe(1);
    expect(second.complained).toContain("is running already");

    const shortlist = () =>
      platform.call<{ status: string; entries: unknown[] }>("werkblad", `/vacancies/${body.reference}/shortlist`);
    await eventually(shortlist, (answer) => answer.body.status === "ready");
    await platform.kill();
    await platform.start();
    expect((await shortlist()).body.entries).toHaveLength(1);
    expect((await platform.call("gemeente-haarlem", "/candidates/k1")).status).toBe(200);
    await platform.kill();
  });
});
