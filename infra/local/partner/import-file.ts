import { randomUUID } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import * as z from "zod";
import { digest } from "#shared/domain/fingerprint.ts";
import { writeWhole } from "../data-folder.ts";
import { ExpectedError } from "../expected-error.ts";
import { type Api, ImportAnswer, Refusal } from "./api-client.ts";
import { progressLine } from "./progress.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".csv": "application/csv",
  ".ndjson": "application/x-ndjson",
  ".jsonl": "application/x-ndjson",
  ".json": "application/json",
};

const pack = promisify(gzip);

/** Errors that are printed; all of them stand in the file. */
const MOST_PRINTED = 20;

/**
 * What is remembered of an import that is under way, beside its file: whoever was stopped sends the same content under
 * the same key, and finds the same import.
 */
const Running = z.object({ content: z.string(), key: z.string() });

export type FileImport = {
  file: string;
  /** The demo partner as whom it is delivered; none where a token says who. */
  partner?: string | undefined;
  isFull: boolean;
  api: Api;
  print: (line: string) => void;
  /** Shows how far it is, over what was shown before. */
  show: (line: string) => void;
  lookEveryMs?: number;
};

/**
 * Delivers a file and follows it to its end: progress, then what was taken, what is wrong, and the rejected rows in
 * `<file>.errors.csv`, to be corrected and delivered. Stopped half way, the same command goes on with the same import.
 *
 * Answers the exit code: 0 when every row was taken, 2 when some were rejected, 1 when the file was not read at all.
 */
export async function importFile({
  file,
  partner,
  isFull,
  api,
  print,
  show,
  lookEveryMs = 500,
}: FileImport): Promise<0 | 1 | 2> {
  const contentType = TYPES[extname(file).toLowerCase()];
  if (!contentType) throw new ExpectedError(`Lever een bestand dat eindigt op ${Object.keys(TYPES).join(", ")}.`);
  const payload = await readFile(file).catch(() => {
    throw new ExpectedError(`Het bestand ${file} bestaat niet of is niet te lezen.`);
  });

  const notes = `${file}.import.json`;
  const content = digest(`${isFull} ${partner ?? ""}`, payload);
  const running = await runningIn(notes, content);
  if (running) print(`De levering van ${basename(file)} was al begonnen: wij gaan daarmee verder.`);
  const key = running?.key ?? randomUUID();
  if (!running) await writeWhole(notes, JSON.stringify({ content, key }));

  const read = async (answer: Response) => ImportAnswer.parse(await answer.json());
  // A gateway hands JSON on as text, which ruins what is packed; the others are a tenth of their size on the way.
  const isPacked = contentType !== "application/json";
  const post = {
    method: "POST",
    headers: {
      "Content-Type": contentType,
      "Idempotency-Key": key,
      ...(isPacked ? { "Content-Encoding": "gzip" } : {}),
    },
    body: new Uint8Array(isPacked ? await pack(payload) : payload),
  };
  let record = await api(`/candidate-imports${isFull ? "?mode=full" : ""}`, post).then(read, async (error) => {
    // Nothing of it is under way.
    if (error instanceof Refusal && error.isFinal) await rm(notes, { force: true });
    throw error;
  });
  while (record.status === "received" || record.status === "running") {
    show(progressLine(record));
    await pause(lookEveryMs);
    record = await api(`/candidate-imports/${record.id}`).then(read);
  }
  show(progressLine(record));
  await rm(notes, { force: true });
  const confirmation = `npm run partner -- confirm ${record.id}${partner === undefined ? "" : ` --partner ${partner}`}`;
  return await finish(file, record, { api, print, confirmation });
}

async function runningIn(notes: string, content: string): Promise<z.infer<typeof Running> | undefined> {
  const text = await readFile(notes, "utf8").catch(() => undefined);
  const running = text === undefined ? undefined : Running.parse(JSON.parse(text));
  return running?.content === content ? running : undefined;
}

type Told = Pick<FileImport, "api" | "print"> & { confirmation: string };

async function finish(file: string, record: ImportAnswer, { api, print, confirmation }: Told): Promise<0 | 1 | 2> {
  if (record.status === "failed") {
    print(`Niets geleverd. ${record.failure ?? ""}`.trim());
    return 1;
  }
  const { accepted, rejected, superseded, summary, withdrawal } = record;
  print(`Klaar: ${accepted} geleverd, ${rejected} afgewezen, ${superseded} vervangen door een latere rij.`);
  for (const { row, ref, pointer, detail } of [...record.errors, ...record.warnings].slice(0, MOST_PRINTED)) {
    const place = pointer === "" ? "" : ` ${pointer.slice(1)}:`;
    print(`  rij ${row}${ref === undefined ? "" : ` (${ref})`}:${place} ${detail}`);
  }
  if (summary && summary.people > 0) {
    print(
      `Gemiddeld is ${Math.floor(summary.completeness * 100)} % van de profielen ingevuld. Vraag hier het eerst naar:`,
    );
    for (const { why } of summary.questions) print(`  ${why}`);
  }
  if (withdrawal && withdrawal.missing > 0) {
    print(`Van de ${withdrawal.known} kandidaten die u had, staan er ${withdrawal.missing} niet in dit bestand.`);
    print(
      withdrawal.state === "awaiting-confirmation"
        ? `Zij zijn nog niet ingetrokken. Klopt het? Bevestig het met: ${confirmation}`
        : `Ingetrokken: ${withdrawal.withdrawn}.`,
    );
  }
  if (rejected === 0) return 0;
  const errorsFile = `${file.slice(0, file.length - extname(file).length)}.errors.csv`;
  const rows = await api(`/candidate-imports/${record.id}/errors`, { headers: { Accept: "text/csv" } });
  await writeFile(errorsFile, new Uint8Array(await rows.arrayBuffer()), { mode: 0o600 });
  print(`De afgewezen rijen staan in ${errorsFile}. Verbeter ze daar en lever dat bestand.`);
  return 2;
}
