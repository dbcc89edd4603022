import { access } from "node:fs/promises";
import { dayOf } from "#shared/domain/dates.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import { type DataFolder, keptText } from "../data-folder.ts";
import { codeOf } from "../expected-error.ts";
import { IDENTITY_PREFIX } from "../identity/server.tsx";
import { accessToken } from "../tokens.ts";
import { generateRegion } from "./region.ts";

const SEED = 2026;
const DONE_FILE = "demo-data.json";
const LOOK_EVERY_MS = 250;

type Loading = { folder: DataFolder; publicUrl: string; say: (line: string) => void };

/**
 * Puts the demo region in, once per data folder, the way everybody else does: candidates as imports of their partners,
 * vacancies as requests of the desk's own client. Every request has its Idempotency-Key, so that a platform that was
 * killed half way goes on where it was.
 */
export async function loadDemoData({ folder, publicUrl, say }: Loading): Promise<void> {
  const isDone = await access(folder.file(DONE_FILE)).then(
    () => true,
    (error: unknown) => codeOf(error) !== "ENOENT",
  );
  if (isDone) return;
  const today = await keptText(folder.file("demo-date"), () => dayOf(systemClock()));
  const { partners, vacancies } = generateRegion(SEED, today);
  const issuer = publicUrl + IDENTITY_PREFIX;

  const call = async (client: string, path: string, key: string, type: string, body: string) => {
    const token = await accessToken(folder, issuer, client);
    const response = await fetch(`${publicUrl}/api/v1${path}`, {
      method: body === "" ? "GET" : "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": type, "Idempotency-Key": key },
      ...(body === "" ? {} : { body }),
    });
    if (!response.ok) throw new Error(`Demo data: ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as { id?: string; status?: string; accepted?: number; rejected?: number };
  };

  const total = partners.reduce((sum, { candidates }) => sum + candidates.length, 0);
  let accepted = 0;
  for (const { partner, candidates } of partners) {
    const rows = candidates.map(({ ref, profile }) => JSON.stringify({ ref, ...profile })).join("\n");
    let record = await call(partner, "/candidate-imports", "demo-region", "application/x-ndjson", rows);
    while (record.status === "received" || record.status === "running") {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      record = await call(partner, `/candidate-imports/${record.id}`, "demo-region", "application/json", "");
    }
    if (record.status !== "completed" || record.rejected !== 0)
      throw new Error(`Demo data: import of ${partner} failed`);
    accepted += record.accepted ?? 0;
    say(`Demo data: ${accepted} of ${total} candidates …`);
  }
  for (const [index, vacancy] of vacancies.entries()) {
    await call("werkblad", "/vacancies", `demo-vacancy-${index}`, "application/json", JSON.stringify(vacancy));
  }
  await keptText(folder.file(DONE_FILE), () => JSON.stringify({ seed: SEED, today, candidates: accepted }));
  say(`Demo data: ready, ${accepted} candidates and ${vacancies.length} vacancies.`);
}
