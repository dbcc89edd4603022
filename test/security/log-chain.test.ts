import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { hmacSigner } from "#shared/adapters/hmac-signer.ts";
import { anchorBreaks, anchorName, anchorNamed } from "#shared/domain/log-anchor.ts";
import { type ChainedLine, type ChainLink, chainBreaks, linkAfter } from "#shared/domain/log-chain.ts";
import { type AnchoredLog, auditTo } from "#shared/runtime/logger.ts";
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

describe("anchors of a chain", () => {
  const made = fc.record({ length: fc.integer({ min: 2, max: 12 }), pick: fc.nat(), cut: fc.nat() });
  const anchorOf = ({ link }: ChainedLine) => {
    const anchor = anchorNamed(anchorName("api", link));
    if (!anchor) throw new Error("An anchor's name is not read back");
    return anchor;
  };

  it("show an end that was cut off, wherever it was cut before the last anchor", () => {
    fc.assert(
      fc.property(made, ({ length, pick, cut }) => {
        const lines = chain(length);
        const anchored = 1 + (pick % length);
        const left = lines.slice(0, cut % anchored);
        expect(chainBreaks(left)).toEqual([]);
        expect(anchorBreaks(left, [anchorOf(lines[anchored - 1] as ChainedLine)])).toEqual([
          { stream: "one", sequence: anchored, what: "cut-off" },
        ]);
      }),
    );
  });

  it("show a chain that was rewritten from any line before the anchor, which the chain itself cannot", () => {
    fc.assert(
      fc.property(made, ({ length, pick, cut }) => {
        const anchored = 1 + (pick % length);
        const from = cut % anchored;
        const lines = chain(length);
        let last = lines[from - 1]?.link;
        const rewritten = lines.map((line, index): ChainedLine => {
          if (index < from) return line;
          const said = { action: `another ${index}` };
          last = linkAfter(last, "one", said, AT);
          return { said, link: last };
        });
        expect(chainBreaks(rewritten)).toEqual([]);
        expect(anchorBreaks(rewritten, [anchorOf(lines[anchored - 1] as ChainedLine)])).toEqual([
          { stream: "one", sequence: anchored, what: "rewritten" },
        ]);
      }),
    );
  });

  it("show a chain that is gone whole beside another, and an empty log", () => {
    const [kept, gone] = [chain(3), chain(3, "other")];
    const anchors = [...kept, ...gone].map(anchorOf);
    expect(anchorBreaks([...kept, ...gone], anchors)).toEqual([]);
    expect(new Set(anchorBreaks(kept, anchors).map(({ stream }) => stream))).toEqual(new Set(["other"]));
    expect(anchorBreaks([], anchors)).toHaveLength(6);
  });

  it("of before the first line of an export say nothing", () => {
    const earlier = { ...anchorOf(chain(1, "earlier")[0] as ChainedLine), at: "2026-11-21T10:00:00.000Z" };
    expect(anchorBreaks(chain(3), [earlier])).toEqual([]);
  });

  it.each(["", "x", "2026-11-22T10:00:00.000Z/api/one/0/", `a/api/one/1/${"0".repeat(64)}`])(
    "are not read from %j",
    (name) => expect(anchorNamed(name)).toBeUndefined(),
  );
});

/** A log that keeps its lines, as they stand in a file. */
function keptLog() {
  const lines: string[] = [];
  const say = (message: string, extra: Record<string, unknown>) => {
    lines.push(JSON.stringify({ level: "INFO", message, ...extra }));
  };
  const anchors: string[] = [];
  const state = { isDown: false };
  const log: AnchoredLog = {
    ...{ info: say, warn: say, error: say },
    async anchor(link) {
      if (state.isDown) throw new Error("the bucket is away");
      anchors.push(anchorName("workbench", link));
    },
  };
  return { log, lines, anchors, state };
}

const KEY = "a key of this test, which is long enough";
const signer = hmacSigner(async () => KEY);
const PEOPLE = [
  { partner: "gemeente-haarlem", ref: "K-1" },
  { partner: "uwv", ref: "K-1" },
];

describe("the record of who was seen", () => {
  const seen = {
    activity: "view-shortlist",
    object: "V-3K7Q2M9X",
    actor: "amina.bakker",
    origin: "workbench",
  } as const;

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

/** What the command says about the log in a folder, and its exit code. */
const auditCommand = (folder: string, ...words: string[]) =>
  promisify(execFile)(process.execPath, ["infra/local/audit/main.ts", ...words], {
    env: { ...process.env, DATA_DIR: folder, LINK_KEY: KEY },
  }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
  );

describe("the command for the log", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "wsp-audit-"));
    return () => rm(folder, { recursive: true, force: true });
  });

  const run = (...words: string[]) => auditCommand(folder, ...words);
  const written = async (lines: readonly string[], anchors: readonly string[]) => {
    const file = join(folder, "log.ndjson");
    await writeFile(file, `${lines.join("\n")}\n`);
    await writeFile(join(folder, "anchors"), anchors.map((name) => `${name}\n`).join(""));
    return file;
  };

  it("finds a log whole, and then says who saw somebody", async () => {
    const { log, lines, anchors } = keptLog();
    const recordView = viewsTo(log, signer);
    const audit = auditTo(log);
    audit({ action: "login", object: "workbench", result: "done", actor: "amina.bakker", origin: "workbench" });
    log.warn("something else", { why: "unchained" });
    await recordView({
      activity: "view-shortlist",
      object: "V-1",
      actor: "amina.bakker",
      origin: "workbench",
      people: PEOPLE,
    });
    await recordView({
      activity: "pull-assignment",
      object: "A-1",
      actor: "pasmatch",
      origin: "api",
      people: PEOPLE.slice(0, 1),
    });
    await written(lines, anchors);
    expect(await run("verify")).toEqual({ code: 0, said: "4 lines in 2 chains, 2 anchors, 0 wrong\n" });
    const { said } = await run("who-saw", "gemeente-haarlem:K-1");
    const fields = said
      .trim()
      .split("\n")
      .map((line) => line.split("\t").slice(1, 5));
    expect(fields).toEqual([
      ["amina.bakker", "view-shortlist", "V-1", "workbench"],
      ["pasmatch", "pull-assignment", "A-1", "api"],
    ]);
    expect((await run("who-saw", "gemeente-haarlem:K-9")).said).toBe("");
  });

  it("says what was changed, taken out or made unreadable", async () => {
    const { log, lines, anchors } = keptLog();
    const audit = auditTo(log);
    for (const object of ["1", "2", "3", "4", "5", "6"])
      audit({ action: "view", object, result: "done", actor: "joris.visser", origin: "workbench" });
    const tampered = lines
      .toSpliced(3, 1)
      .with(1, (lines[1] ?? "").replace("joris.visser", "selma.dejong"))
      .with(4, (lines[5] ?? "").replace('"chain"', '"chein"'));
    const { code, said } = await run("verify", await written(tampered, anchors));
    expect(code).toBe(1);
    expect(said.split("\n").map((line) => line.replace(/chain \S+/, "chain X"))).toEqual([
      "line 2 of chain X was changed, or the line before it was",
      "line 5 of chain X has no line before it: lines were taken away",
      "line 5 of the file cannot be read",
      "4 lines in 1 chains, 1 anchors, 3 wrong",
      "",
    ]);
  });
});

describe("the log's anchors", () => {
  it("are laid down with the first line of a chain, and again when one could not be", async () => {
    const { log, lines, anchors, state } = keptLog();
    const audit = auditTo(log);
    const line = { action: "view", object: "V-1", result: "done", actor: "joris.visser", origin: "workbench" } as const;
    state.isDown = true;
    audit(line);
    await Promise.resolve();
    await Promise.resolve();
    expect(lines.filter((text) => text.includes("could not be anchored"))).toHaveLength(1);
    state.isDown = false;
    for (let count = 0; count < 3; count += 1) audit(line);
    expect(anchors.map((name) => anchorNamed(name)?.sequence)).toEqual([2]);
  });

  it("let the command find an end that was cut off, and refuse to verify without them", async () => {
    const folder = await mkdtemp(join(tmpdir(), "wsp-audit-"));
    try {
      const { log, lines, anchors } = keptLog();
      const audit = auditTo(log);
      audit({ action: "login", object: "workbench", result: "done", actor: "amina.bakker", origin: "workbench" });
      const [file, list] = [join(folder, "log.ndjson"), join(folder, "anchors")];
      await writeFile(file, "");
      const command = () => auditCommand(folder, "verify", file, list);
      expect(await command()).toEqual({ code: 1, said: `There are no anchors in ${list}\n` });
      await writeFile(list, `${anchors.join("\n")}\n`);
      const { code, said } = await command();
      expect(code).toBe(1);
      expect(said.replace(/chain \S+/, "chain X")).toBe(
        "line 1 of chain X was anchored and is gone, with all after it: the end was cut off\n0 lines in 0 chains, 1 anchors, 1 wrong\n",
      );
      await writeFile(file, `${lines.join("\n")}\n`);
      expect(await command()).toEqual({ code: 0, said: "1 lines in 1 chains, 1 anchors, 0 wrong\n" });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
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
