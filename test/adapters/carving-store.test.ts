import { expect, it } from "vitest";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import type { Approval, CarvingRecord } from "#shared/domain/carving-record.ts";
import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { eventOf } from "#shared/domain/events.ts";
import { MAX_HISTORY } from "#shared/domain/history.ts";
import { aCarving } from "../support/builders.ts";
import { memoryDatabase } from "./memory-database.ts";
import { AT, BY } from "./records.ts";

const REFERENCE = "J-0000000A";
const LONGEST_LINE = "€".repeat(120);
const ids = Array.from({ length: 60 }, (_, at) => `t${at}`.padEnd(40, "x"));

/** Twenty functions of three tasks, with as many skills as make it nearly as large as a request may be. */
const largest = CarvingSubmission.parse(
  aCarving({
    jobs: 5,
    functions: Array.from({ length: 20 }, (_, at) => ({
      title: LONGEST_LINE,
      tasks: ids.slice(at * 3, at * 3 + 3).map((id) => ({
        ...{ id, title: LONGEST_LINE, minutesPerWeek: 60, carvable: true },
        skills: Array.from({ length: 13 }, (_unused, number) => `${number}-`.padEnd(200, "s")),
      })),
    })),
  }),
);

const approval = (at: number): Approval => ({
  proposal: `P-0000000${at}`,
  tasks: ids,
  title: LONGEST_LINE,
  occupation: "a:".padEnd(200, "x"),
  kind: "beschut-werk",
  statement: "€".repeat(2000),
  checkedBy: BY.id,
  at: AT,
  vacancy: `V-0000000${at}`,
});

it("has room for the largest request with all its approvals and all the history that is kept", async () => {
  expect(Buffer.byteLength(JSON.stringify(largest))).toBeGreaterThan(190_000);
  const record: CarvingRecord = {
    ...{ reference: REFERENCE, version: 1, requestVersion: 1, status: "carved", submission: largest },
    ...{ fingerprint: "f".repeat(64), submissionKey: "k".repeat(64), accountManager: BY.id },
    ...{ receivedAt: AT, stepSince: AT },
    approvals: [0, 1, 2, 3, 4].map(approval),
    history: Array.from({ length: MAX_HISTORY }, () => ({ at: AT, what: "Verzoek gewijzigd", by: BY })),
  };
  const database = await memoryDatabase();
  try {
    const carvings = carvingTable(
      database.table("carvings"),
      async () => undefined,
      () => undefined,
    );
    const events = [eventOf("nl.wsp.jobcarving-ontvangen.v1", REFERENCE, 1, AT)];
    expect(await carvings.create(record, events)).toBe(true);
    expect(await carvings.read(REFERENCE)).toEqual(record);
  } finally {
    await database.stop();
  }
});
