import { describe, expect, it } from "vitest";
import { candidateId } from "#shared/domain/candidate.ts";
import type { CandidateRecord } from "#shared/domain/candidate-record.ts";
import { type Desk, deskPages, signedIn } from "./apps.ts";
import { anAssignment, anEntry, aPerson, aRecord, aShortlist } from "./desk-records.ts";
import { attributes, part, textOf } from "./html.ts";
import { memoryVacancies } from "./memory-stores.ts";

const PATH = "/werkblad/niet-voorgedragen";

const ago = (day: string) => ({
  changes: [{ version: 1, status: "assigned" as const, at: `${day}T10:00:00.000Z` }],
});

/** Rows of the list on Monday 23 November 2026. */
async function idle(candidates: readonly CandidateRecord[], desk: Desk = {}, path = PATH) {
  const pages = deskPages({ candidates: [...candidates], ...desk });
  const visitor = await signedIn(pages.app);
  const { html } = await visitor.get(path);
  const rows = [...part(html, "tbody").matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) => textOf(row));
  return {
    ...pages,
    html,
    rows,
    refs: rows.map((row) => row.split(" ")[0]),
    visitor,
    text: textOf(part(html, "main")),
  };
}

const assessed = (ref: string, assessedAt: string) => aPerson(ref, { assessedAt });

describe("who was put forward nowhere for 30 days", () => {
  it("is somebody who was assessed longer ago, and not put forward since", async () => {
    const record = aRecord();
    const people = ["K-1", "K-2", "K-3"].map((ref) => assessed(ref, "2026-10-01"));
    const { refs, rows } = await idle([...people, assessed("K-4", "2026-11-01")], {
      assignments: [anAssignment("K-2", record, ago("2026-11-10")), anAssignment("K-3", record, ago("2026-10-20"))],
    });
    expect(refs).toEqual(["K-1", "K-3"]);
    expect(rows[0]).toContain("Nog niet 1 oktober 2026");
    expect(rows[1]).toContain("20 oktober 2026 1 oktober 2026");
  });

  it("leaves out who has work, left, or is out of the pool", async () => {
    const here = assessed("K-1", "2026-10-01");
    const placed = { ...assessed("K-2", "2026-10-01"), placedBy: "pasmatch/A-1" };
    const { profile: _, ...gone } = { ...assessed("K-3", "2026-10-01"), state: "withdrawn" as const };
    expect((await idle([here, placed, gone, assessed("K-5", "2025-10-01")])).refs).toEqual(["K-1"]);
  });

  it("begins with who stands on most open shortlists, and leads to their card there", async () => {
    const record = aRecord();
    const { rows, html } = await idle([assessed("K-1", "2026-09-01"), assessed("K-2", "2026-10-01")], {
      vacancies: memoryVacancies(new Map([[record.reference, record]])),
      shortlists: [aShortlist({ entries: [anEntry("K-2")] })],
    });
    expect(rows[0]).toMatch(/^K-2 Gemeente Haarlem Medewerker magazijn/);
    expect(rows[1]).toMatch(/^K-1 Gemeente Haarlem Op geen enkele groslijst/);
    expect(attributes(html, "href")).toContain(
      "/werkblad/vacatures/V-3K7Q2M9X?kandidaat=gemeente-haarlem%3AK-2#kandidaat-gemeente-haarlem-K-2",
    );
  });

  it("stands fifty to a page, by partner when one is chosen, and is recorded for who is shown alone", async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      assessed(`K-${String(index).padStart(2, "0")}`, "2026-10-01"),
    );
    const other = { ...assessed("U-1", "2026-10-01"), partner: "uwv" };
    const first = await idle([...many, other]);
    expect([first.rows.length, first.text.includes("61 mensen."), first.text.includes("Bladzijde 1 van 2")]).toEqual([
      50,
      true,
      true,
    ]);
    expect(first.views.at(-1)?.people.map(candidateId)).toHaveLength(50);
    expect((await idle([...many, other], {}, `${PATH}?pagina=2`)).rows).toHaveLength(11);
    expect((await idle([...many, other], {}, `${PATH}?partner=uwv`)).refs).toEqual(["U-1"]);
  });

  it("shows nothing of what somebody can bear, nor which group they are in", async () => {
    const person = aPerson("K-1", { assessedAt: "2026-10-01", capacity: { lifting: 0 }, banenafspraak: "yes" });
    expect((await idle([person])).html).not.toMatch(/banenafspraak|tillen|lifting|bridgeable/i);
  });

  it("says so when there is nobody, and is a file too", async () => {
    expect((await idle([])).text).toContain("Er is nu niemand die al zo lang nergens is voorgedragen.");
    const { visitor } = await idle([assessed("K-1", "2026-10-01")]);
    expect((await visitor.get(`${PATH}.csv`)).html).toContain("K-1;Gemeente Haarlem;;;2026-10-01");
  });
});
