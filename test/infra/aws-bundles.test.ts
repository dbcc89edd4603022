import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Code } from "aws-cdk-lib/aws-lambda";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "#infra/aws/app.ts";
import { type Bundle, bundleAll, entries } from "#infra/aws/bundle.ts";
import { contextOfCdkJson } from "#infra/aws/config.ts";
import { topology } from "#infra/topology.ts";
import { resolvedResources } from "./resolved-templates.ts";

/*
 * The real code. Its functions are started, each in a process of its own with the environment of its template and nothing else: a setting that
 * a function asks for and the deployment forgot shows here, and not at the first request of an employer.
 */

const workplace = mkdtempSync(join(tmpdir(), "wsp-bundles-"));
const run = promisify(execFile);

/** Imports the bundle, handles one event and prints the result, or the error's name and message. */
const RUNNER = `
  const { handler } = await import(process.argv[1]);
  const outcome = await handler(JSON.parse(process.argv[2])).catch((error) => ({ error: error.code ?? error.message }));
  process.stdout.write("\\n" + JSON.stringify(outcome));
  process.exit(0);
`;

const MAX_BYTES = 1.5 * 1024 * 1024;

let bundles: Record<string, Bundle>;
let environments: Map<string, Record<string, string>>;

afterAll(() => rmSync(workplace, { recursive: true }));

beforeAll(async () => {
  bundles = await bundleAll(join(workplace, "bundles"));
  const app = buildApp({
    codeOf: (name) => Code.fromAsset(bundles[name]?.directory ?? `no bundle ${name}`),
    context: contextOfCdkJson(),
    outdir: join(workplace, "cdk.out"),
  });
  environments = new Map(
    resolvedResources(app)
      .filter(({ type }) => type === "AWS::Lambda::Function")
      .map(({ name, properties }) => [
        name.replace("wsp-example-", ""),
        (properties.Environment as { Variables: Record<string, string> }).Variables,
      ]),
  );
});

async function start(name: string, event: unknown): Promise<unknown> {
  const credentials = { AWS_REGION: "eu-central-1", AWS_ACCESS_KEY_ID: "none", AWS_SECRET_ACCESS_KEY: "none" };
  const { stdout } = await run(
    process.execPath,
    ["--input-type=module", "--eval", RUNNER, join(bundles[name]?.directory ?? "", "index.mjs"), JSON.stringify(event)],
    // Whoever reaches for a table finds nobody home: nothing may leave this machine.
    { env: { ...credentials, ...environments.get(name), DYNAMODB_ENDPOINT: "http://127.0.0.1:9" } },
  );
  return JSON.parse(stdout.slice(stdout.lastIndexOf("\n") + 1));
}

const get = (path: string) => ({
  version: "2.0",
  routeKey: "$default",
  rawPath: path,
  rawQueryString: "",
  headers: { host: "werk.example.nl", "x-forwarded-proto": "https" },
  requestContext: {
    accountId: "111122223333",
    domainName: "werk.example.nl",
    http: { method: "GET", path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "test" },
    stage: "$default",
    timeEpoch: 0,
  },
  isBase64Encoded: false,
});

describe("the code of the functions", () => {
  it("is small: under 1.5 MB each", () => {
    const sizes = Object.entries(bundles).map(([name, { bytes }]) => [name, bytes] as const);
    console.log(sizes.map(([name, bytes]) => `${name} ${Math.ceil(bytes / 1024)} kB`).join(", "));
    expect(sizes.map(([name]) => name)).toEqual(Object.keys(entries()));
    for (const [name, bytes] of sizes) expect(bytes, name).toBeLessThan(MAX_BYTES);
  });

  it("is missed by name when there is no handler", async () => {
    const named = { ghost: "functions/ghost/handler.ts" };
    await expect(bundleAll(workplace, named)).rejects.toThrow("functions/ghost/handler.ts");
  });
});

describe("with the environment of the deployment", () => {
  it.each(topology.routes.filter(({ prefix }) => prefix !== "/health"))(
    "$function starts and answers below $prefix",
    async (route) => {
      expect(await start(route.function, get(`${route.prefix}/bestaat-niet`.replace("//", "/")))).toMatchObject({
        statusCode: 404,
      });
    },
  );

  it.each(Object.values(topology.queues))("$consumer starts and takes a batch", async ({ consumer }) => {
    expect(await start(consumer, { Records: [] })).toEqual({ batchItemFailures: [] });
  });

  it.each(topology.schedules)("$function starts and gets as far as the tables", async (schedule) => {
    expect(await start(schedule.function, {})).toEqual({ error: "ECONNREFUSED" });
  });

  it("the origin check starts and knows the key that CloudFront sends", async () => {
    const [key = ""] = (environments.get("origin")?.ORIGIN_KEYS ?? "").split(" ");
    expect(key).toContain("origin-key:SecretString:k1");
    expect(await start("origin", { headers: { "x-origin-key": key } })).toEqual({ isAuthorized: true });
  });
});
