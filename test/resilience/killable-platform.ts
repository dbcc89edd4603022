import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { type DataFolder, dataFolder } from "#infra/local/data-folder.ts";
import { accessToken } from "#infra/local/tokens.ts";

type Addresses = { publicUrl: string; issuer: string; databaseEndpoint: string; queuesEndpoint: string };

const ROOT = resolve(import.meta.dirname, "../..");

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** The platform as `npm start` runs it, in a process of its own that can be killed and started again on one folder. */
export class KillablePlatform {
  readonly #dataDir: string;
  #child: ChildProcess | undefined;
  #port: number | undefined;
  #folder: DataFolder | undefined;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  /** Resolves when it is ready; throws with what it said when it ends before that. */
  async start(): Promise<void> {
    this.#port ??= await freePort();
    this.#folder ??= await dataFolder(this.#dataDir);
    const child = spawn(process.execPath, ["infra/local/start.mjs"], {
      cwd: ROOT,
      env: {
        ...process.env,
        PORT: String(this.#port),
        DATA_DIR: this.#dataDir,
        DEMO_DATA: "off",
        NODE_ENV: "production",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    await new Promise<void>((ready, fail) => {
      let text = "";
      const read = (chunk: unknown) => {
        text += String(chunk);
        if (text.includes("is ready.")) ready();
      };
      child.stdout?.on("data", read);
      child.stderr?.on("data", read);
      child.once("exit", (code) => fail(new Error(`the platform ended with ${code}: ${text}`)));
    });
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGKILL");
    await ended;
  }

  /** Where its parts answer, as it wrote down itself. */
  async addresses(): Promise<Addresses> {
    return JSON.parse(await readFile(join(this.#dataDir, "address.json"), "utf8")) as Addresses;
  }

  async call<T>(
    client: string,
    path: string,
    { method = "GET", body, headers = {} }: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<{ status: number; body: T; text: string }> {
    const { publicUrl } = await this.addresses();
    const isText = typeof body === "string";
    const response = await fetch(`${publicUrl}/api/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${await this.#token(client)}`,
        ...(body === undefined || isText ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) as T };
  }

  /** One token per client; it outlives a kill, because the provider's key does. */
  async #token(client: string): Promise<string> {
    const { issuer } = await this.addresses();
    if (!this.#folder) throw new Error("start it first");
    const token = this.#tokens.get(client) ?? accessToken(this.#folder, issuer, client);
    this.#tokens.set(client, token);
    token.catch(() => this.#tokens.delete(client));
    return token;
  }
}
