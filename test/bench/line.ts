import { generateRegion } from "#infra/local/demo/region.ts";
import type { CandidateProfileInput } from "#shared/domain/candidate.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { aVacancy } from "../support/builders.ts";
import { CONCURRENCY } from "./bare-emulator.ts";
import { timed } from "./measure.ts";
import type { SpawnedPlatform } from "./spawned-platform.ts";

const SEEDS = { base: 2026 };
const PARTNER = "gemeente-haarlem";

type Json = Record<string, unknown>;

export async function call(
  platform: SpawnedPlatform,
  token: string,
  path: string,
  init: RequestInit = {},
): Promise<Json> {
  const response = await fetch(`${platform.publicUrl}/api/v1${path}`, {
    ...init,
    headers: { ...init.headers, Authorization: `Bearer ${token}` },
  });
  const body = (await response.json()) as Json;
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
  return body;
}

const post = (body: unknown, type = "application/json"): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": type },
  body: typeof body === "string" ? body : JSON.stringify(body),
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** As many generated people as asked, from as many demo regions as it takes. */
export function* generatedPeople(size: number): Generator<{ ref: string; profile: CandidateProfileInput }> {
  const today = dayOf(new Date());
  let left = size;
  for (let seed = SEEDS.base; left > 0; seed += 1) {
    for (const { candidates } of generateRegion(seed, today).partners) {
      for (const { ref, profile } of candidates.slice(0, left)) yield { ref: `${seed}-${ref}`, profile };
      left -= Math.min(left, candidates.length);
    }
  }
}

/** The same as NDJSON, for one partner to deliver. */
export const generatedRows = (size: number): string =>
  Array.from(generatedPeople(size), ({ ref, profile }) => JSON.stringify({ ref, ...profile })).join("\n");

/** Rows per second from the request until the import says it is completed. */
export async function importRowsPerSecond(platform: SpawnedPlatform, size: number): Promise<number> {
  const token = await platform.token(PARTNER);
  const rows = generatedRows(size);
  const start = performance.now();
  let record = await call(platform, token, "/candidate-imports", post(rows, "application/x-ndjson"));
  while (record.status === "received" || record.status === "running") {
    await pause(50);
    record = await call(platform, token, `/candidate-imports/${record.id}`);
  }
  if (record.accepted !== size) throw new Error(`import: ${JSON.stringify(record).slice(0, 500)}`);
  return size / ((performance.now() - start) / 1000);
}

/** Milliseconds from the 201 of a submission until its shortlist can be read; the vacancies are the demo region's. */
export async function timesToShortlist(
  platform: SpawnedPlatform,
  count: number,
): Promise<{ cold: number; warm: number[] }> {
  const token = await platform.token("werkblad");
  const { vacancies } = generateRegion(SEEDS.base, dayOf(new Date()));
  const once = async (index: number) => {
    const vacancy = vacancies[index % vacancies.length];
    const { reference } = await call(platform, token, "/vacancies", post(vacancy));
    const acknowledged = performance.now();
    for (;;) {
      const { status } = await call(platform, token, `/vacancies/${reference}/shortlist`);
      if (status === "ready") return performance.now() - acknowledged;
      await pause(2);
    }
  };
  const cold = await once(0);
  const warm: number[] = [];
  for (let index = 1; index <= count; index += 1) warm.push(await once(index));
  return { cold, warm };
}

/** Submissions acknowledged per second, while the rest of the line works on them in the same process. */
export async function intakePerSecond(platform: SpawnedPlatform): Promise<number> {
  const token = await platform.token("werkblad");
  const submit = (run: string) => (index: number) =>
    call(platform, token, "/vacancies", post({ ...aVacancy(), title: `${run} ${index}` }));
  await timed(50, CONCURRENCY, submit("warm-up"));
  const count = 500;
  return count / (await timed(count, CONCURRENCY, submit("run")));
}
