import { execFile, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import type { Requirements } from "#shared/engine/types.ts";
import type { Answer, Database, Rows } from "./duckdb.ts";
import { CREATE, rankingQueries } from "./sql.ts";
import { ROUNDS } from "./timing.ts";

/** Where Debian's packages put it; elsewhere it has to be on the PATH. */
const DEBIAN = "/usr/lib/postgresql/15/bin";
/** Settings under which each query is tried; the fastest counts. */
const PLANS = ["max_parallel_workers_per_gather = 0", "max_parallel_workers_per_gather = 2"];
const INDEXES = [
  "create index on people (hours_min, hours_max)",
  "create index on people (available)",
  "create index on people (pc4, max_km)",
];
const run = promisify(execFile);

/** A PostgreSQL of its own in `folder`, reached through a socket there; or why there is none. */
export async function startPostgres(
  folder: string,
  files: { people: string; places: string },
): Promise<Database | string> {
  const folders = [DEBIAN, ...(process.env.PATH ?? "").split(path.delimiter)];
  const binaries = folders.find((each) => existsSync(path.join(each, "initdb")));
  if (binaries === undefined) return `PostgreSQL is not there (no initdb in ${DEBIAN} or on the PATH)`;
  const data = path.join(folder, "cluster");
  mkdirSync(data);
  // PostgreSQL does not run as root: it then runs as the user that its package made.
  const owner = process.getuid?.() === 0 ? await postgresUser() : undefined;
  if (typeof owner === "string") return owner;
  if (owner) for (const each of [folder, data]) chownSync(each, owner.uid, owner.gid);
  const as = owner ?? { uid: statSync(folder).uid, gid: statSync(folder).gid };
  const binary = (name: string) => path.join(binaries, name);
  await run(binary("initdb"), ["-D", data, "-A", "trust", "-U", "bench", "--locale=C", "-E", "UTF8"], as);
  const server = spawn(
    binary("postgres"),
    [
      "-D",
      data,
      "-k",
      folder,
      "-c",
      "listen_addresses=",
      "-c",
      "shared_buffers=1GB",
      "-c",
      "work_mem=256MB",
      "-c",
      "fsync=off",
      "-c",
      "jit=off",
    ],
    { ...as, stdio: "ignore" },
  );
  const psql = async (...commands: string[]): Promise<string> => {
    const args = ["-h", folder, "-U", "bench", "-d", "postgres", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"];
    const { stdout } = await run(binary("psql"), [...args, ...commands.flatMap((command) => ["-c", command])], {
      maxBuffer: 2 ** 26,
    });
    return stdout;
  };
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (
      await psql("select 1").then(
        () => true,
        () => false,
      )
    )
      break;
    await wait(100);
  }
  await psql(
    ...CREATE,
    `\\copy people from '${files.people}' (format csv)`,
    `\\copy places from '${files.places}' (format csv)`,
    ...INDEXES,
    "vacuum analyze",
  );
  return {
    name: `PostgreSQL ${(await psql("show server_version")).trim().split(" ")[0]}`,
    async answers(asked: Requirements, limit: number) {
      const answers: Answer[] = [];
      for (const plan of PLANS) {
        for (const query of rankingQueries(asked, limit)) {
          const rounds = Array.from({ length: ROUNDS + 1 }, () => query);
          answers.push(read(await psql(`set ${plan}`, "\\timing on", ...rounds)));
        }
      }
      return answers;
    },
    async stop() {
      const stopped = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await stopped;
    },
  };
}

/** The last answer among psql's lines, and the shortest time. */
function read(output: string): Answer {
  let rows: { id: string; score: number }[] = [];
  let last: Rows = [];
  let ms = Number.POSITIVE_INFINITY;
  for (const line of output.split("\n")) {
    const time = /^Time: ([\d.]+) ms/.exec(line)?.[1];
    if (time !== undefined) {
      ms = Math.min(ms, Number(time));
      last = rows;
      rows = [];
    } else if (line.includes("|")) {
      const [id = "", score] = line.split("|");
      rows.push({ id, score: Number(score) });
    }
  }
  return { rows: last, ms };
}

async function postgresUser(): Promise<{ uid: number; gid: number } | string> {
  try {
    const [uid, gid] = await Promise.all(
      ["-u", "-g"].map(async (flag) => Number((await run("id", [flag, "postgres"])).stdout)),
    );
    return { uid: uid ?? 0, gid: gid ?? 0 };
  } catch {
    return "PostgreSQL is there, but not its user, and it does not run as root";
  }
}
