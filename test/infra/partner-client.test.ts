import { execFile } from "node:child_process";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { apiOf } from "#infra/local/partner/api-client.ts";
import { importFile } from "#infra/local/partner/import-file.ts";
import { progressLine } from "#infra/local/partner/progress.ts";
import { type RunningPlatform, runningPlatform } from "../support/running-platform.ts";

const HEAD = "referentie;afstand_tot_werk;beoordeeld_op;uren_max";
const PARTNER = "gemeente-haarlem";
const run = promisify(execFile);

let platform: RunningPlatform;
let folder: string;
beforeAll(async () => {
  platform = await runningPlatform();
});
afterAll(() => platform.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wsp-partner-"));
  return () => rm(folder, { recursive: true });
});

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
const fileOf = async (name: string, text: string) => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

/** The command as a partner types it. */
const command = async (...parts: string[]) => {
  const program = resolve(import.meta.dirname, "../../infra/local/partner.ts");
  const options = { env: { ...process.env, DATA_DIR: platform.folder.path } };
  try {
    const { stdout, stderr } = await run(process.execPath, [program, ...parts], options);
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
};

/** The same in this process, with what it said. */
async function deliver(
  file: string,
  api = apiOf(platform.publicUrl, () => platform.token(PARTNER), 1),
  isFull = false,
) {
  const said: string[] = [];
  const shown: string[] = [];
  const print = (line: string) => void said.push(line);
  const show = (line: string) => void shown.push(line);
  const code = await importFile({ file, partner: PARTNER, isFull, api, print, show, lookEveryMs: 20 });
  return { code, said: said.join("\n"), shown };
}

describe("the partners' command", () => {
  it("delivers a file, says what is wrong, and writes the rejected rows to be delivered again", async () => {
    const file = await fileOf("people.csv", `${HEAD}\na;geen;2026-10-01;24\nb;geen;2026-10-01;200\n`);
    const first = await command("import", file, "--partner", PARTNER);
    expect(first.code).toBe(2);
    expect(first.said).toContain("Klaar: 1 geleverd, 1 afgewezen, 0 vervangen door een latere rij.");
    expect(first.said).toContain("rij 3 (b): uren_max: Een week heeft 168 uur");
    expect(first.said).toContain("Gemiddeld is 15 % van de profielen ingevuld. Vraag hier het eerst naar:");
    expect(first.said).toContain("  Beroep onbekend bij 1 kandidaat.");
    const errors = join(folder, "people.errors.csv");
    expect(first.said).toContain(errors);
    await writeFile(errors, (await readFile(errors, "utf8")).replace(";200;", ";20;"));
    const second = await command("import", errors, "--partner", PARTNER);
    expect([second.code, second.said]).toEqual([0, expect.stringContaining("Klaar: 1 geleverd, 0 afgewezen")]);
  });

  it("takes back what it wrote of a delivery in JSON", async () => {
    const person = { ref: "j1", distanceToWork: "none", assessedAt: "2026-10-01", education: 9 };
    const first = await deliver(await fileOf("j.ndjson", JSON.stringify(person)));
    const errors = join(folder, "j.errors.csv");
    expect([first.code, first.said]).toEqual([2, expect.stringContaining(errors)]);
    await writeFile(errors, (await readFile(errors, "utf8")).replace('""education"":9', '""education"":3'));
    expect(await deliver(errors)).toMatchObject({ code: 0 });
  });

  it("says in one sentence what is wrong with the command, the file or the partner", async () => {
    const file = await fileOf("people.txt", "x");
    const open = await fileOf("open.csv", `${HEAD}\na;"geen;2026-10-01;24\n`);
    const wrong: [string[], RegExp][] = [
      [[], /^Zo gebruikt u dit/],
      [["import", file, "--unknown"], /^Zo gebruikt u dit/],
      [["import", file, "--partner", PARTNER], /^Lever een bestand dat eindigt op .csv/],
      [["import", join(folder, "none.csv"), "--partner", PARTNER], /bestaat niet of is niet te lezen/],
      [["import", open, "--partner", "nobody"], /There is no client "nobody"/],
      [["import", open, "--partner", PARTNER], /Niets geleverd. In de rij die begint op regel 2/],
    ];
    for (const [parts, reason] of wrong) {
      const { code, said } = await command(...parts);
      expect([parts, code, said]).toEqual([parts, 1, expect.stringMatching(reason)]);
      expect(said).not.toMatch(/at \w+ \(/);
    }
  });

  it("tells who is missing from a full delivery, and lets that be confirmed", async () => {
    await deliver(await fileOf("all.csv", `${HEAD}\nf1;geen;2026-10-01;24\nf2;geen;2026-10-01;24\n`), undefined, true);
    const { said } = await deliver(await fileOf("one.csv", `${HEAD}\nf1;geen;2026-10-01;24\n`), undefined, true);
    const [, confirmation = ""] = /Bevestig het met: npm run partner -- (.+)/.exec(said) ?? [];
    expect(said).toContain("staan er");
    expect((await command(...confirmation.split(" "))).code).toBe(0);
    expect((await command("confirm", "I-0000000000000000", "--partner", PARTNER)).said).toContain("niet gevonden");
  });
});

describe("a delivery from a file", () => {
  it("goes on with the same import when the client was stopped half way", async () => {
    const file = await fileOf("stopped.csv", `${HEAD}\ns1;geen;2026-10-01;24\n`);
    const posts: string[] = [];
    const real = apiOf(platform.publicUrl, () => platform.token(PARTNER), 1);
    const stopping = async (path: string, init?: RequestInit) => {
      if (init?.method === "POST") posts.push(path);
      if (posts.length === 1 && init?.method !== "POST") throw new Error("stopped");
      return real(path, init);
    };
    await expect(deliver(file, stopping)).rejects.toThrow("stopped");
    expect(await exists(`${file}.import.json`)).toBe(true);
    const { code, said } = await deliver(file, real);
    expect([code, said]).toEqual([0, expect.stringContaining("was al begonnen")]);
    expect(await exists(`${file}.import.json`)).toBe(false);
    const { body } = await platform.call<{ version: number }>(PARTNER, "/candidates/s1");
    expect(body.version).toBe(1);
    expect((await deliver(file)).code).toBe(0);
    expect((await platform.call<{ version: number }>(PARTNER, "/candidates/s1")).body.version).toBe(2);
  });

  it("begins anew when it was refused, and when somebody else delivers the same", async () => {
    const file = await fileOf("refused.csv", `${HEAD}\nr1;geen;2026-10-01;24\n`);
    const agency = apiOf(platform.publicUrl, () => platform.token("pasmatch"), 1);
    await expect(deliver(file, agency)).rejects.toThrow("Geweigerd:");
    expect(await exists(`${file}.import.json`)).toBe(false);
    expect((await deliver(file)).said).not.toContain("was al begonnen");
  });

  it("asks a new token when the old one is refused, and gives up on one that is never good", async () => {
    const file = await fileOf("token.csv", `${HEAD}\nt1;geen;2026-10-01;24\n`);
    const tokens = ["expired", await platform.token(PARTNER)];
    const api = apiOf(platform.publicUrl, async () => tokens.shift() ?? "none", 1);
    expect((await deliver(file, api)).code).toBe(0);
    const hopeless = apiOf(platform.publicUrl, async () => "never", 1);
    await expect(deliver(file, hopeless)).rejects.toThrow("Geweigerd:");
  });

  it("says that nobody answers after it tried long enough", async () => {
    const file = await fileOf("away.csv", `${HEAD}\nu1;geen;2026-10-01;24\n`);
    const api = apiOf("http://127.0.0.1:9", async () => "x", 1);
    await expect(deliver(file, api)).rejects.toThrow("Er komt geen antwoord van http://127.0.0.1:9");
  });

  it("shows how far it is", () => {
    expect(progressLine({ processed: 0, total: 0 })).toBe(`[${".".repeat(30)}] 0 van 0 rijen`);
    expect(progressLine({ processed: 10_000, total: 20_000 })).toBe(
      `[${"#".repeat(15)}${".".repeat(15)}] 10.000 van 20.000 rijen`,
    );
    expect(progressLine({ processed: 20_000, total: 20_000 })).toMatch(/^\[#{30}\]/);
  });
});
