import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IDENTITY_PREFIX } from "#infra/local/identity/server.tsx";
import { type InboxMail, readInbox } from "#infra/local/mail-inbox.tsx";
import { type Platform, type PlatformOptions, startPlatform } from "#infra/local/platform.ts";
import { accessToken } from "#infra/local/tokens.ts";

export type Answer<T = Record<string, unknown>> = { status: number; headers: Headers; body: T; text: string };

export type CallOptions = { method?: string; body?: unknown; headers?: Record<string, string> };

/** A whole platform in this process, in a folder of its own, with what a test needs to talk to it. */
export type RunningPlatform = Platform & {
  token: (clientId: string) => Promise<string>;
  /** Calls the API as a client (nobody: no token). An object is sent as JSON, a string or bytes as they are. */
  call: <T = Record<string, unknown>>(
    clientId: string | undefined,
    path: string,
    options?: CallOptions,
  ) => Promise<Answer<T>>;
  mails: () => Promise<InboxMail[]>;
  close: () => Promise<void>;
};

/** Starts the local deployment on a free port, empty unless asked otherwise. */
export async function runningPlatform({
  withDemoData = false,
  ...options
}: Partial<Pick<PlatformOptions, "withDemoData" | "vumSources">> = {}): Promise<RunningPlatform> {
  const dataDir = await mkdtemp(join(tmpdir(), "wsp-test-"));
  const platform = await startPlatform({ port: 0, dataDir, withDemoData, say: () => undefined, ...options });
  const { publicUrl, folder } = platform;
  const tokens = new Map<string, Promise<string>>();

  const token = (clientId: string) => {
    const known = tokens.get(clientId) ?? accessToken(folder, publicUrl + IDENTITY_PREFIX, clientId);
    tokens.set(clientId, known);
    return known;
  };
  return {
    ...platform,
    token,
    async call<T>(
      clientId: string | undefined,
      path: string,
      { method = "GET", body, headers = {} }: CallOptions = {},
    ) {
      const isRaw = typeof body === "string" || body instanceof Uint8Array;
      const response = await fetch(`${publicUrl}/api/v1${path}`, {
        method,
        headers: {
          ...(clientId === undefined ? {} : { Authorization: `Bearer ${await token(clientId)}` }),
          ...(body === undefined || isRaw ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get("Content-Type")?.includes("json");
      return { status: response.status, headers: response.headers, text, body: (isJson ? JSON.parse(text) : {}) as T };
    },
    mails: () => readInbox(folder.file("mail")),
    async close() {
      await platform.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Asks again until the answer pleases, and fails with the last one when it does not in time. */
export async function eventually<T>(ask: () => Promise<T>, isRight: (value: T) => boolean, seconds = 120): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (isRight(value)) return value;
    if (Date.now() > deadline)
      throw new Error(`Not in ${seconds} s; last seen: ${JSON.stringify(value)?.slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
