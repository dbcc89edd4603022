import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { desk, type ImportAnswer } from "./support/desk.ts";
import { expectApiHeaders, expectProblem } from "./support/problems.ts";
import { storedTables } from "./support/tables.ts";

const PARTNER = "gemeente-haarlem";
const CSV = { "Content-Type": "text/csv" };
const HEAD = "referentie;afstand_tot_werk;beoordeeld_op;uren_max";
const BSN = "123456782";

let platform: RunningPlatform;
let steps: ReturnType<typeof desk>;
beforeAll(async () => {
  platform = await runningPlatform();
  steps = desk(platform);
});
afterAll(() => platform.close());

const done = async (body: string | Uint8Array, headers = {}): Promise<ImportAnswer> => {
  const taken = await steps.imports(PARTNER, body, { ...CSV, ...headers });
  expect(taken.status, taken.text).toBe(202);
  return steps.importDone(PARTNER, taken.body.id);
};
const rejectedRows = ({ id }: ImportAnswer, partner = PARTNER) =>
  platform.call(partner, `/candidate-imports/${id}/errors`, { headers: { Accept: "text/csv, */*;q=0.1" } });

describe("a delivery in CSV", () => {
  it("of the example in the documentation is taken as it stands", async () => {
    const example = await readFile(resolve(import.meta.dirname, "../../docs/examples/kandidaten.csv"));
    expect(await done(example, { "Content-Type": "text/csv; charset=utf-8" })).toMatchObject({
      status: "completed",
      total: 3,
      accepted: 3,
      rejected: 0,
    });
    expect((await steps.candidate(PARTNER, "VB-0001")).body.profile).toMatchObject({
      assessedAt: "2026-10-13",
      maxDistanceKm: 12.5,
      occupations: [
        { code: "9333", months: 30, lastWorked: "2026-06" },
        { code: "4321", wish: true },
      ],
    });
  });

  it("arrives with its own bytes as application/csv, and says what the gateway did to it as text/csv", async () => {
    const windows = Buffer.from(`${HEAD};programma\nbytes-1;geen;2026-10-01;24;caf\xe9\n`, "latin1");
    const utf16 = Buffer.from(`\ufeff${HEAD}\nbytes-2;geen;2026-10-01;24\n`, "utf16le");
    const asIs = { "Content-Type": "application/csv" };
    const finished = await done(windows, asIs);
    expect(finished.errors).toMatchObject([{ row: 2, ref: "bytes-1", pointer: "/programma" }]);
    expect((await rejectedRows(finished)).text).toContain(";café;");
    expect(await done(windows)).toMatchObject({ status: "failed", failure: expect.stringMatching(/application\/csv/) });
    for (const headers of [CSV, asIs])
      expect(await done(utf16, headers)).toMatchObject({
        status: "failed",
        failure: "Het bestand is UTF-16; sla het op als UTF-8 en lever het opnieuw",
      });
    const packed = gzipSync(`${HEAD}\nbytes-3;geen;2026-10-01;24\n`);
    expect(await done(packed, { ...asIs, "Content-Encoding": "gzip" })).toMatchObject({ accepted: 1 });
  });

  it("gives the rejected rows back as CSV, which can be corrected and sent again", async () => {
    const finished = await done(`${HEAD}\nround-1;geen;2026-10-01;24\nround-2;geen;2026-10-01;1e308\n`);
    expect(finished).toMatchObject({ accepted: 1, rejected: 1 });
    expect(finished.errors).toEqual([
      { row: 3, ref: "round-2", pointer: "/uren_max", detail: "Geef een getal, bijvoorbeeld 24 of 15,5" },
    ]);
    const answer = await rejectedRows(finished);
    expectApiHeaders(answer);
    expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("Content-Disposition")).toBe(`attachment; filename="${finished.id}.errors.csv"`);
    expect(answer.text).toBe(
      `${HEAD};fout\r\nround-2;geen;2026-10-01;1e308;uren_max: Geef een getal, bijvoorbeeld 24 of 15,5\r\n`,
    );
    expect(await done(answer.text.replace("1e308", "24"))).toMatchObject({ total: 1, accepted: 1, rejected: 0 });
    expect((await steps.candidate(PARTNER, "round-2")).body.profile).toMatchObject({ hours: { max: 24 } });
    expectProblem(await rejectedRows(finished, "uwv"), 404);
  });

  it("that cannot be read fails with its reason, and takes nobody", async () => {
    const finished = await done(`${HEAD}\nopen-1;geen;2026-10-01;24\nopen-2;"geen;2026-10-01;24\n`);
    expect(finished).toMatchObject({ status: "failed", total: 0, accepted: 0 });
    expect(finished.failure).toBe("In de rij die begint op regel 3 gaat een aanhalingsteken open dat niet dicht gaat");
    expect((await steps.candidate(PARTNER, "open-1")).status).toBe(404);
  });

  it.each<[string, (plain: Uint8Array) => Uint8Array, Record<string, string>]>([
    ["as it is", (plain) => plain, CSV],
    ["packed", gzipSync, { "Content-Type": "application/csv", "Content-Encoding": "gzip" }],
  ])("of 21 MB is refused at once, %s", async (_how, pack, headers) => {
    const payload = pack(new Uint8Array(21 * 1024 * 1024));
    const problem = expectProblem(await steps.imports(PARTNER, payload, headers), 413);
    expect(problem.detail).toBe("De aanvraag is te groot: hoogstens 20 MB");
  });

  it("that is empty is refused at once", async () => {
    const problem = expectProblem(await steps.imports(PARTNER, "", CSV), 400);
    expect(problem.errors).toEqual([{ pointer: "", detail: "De levering is leeg; stuur minstens één kandidaat" }]);
  });

  it("leaves no payload behind, whichever way it ended", async () => {
    await done(`${HEAD}\ngone-1;geen;2026-10-01;24\n`);
    await done("x;y\n1;2\n");
    const s3 = new S3Client({
      region: "eu-central-1",
      endpoint: platform.queues.endpoint,
      forcePathStyle: true,
      credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
    });
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: "imports" }));
    s3.destroy();
    expect(Contents.map(({ Key = "" }) => Key).filter((name) => name.includes("/part-"))).toEqual([]);
  });
});

describe("a BSN in the place of a reference", () => {
  it("is refused in every way of delivering, and stands in no answer, no table and no log", async () => {
    const detail =
      "Dit is een burgerservicenummer: dat mag hier niet staan. Gebruik een eigen kenmerk, dat geen BSN is";
    const answers: string[] = [];
    const seen = (text: string) => void answers.push(text);

    const csv = await done(`${HEAD}\n${BSN};geen;2026-10-01;24\n`);
    expect(csv.errors).toEqual([{ row: 2, pointer: "/referentie", detail }]);
    seen((await rejectedRows(csv)).text);
    const json = await steps.imports(PARTNER, JSON.stringify({ ref: BSN, distanceToWork: "none", [BSN]: BSN }));
    const finished = await steps.importDone(PARTNER, json.body.id);
    expect(finished.errors).toContainEqual({ row: 1, pointer: "/ref", detail });
    seen(JSON.stringify([csv, finished]));
    seen((await rejectedRows(finished)).text);

    const put = await steps.deliver(PARTNER, BSN);
    expect(expectProblem(put, 400).errors).toEqual([{ pointer: "/ref", detail }]);
    const calls = [
      put,
      await steps.candidate(PARTNER, BSN),
      await platform.call(PARTNER, `/candidates/${BSN}`, { method: "DELETE" }),
      await platform.call(PARTNER, `/candidates/${BSN}`, { method: "POST" }),
      await platform.call(PARTNER, `/nowhere/${BSN}`),
      await platform.call(PARTNER, `/nowhere/123%20456%20782`),
      await platform.call(PARTNER, `/candidates/k1`, { method: "PUT", body: { [BSN]: 1, [`x-${BSN}`]: 1 } }),
    ];
    for (const { text } of calls) seen(text);

    for (const text of answers) expect(text.replaceAll("%20", "")).not.toContain(BSN);
    expect(await storedTables(platform).everything()).not.toContain(BSN);
    expect(await readFile(platform.folder.file("log.ndjson"), "utf8")).not.toContain(BSN);
  });
});
