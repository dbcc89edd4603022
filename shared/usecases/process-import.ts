import type { OpenDemand } from "#shared/domain/asked-fields.ts";
import { type CandidateRecord, lastDelivery } from "#shared/domain/candidate-record.ts";
import { summary } from "#shared/domain/completeness.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { importObjects } from "#shared/domain/import-objects.ts";
import { ERRORS_IN_RECORD, type ImportRecord, isLaterThan, isOver } from "#shared/domain/import-record.ts";
import type { GoodRow } from "#shared/domain/import-rows.ts";
import { importSummary } from "#shared/domain/import-summary.ts";
import { isProblem } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import type { RowReader } from "#shared/ports/row-reader.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CandidateStore, Delivery, ImportStore, PartnerPeople, PayloadStore } from "#shared/ports/stores.ts";
import { completed } from "./deliver-candidate.ts";
import { findMissing } from "./find-missing.ts";
import { inParallel } from "./in-parallel.ts";
import { type Survey, surveyImport } from "./survey-import.ts";
import { withdrawMissing } from "./withdraw-missing.ts";

/** Rows between two saves of the progress, and people taken by themselves at once. */
const CHUNK = 500;
const CONCURRENCY = 8;

type Deps = {
  imports: ImportStore;
  payloads: PayloadStore;
  readRows: RowReader;
  candidates: CandidateStore;
  partnerPeople: PartnerPeople;
  openDemand: () => Promise<OpenDemand>;
  region: Region;
  clock: Clock;
};

/**
 * Works an import off: good rows are taken, bad rows are named, and of a person who stands there twice the last row
 * counts. Of a full delivery, who is missing is withdrawn: at once when they are few, otherwise when this is called
 * again after the partner confirmed. At the end it is told how complete the people are and what to ask next. It goes on where an earlier attempt stopped; what is done again changes nothing. A
 * payload that cannot be read makes a failed import that says why. Whichever way it ends, the payload is removed.
 */
export const processImport =
  (deps: Deps) =>
  async (partner: string, id: string): Promise<void> => {
    const stored = await deps.imports.read({ partner, id });
    if (!stored) return;
    let record: ImportRecord = stored;
    const save = async (change: Partial<ImportRecord>) => {
      record = { ...record, ...change, version: record.version + 1 };
      await deps.imports.replace(record, []);
    };

    const withdraw = async () => {
      if (record.withdrawal?.state !== "running") return;
      const withdrawn = await withdrawMissing(deps)(record);
      await save({ withdrawal: { ...record.withdrawal, state: "done", withdrawn } });
      await deps.payloads.remove([importObjects.missing(partner, id)]);
    };

    if (!isOver(record)) {
      const survey = await surveyOf(deps, record);
      if ("failure" in survey) await save({ ...survey, status: "failed", completedAt: deps.clock().toISOString() });
      else {
        await keepResults(deps, record, survey);
        const withdrawal = await withdrawalOf(deps, record, survey);
        await save({ ...progressOf(survey), ...(withdrawal ? { withdrawal } : {}) });
        const sum = summary(dayOf(deps.clock()), await deps.openDemand());
        const addUp = ({ profile }: GoodRow) => sum.add(completed(deps.region, partner, profile));
        let expectsNew = false;
        for await (const { seen, rows } of chunksOf(survey, record.processed, addUp)) {
          expectsNew = await takeAll(deps, record, rows, expectsNew);
          await save({ processed: seen, accepted: record.accepted + rows.length });
        }
        await withdraw();
        const completedAt = deps.clock().toISOString();
        await save({ status: "completed", completedAt, summary: importSummary(sum.total()) });
      }
    }
    await withdraw();
    await deps.payloads.remove(importObjects.parts(record));
  };

/** What is in the payload, or why it cannot be read. */
async function surveyOf(deps: Deps, record: ImportRecord): Promise<Survey | { failure: string }> {
  try {
    return await surveyImport(deps)({
      format: record.format,
      open: () => payloadOf(deps.payloads, record),
      today: dayOf(deps.clock()),
    });
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { failure: error.message };
  }
}

const progressOf = ({ total, rejected, superseded, errors, warnings }: Survey): Partial<ImportRecord> => ({
  status: "running",
  total,
  rejected,
  superseded,
  errors: errors.slice(0, ERRORS_IN_RECORD),
  warnings: warnings.slice(0, ERRORS_IN_RECORD),
});

/** Who is missing from a full delivery, found once: before any of its rows is taken. */
const withdrawalOf = async (deps: Deps, record: ImportRecord, survey: Survey) =>
  record.mode === "full" ? (record.withdrawal ?? (await findMissing(deps)(record, survey))) : undefined;

/** Lays down what the partner may fetch: nothing when every row is right. */
async function keepResults({ payloads }: Deps, { partner, id }: ImportRecord, survey: Survey): Promise<void> {
  const { errors, warnings, rejectedRows } = survey;
  if (errors.length + warnings.length === 0) return;
  const bytes = (text: string) => new TextEncoder().encode(text);
  await payloads.put(importObjects.errors(partner, id), bytes(JSON.stringify({ errors, warnings })));
  await payloads.put(importObjects.rejected(partner, id), bytes(rejectedRows));
}

/**
 * The rows to take after the first `done`, a chunk at a time, with how many rows were seen by then. `tell` hears of every
 * row that is taken, of the first ones too.
 */
async function* chunksOf(
  { rows }: Survey,
  done: number,
  tell: (row: GoodRow) => void,
): AsyncGenerator<{ seen: number; rows: GoodRow[] }> {
  let seen = 0;
  let chunk: GoodRow[] = [];
  for await (const { row, isTaken } of rows()) {
    seen += 1;
    const taken = isTaken && "profile" in row ? [row] : [];
    taken.forEach(tell);
    if (seen <= done) continue;
    chunk.push(...taken);
    if (seen % CHUNK > 0) continue;
    yield { seen, rows: chunk };
    chunk = [];
  }
  if (seen > done && seen % CHUNK > 0) yield { seen, rows: chunk };
}

/**
 * Takes rows, each of another person: the new ones many to a write, the others each by itself. Answers whether all were
 * new. With `expectsNew` nobody is looked up beforehand: a write that finds somebody there tells it as well, so a wrong
 * guess costs those writes and changes nothing.
 */
async function takeAll(
  deps: Deps,
  record: ImportRecord,
  rows: readonly GoodRow[],
  expectsNew: boolean,
): Promise<boolean> {
  const { partner } = record;
  const stored = new Map<string, CandidateRecord>();
  const lookUp = async (people: readonly GoodRow[]) => {
    const found = await deps.candidates.readMany(people.map(({ ref }) => ({ partner, ref })));
    for (const person of found) stored.set(person.ref, person);
  };
  if (!expectsNew) await lookUp(rows);
  const at = deps.clock().toISOString();
  const fresh = rows.filter(({ ref }) => !stored.has(ref));
  const isCreated = await deps.candidates.createMany(fresh.map((row) => deliveryOf(deps, record, row, at)));
  const refused = fresh.filter((_row, index) => !isCreated[index]);
  const others = [...rows.filter(({ ref }) => stored.has(ref)), ...refused];
  await lookUp(refused);
  await inParallel(others, CONCURRENCY, (row) => take(deps, record, row, stored.get(row.ref)));
  return others.length === 0;
}

/**
 * Takes a row over what is stored of the person, unless something later is known than this import. A row that says what
 * is stored is written as well: an earlier import that comes to its turn later must find that this one was there.
 */
async function take(deps: Deps, record: ImportRecord, row: GoodRow, known: CandidateRecord | undefined): Promise<void> {
  const key = { partner: record.partner, ref: row.ref };
  let stored = known ?? (await deps.candidates.read(key));
  for (;;) {
    const delivery = deliveryOf(deps, record, row, deps.clock().toISOString());
    if (stored && isAlreadyKnown(record, stored, delivery.changedAt)) return;
    try {
      await deps.candidates.deliver(delivery, stored?.state === "active" ? stored.version : 0);
      return;
    } catch (error) {
      if (!isProblem(error, "precondition-failed")) throw error;
      stored = await deps.candidates.read(key);
    }
  }
}

/**
 * True when something later is known of the person than the import: what was delivered or withdrawn after it came in, or
 * this very row at an earlier attempt. A placement that began or ended says nothing of the profile.
 */
const isAlreadyKnown = ({ receivedAt }: ImportRecord, stored: CandidateRecord, at: string) =>
  isLaterThan(receivedAt, lastDelivery(stored), at);

const deliveryOf = (
  { region }: Deps,
  { partner }: ImportRecord,
  { ref, profile, vum }: GoodRow,
  changedAt: string,
): Delivery => ({ partner, ref, profile: completed(region, partner, profile), ...(vum ? { vum } : {}), changedAt });

async function* payloadOf(payloads: PayloadStore, record: ImportRecord): AsyncGenerator<Uint8Array> {
  for (const name of importObjects.parts(record)) {
    const bytes = await payloads.get(name);
    if (!bytes) throw new Error(`${name} is missing`);
    yield bytes;
  }
}
