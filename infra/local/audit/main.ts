import { readFile } from "node:fs/promises";
import { hmacSigner } from "#shared/adapters/hmac-signer.ts";
import { CandidateId, candidateKey } from "#shared/domain/candidate.ts";
import { anchorBreaks } from "#shared/domain/log-anchor.ts";
import { chainBreaks, VIEW_KIND } from "#shared/domain/log-chain.ts";
import { seenSubject } from "#shared/domain/seen-subject.ts";
import { dataFolder } from "../data-folder.ts";
import { codeOf, ExpectedError } from "../expected-error.ts";
import { readAnchors } from "./read-anchors.ts";
import { readLog } from "./read-log.ts";

const USAGE = `npm run --silent audit -- verify [file] [anchors]     says what was changed in or taken from a log
npm run --silent audit -- who-saw <candidate> [file]  says who saw somebody, such as gemeente-haarlem:12345

Without files: the log and the anchors of the platform in DATA_DIR. LINK_KEY: the key of the platform that the log is of.`;

const BREAKS = {
  changed: "was changed, or the line before it was",
  missing: "has no line before it: lines were taken away",
  "beginning-missing": "is the first there is: lines before it are not in this file",
  doubled: "stands there twice, with another text",
  "cut-off": "was anchored and is gone, with all after it: the end was cut off",
  rewritten: "is not the line that was anchored: the chain was rewritten",
} as const;

/** Says what is wrong with a log; true when nothing is. */
async function verify(file: string, anchorFile: string): Promise<boolean> {
  const { lines, unreadable } = await readLog(file);
  const anchors = await readAnchors(anchorFile);
  const breaks = [...chainBreaks(lines), ...anchorBreaks(lines, anchors)];
  for (const { stream, sequence, what } of breaks) console.log(`line ${sequence} of chain ${stream} ${BREAKS[what]}`);
  for (const number of unreadable) console.log(`line ${number} of the file cannot be read`);
  const chains = new Set(lines.map(({ link }) => link.stream)).size;
  const wrong = breaks.length + unreadable.length;
  console.log(`${lines.length} lines in ${chains} chains, ${anchors.length} anchors, ${wrong} wrong`);
  return wrong === 0;
}

/** Says who saw a person: a line each, the oldest first. */
async function whoSaw(candidate: string, file: string, linkKey: () => Promise<string>): Promise<void> {
  const id = CandidateId.safeParse(candidate);
  if (!id.success) throw new ExpectedError(`"${candidate}" is no candidate: say it as gemeente-haarlem:12345`);
  const { sign } = hmacSigner(linkKey);
  const subject = await seenSubject(sign, candidateKey(id.data));
  const { lines } = await readLog(file);
  const found = lines
    .filter(({ kind, said }) => kind === VIEW_KIND && said.subject === subject)
    .toSorted((a, b) => (a.link.at < b.link.at ? -1 : 1));
  for (const { said, link } of found) {
    console.log([link.at, said.actor, said.activity, said.object, said.origin, said.traceId].join("\t"));
  }
}

async function main(): Promise<void> {
  const [command, ...rest] = process.argv.slice(2);
  const folder = await dataFolder(process.env.DATA_DIR ?? ".data");
  const ownLog = folder.file("log.ndjson");
  const linkKey = async () => process.env.LINK_KEY ?? (await readFile(folder.file("keys", "link-key"), "utf8"));
  if (command === "verify") {
    if (!(await verify(rest[0] ?? ownLog, rest[1] ?? folder.file("anchors")))) process.exitCode = 1;
  } else if (command === "who-saw" && rest[0] !== undefined) {
    await whoSaw(rest[0], rest[1] ?? ownLog, linkKey);
  } else {
    throw new ExpectedError(USAGE);
  }
}

main().catch((error: unknown) => {
  const isMissing = codeOf(error) === "ENOENT";
  console.error(isMissing ? "There is no such file." : error instanceof ExpectedError ? error.message : error);
  process.exitCode = 1;
});
