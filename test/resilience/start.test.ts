import { execFile, execFileSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTableInput } from "#infra/local/database.ts";
import { seededRandom } from "#infra/local/demo/random.ts";
import { topology } from "#infra/topology.ts";
import { aVacancy } from "../support/builders.ts";
import { aCandidate } from "../support/builders-today.ts";
import { eventually, runningPlatform } from "../support/running-platform.ts";
import { KillablePlatform } from "./killable-platform.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SEED = process.env.START_SEED ?? "2026";
const A_PORT = "a number up to 65535";

type Ended = { code: number | string | null | undefined; stdout: string; stderr: string };

/** Runs the command of `npm start` until it ends by itself. */
const startAndEnd = (env: Record<string, string>, node = process.execPath): Promise<Ended> =>
  new Promise((done) => {
    const options = { cwd: ROOT, env: { ...process.env, DEMO_DATA: "off", ...env }, timeout: 300_000 };
    execFile(node, ["infra/local/start.mjs"], options, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : error.code, stdout, stderr }),
    );
  });

/** One sentence or two on one line, exit 1, and nothing else: no stack, no progress. */
const saysOnly = ({ code, stdout, stderr }: Ended, what: RegExp) => {
  expect(stderr).toMatch(/^[A-Z][^\n]*\.\n$/);
  expect(stderr).toMatch(what);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
};

/** A Node on this machine, outside this project, that is older than the platform needs. */
function oldNode(): string | undefined {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const path = join(folder, "node");
    if (!existsSync(path) || /node_modules/.test(realpathSync(path))) continue;
    const [major = 0, minor = 0] = execFileSync(path, ["-p", "process.versions.node"], { encoding: "utf8" })
      .split(".")
      .map(Number);
    if (major < 22 || (major === 22 && minor < 17)) return path;
  }
  return undefined;
}

describe("the start of the platform", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "wsp-start-"));
    return () => rm(folder, { recursive: true, force: true });
  });

  describe("ends with one sentence and exit 1", () => {
    let server: Server | undefined;
    afterEach(() => {
      server?.close();
      server = undefined;
    });

    it("on a port that is taken", async () => {
      const taken = createServer();
      server = taken;
      await new Promise<void>((done) => taken.listen(0, done));
      const address = taken.address();
      const port = String(typeof address === "object" ? address?.port : 0);
      const ended = await startAndEnd({ PORT: port, DATA_DIR: folder });
      saysOnly(ended, new RegExp(`Port ${port} is taken.*PORT`));
    });

    it.each([
      ["a file", async (path: string) => writeFile(path, "")],
      [
        "a folder under a file",
        async (path: string) => {
          await writeFile(path, "");
          return join(path, "deeper");
        },
      ],
    ])("on %s in the place of its folder", async (_case, prepare) => {
      const path = join(folder, "data");
      const dataDir = (await prepare(path)) ?? path;
      saysOnly(await startAndEnd({ PORT: "0", DATA_DIR: dataDir }), /Cannot write in .*DATA_DIR/);
    });

    it("on a folder whose database cannot be opened", async () => {
      await mkdir(join(folder, "dynamodb"), { recursive: true });
      await writeFile(join(folder, "dynamodb", "CURRENT"), "nonsense");
      saysOnly(await startAndEnd({ PORT: "0", DATA_DIR: folder }), /cannot be opened.*DATA_DIR/);
    });

    it.each([
      ["PORT", "abc", A_PORT],
      ["PORT", "65536", A_PORT],
      ["PORT", "-1", A_PORT],
      ["PORT", "", A_PORT],
      ["PORT", "80 80", A_PORT],
      ["DEMO_DATA", "maybe", "on or off"],
      ["DATA_DIR", "", "the path of a folder, not empty"],
      ["VUM_MAX_RESULTS", "0", "a whole number above 0"],
    ])("on the setting %s=%s, and says that it is %s", async (name, value, expected) => {
      saysOnly(
        await startAndEnd({ PORT: "0", DATA_DIR: folder, [name]: value }),
        new RegExp(`Wrong setting: ${name}\\. ${name} is ${expected}\\.`),
      );
      expect(await readdir(folder)).toEqual([]);
    });

    it("on a folder in which a platform is running, which goes on undisturbed", async () => {
      const platform = await runningPlatform();
      try {
        await platform.call("gemeente-haarlem", "/candidates/a1", { method: "PUT", body: aCandidate() });
        const ended = await startAndEnd({ PORT: "0", DATA_DIR: platform.folder.path });
        saysOnly(ended, /running already/);
        const { body } = await platform.call<{ reference: string }>("werkblad", "/vacancies", {
          method: "POST",
          body: aVacancy(),
        });
        await eventually(
          () => platform.call("werkblad", `/vacancies/${body.reference}`),
          (answer) => answer.body.status === "shortlisted",
        );
        expect(await eventually(platform.mails, (mails) => mails.length >= 2)).toHaveLength(2);
      } finally {
        await platform.close();
      }
    });

    it("on data of a version whose tables were otherwise", async () => {
      const emulator = dynalite({ path: join(folder, "dynamodb"), createTableMs: 0 });
      await new Promise<void>((resolve) => emulator.listen(0, "127.0.0.1", resolve));
      const client = new DynamoDBClient({
        region: "eu-central-1",
        endpoint: `http://127.0.0.1:${(emulator.address() as AddressInfo).port}`,
        credentials: { accessKeyId: "test", secretAccessKey: "test" },
      });
      const before = { ...topology.tables.shortlists, indexes: [] };
      await client.send(new CreateTableCommand(createTableInput("shortlists", before)));
      client.destroy();
      await new Promise((resolve) => emulator.close(resolve));
      saysOnly(
        await startAndEnd({ PORT: "0", DATA_DIR: folder }),
        /another version .*table shortlists.*remove that folder/,
      );
    });

    const old = oldNode();
    it.skipIf(old === undefined)(
      `on an old Node (${old ?? "skipped: this machine has no Node before 22.17"})`,
      async () => {
        saysOnly(await startAndEnd({ PORT: "0", DATA_DIR: folder }, old), /Node [\d.]+ is too old.*npm start/);
        expect(await readdir(folder)).toEqual([]);
      },
    );
  });

  it("keeps everything over a kill: people, vacancies, links, tokens, feeds and mail", async () => {
    const platform = new KillablePlatform(folder);
    try {
      await platform.start();
      const call = platform.call.bind(platform);
      await call("gemeente-haarlem", "/candidates/a1", { method: "PUT", body: aCandidate() });
      const { body: receipt } = await call<{ reference: string; statusUrl: string }>("werkblad", "/vacancies", {
        method: "POST",
        body: aVacancy(),
        headers: { "Idempotency-Key": "once" },
      });
      await eventually(
        () => call<{ status: string }>("werkblad", `/vacancies/${receipt.reference}`),
        ({ body }) => body.status === "shortlisted",
      );
      const decision = { candidateId: "gemeente-haarlem:a1", decision: "put-forward" };
      await call("werkblad", `/vacancies/${receipt.reference}/decisions`, { method: "POST", body: decision });
      const pulled = await eventually(
        () => call<{ items: unknown[]; next: string }>("pasmatch", "/assignments"),
        ({ body }) => body.items.length === 1,
      );
      const mails = () => readdir(join(folder, "mail")).then((names) => names.filter((name) => name.endsWith(".eml")));
      await eventually(mails, (names) => names.length === 2);
      const everything = async () => ({
        candidate: (await call("gemeente-haarlem", "/candidates/a1")).body,
        vacancy: (await call("werkblad", `/vacancies/${receipt.reference}`)).body,
        shortlist: (await call("werkblad", `/vacancies/${receipt.reference}/shortlist`)).body,
        feed: (await call("pasmatch", "/assignments")).body,
        after: (await call<{ items: unknown[] }>("pasmatch", `/assignments?after=${pulled.body.next}`)).body.items,
        mails: (await mails()).toSorted(),
        page: (await fetch(receipt.statusUrl)).status,
      });
      const before = await everything();
      expect(before).toMatchObject({ after: [], page: 200 });

      await platform.kill();
      await platform.start();
      expect(await everything()).toEqual(before);
      const again = await call<{ reference: string }>("werkblad", "/vacancies", {
        method: "POST",
        body: aVacancy(),
        headers: { "Idempotency-Key": "once" },
      });
      expect(again.body.reference).toBe(receipt.reference);
    } finally {
      await platform.kill();
    }
  });

  it(`works after it was killed several times during its very first start (seed ${SEED})`, async () => {
    const random = seededRandom(`start-${SEED}`);
    const platform = new KillablePlatform(folder);
    try {
      for (let kill = 0; kill < 5; kill += 1) {
        const started = platform.start().catch(() => undefined);
        await Promise.race([started, new Promise((done) => setTimeout(done, 400 + random.next() * 900))]);
        await platform.kill();
        await started;
      }
      await platform.start();
      const { body, status } = await platform.call<{ reference: string }>("werkblad", "/vacancies", {
        method: "POST",
        body: aVacancy(),
      });
      expect(status).toBe(201);
      await eventually(
        () => platform.call<{ status: string }>("werkblad", `/vacancies/${body.reference}`),
        (answer) => answer.body.status === "shortlisted",
      );
    } finally {
      await platform.kill();
    }
  });
});
