import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { hmacSigner } from "#shared/adapters/hmac-signer.ts";
import { type ChainedLine, type ChainLink, chainBreaks, linkAfter } from "#shared/domain/log-chain.ts";
import { auditTo, type Log } from "#shared/runtime/logger.ts";
import { viewsTo } from "#shared/runtime/view-log.ts";

const AT = "2026-11-22T10:00:00.000Z";

/** So many lines of one chain, each with a text of its own. */
function chain(count: number, stream = "one"): ChainedLine[] {
  const lines: ChainedLine[] = [];
  let last: ChainLink | undefined;
  for (let number = 1; number <= count; number += 1) {
    const said = { action: `act ${number}` };
    last = linkAfter(last, stream, said, AT);
    lines.push({ said, link: last });
  }
  return lines;
}

describe("a chain of log lines", () => {
  const count = fc.integer({ min: 2, max: 12 });

  it("is whole in any order, beside other chains, and when lines are read twice", () => {
    fc.assert(
      fc.property(count, count, fc.infiniteStream(fc.nat()), (one, other, chance) => {
        const lines = [...chain(one), ...chain(other, "other"), ...chain(one).slice(0, 3)];
        const shuffled = lines.map((line) => ({ line, at: chance.next().value })).toSorted((a, b) => a.at - b.at);
        expect(chainBreaks(shuffled.map(({ line }) => line))).toEqual([]);
      }),
    );
  });

  it("shows any line that says something else, also when its hash was made anew", () => {
    fc.assert(
      fc.property(count, fc.nat(), fc.boolean(), (length, pick, makesHash) => {
        const lines = chain(length);
        const at = pick % (length - 1);
        const { link } = lines[at] as ChainedLine;
        const said = { action: "another" };
        const before = at === 0 ? undefined : lines[at - 1]?.link;
        lines[at] = { said, link: makesHash ? linkAfter(before, "one", said, AT) : link };
        expect(chainBreaks(lines)).toEqual([{ stream: "one", sequence: at + (makesHash ? 2 : 1), what: "changed" }]);
      }),
    );
  });

  it("shows any line that is gone but the last", () => {
    fc.assert(
      fc.property(count, fc.nat(), (length, pick) => {
        const at = pick % (length - 1);
        const what = at === 0 ? "beginning-missing" : "missing";
        expect(chainBreaks(chain(length).toSpliced(at, 1))).toEqual([{ stream: "one", sequence: at + 2, what }]);
      }),
    );
  });

  it("shows a line that was put in, and one that was given another time", () => {
    const lines = chain(3);
    const [first, second] = lines as [ChainedLine, ChainedLine];
    const other = { said: { action: "put in" }, link: linkAfter(first.link, "one", { action: "put in" }, AT) };
    expect(chainBreaks([...lines, other]).map(({ what }) => what)).toEqual(["doubled"]);
    const later = { ...second, link: { ...second.link, at: "2026-11-23T10:00:00.000Z" } };
    expect(chainBreaks(lines.with(1, later)).map(({ what }) => what)).toEqual(["changed"]);
  });
});

/** A log that keeps its lines, as they stand in a file. */
function keptLog() {
  const lines: string[] = [];
  const say = (message: string, extra: Record<string, unknown>) => {
    lines.push(JSON.stringify({ level: "INFO", message, ...extra }));
  };
  const log: Log = { info: say, warn: say, error: say };
  return { log, lines };
}

const KEY = "a key of this test, which is long enough";
const signer = hmacSigner(async () => KEY);
const PEOPLE = [
  { partner: "gemeente-haarlem", ref: "K-1" },
  { partner: "uwv", ref: "K-1" },
];

describe("the record of who was seen", () => {
  const seen = { activity: "view-shortlist", object: "V-3K7Q2M9X", actor: "amina.bakker", origin: "workbench" };

  it("has a line for each person once, under one W3C trace, and names nobody", async () => {
    const { log, lines } = keptLog();
    await viewsTo(log, signer)({ ...seen, people: [...PEOPLE, ...PEOPLE] });
    const said = lines.map((line) => (JSON.parse(line) as { dataverwerking: Record<string, string> }).dataverwerking);
    expect(said).toHaveLength(2);
    for (const line of said) {
      expect(line).toMatchObject(seen);
      expect(line.traceId).toMatch(/^[0-9a-f]{32}$/);
      expect(line.spanId).toMatch(/^[0-9a-f]{16}$/);
    }
    expect(new Set(said.map(({ traceId }) => traceId)).size).toBe(1);
    expect(new Set(said.map(({ subject }) => subject)).size).toBe(2);
    expect(lines.join()).not.toMatch(/K-1|haarlem|uwv/);
  });

  it("has no line when nobody was seen", async () => {
    const { log, lines } = keptLog();
    await viewsTo(log, signer)({ ...seen, people: [] });
    expect(lines).toEqual([]);
  });
});

describe("the command for the log", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "wsp-audit-"));
    return () => rm(folder, { recursive: true, force: true });
  });

  const run = (...words: string[]) =>
    promisify(execFile)(process.execPath, ["infra/local/audit/main.ts", ...words], {
      env: { ...process.env, DATA_DIR: folder, LINK_KEY: KEY },
    }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
    );
  const written = async (lines: readonly string[]) => {
    const file = join(folder, "log.ndjson");
    await writeFile(file, `${lines.join("\n")}\n`);
    return file;
  };

  it("finds a log whole, and then says who saw somebody", async () => {
    const { log, lines } = keptLog();
    const recordView = viewsTo(log, signer);
    const audit = auditTo(log);
    audit({ action: "login", object: "workbench", result: "done", actor: "amina.bakker", origin: "workbench" });
    log.warn("something else", { why: "unchained" });
    await recordView({ activity: "a", object: "V-1", actor: "amina.bakker", origin: "workbench", people: PEOPLE });
    await recordView({ activity: "b", object: "A-1", actor: "pasmatch", origin: "api", people: PEOPLE.slice(0, 1) });
    await written(lines);
    expect(await run("verify")).toEqual({ code: 0, said: "4 lines in 2 chains, 0 wrong\n" });
    const { said } = await run("who-saw", "gemeente-haarlem:K-1");
    const fields = said
      .trim()
      .split("\n")
      .map((line) => line.split("\t").slice(1, 5));
    expect(fields).toEqual([
      ["amina.bakker", "a", "V-1", "workbench"],
      ["pasmatch", "b", "A-1", "api"],
    ]);
    expect((await run("who-saw", "gemeente-haarlem:K-9")).said).toBe("");
  });

  it("says what was changed, taken out or made unreadable", async () => {
    const { log, lines } = keptLog();
    const audit = auditTo(log);
    for (const object of ["1", "2", "3", "4", "5", "6"])
      audit({ action: "view", object, result: "done", actor: "joris.visser", origin: "workbench" });
    const tampered = lines
      .toSpliced(3, 1)
      .with(1, (lines[1] ?? "").replace("joris.visser", "selma.dejong"))
      .with(4, (lines[5] ?? "").replace('"chain"', '"chein"'));
    const { code, said } = await run("verify", await written(tampered));
    expect(code).toBe(1);
    expect(said.split("\n").map((line) => line.replace(/chain \S+/, "chain X"))).toEqual([
      "line 2 of chain X was changed, or the line before it was",
      "line 5 of chain X has no line before it: lines were taken away",
      "line 5 of the file cannot be read",
      "4 lines in 1 chains, 3 wrong",
      "",
    ]);
  });
});

describe("an audit line", () => {
  it("cannot be made to look like two, and says no more than 200 characters of a value", () => {
    const { log, lines } = keptLog();
    const forged = 'V-1"}\n{"message":"audit"\u2028\u0085\u001b[2K';
    auditTo(log)({ action: "view", object: forged + "x".repeat(300), result: "done", actor: "a\r\nb", origin: "api" });
    expect(lines).toHaveLength(1);
    const { audit } = JSON.parse(lines[0] ?? "") as { audit: Record<string, string> };
    expect(audit.actor).toBe("a  b");
    expect(audit.object).toHaveLength(200);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is the point
    expect(lines[0]).not.toMatch(/[\u0000-\u001f\u0080-\u009f\u2028]/);
  });
});
