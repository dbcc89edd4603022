import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { dataFolder } from "#infra/local/data-folder.ts";
import { accessToken } from "#infra/local/tokens.ts";

export type SpawnedPlatform = {
  publicUrl: string;
  dataDir: string;
  pid: number;
  startSeconds: number;
  token: (client: string) => Promise<string>;
  stop: () => Promise<void>;
};

const ROOT = resolve(import.meta.dirname, "../..");

/**
 * The platform as `npm start` runs it, in a process of its own: empty, in a fresh folder that is removed afterwards; or
 * over the folder given, which stays.
 */
export async function spawnedPlatform(folderToKeep?: string): Promise<SpawnedPlatform> {
  const dataDir = folderToKeep ?? (await mkdtemp(join(tmpdir(), "wsp-bench-")));
  const start = performance.now();
  const child: ChildProcess = spawn(process.execPath, ["infra/local/start.mjs"], {
    cwd: ROOT,
    env: { ...process.env, PORT: "0", DATA_DIR: dataDir, DEMO_DATA: "off" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const publicUrl = await new Promise<string>((done, fail) => {
    let text = "";
    child.stdout?.on("data", (chunk) => {
      text += String(chunk);
      const [, found] = /Employer\s+(\S+)\/vacature/.exec(text) ?? [];
      if (found) done(found);
    });
    child.once("exit", (code) => fail(new Error(`the platform ended with ${code}: ${text}`)));
  });
  const startSeconds = (performance.now() - start) / 1000;
  const folder = await dataFolder(dataDir);
  return {
    publicUrl,
    dataDir,
    pid: child.pid ?? 0,
    startSeconds,
    token: (client) => accessToken(folder, `${publicUrl}/identiteit`, client),
    async stop() {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGKILL");
      await ended;
      if (folderToKeep === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
