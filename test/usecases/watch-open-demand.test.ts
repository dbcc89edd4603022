import { describe, expect, it } from "vitest";
import type { VacancyStore } from "#shared/ports/stores.ts";
import { watchOpenDemand } from "#shared/usecases/watch-open-demand.ts";
import { AT } from "../adapters/records.ts";

type Row = Awaited<ReturnType<VacancyStore["listOpen"]>>[number];

describe("what open vacancies ask for", () => {
  const row: Row = {
    ...{ reference: "V-1", status: "shortlisted", receivedAt: AT, stepSince: AT, accountManager: "amina.bakker" },
    ...{ title: "Medewerker", employerName: "Loods Proefneming", kvkNumber: "00000123", asks: ["licences"] },
  };

  function watched() {
    let now = Date.parse(AT);
    let reads = 0;
    let rows: Row[] | undefined = [row];
    const ask = watchOpenDemand({
      vacancies: {
        listOpen: async () => {
          reads += 1;
          if (!rows) throw new Error("the index cannot be read");
          return rows;
        },
      },
      clock: () => new Date(now),
    });
    return {
      ask,
      reads: () => reads,
      pass: (minutes: number) => {
        now += minutes * 60_000;
      },
      become: (next: Row[] | undefined) => {
        rows = next;
      },
    };
  }

  it("is counted once in five minutes, however many ask", async () => {
    const { ask, reads, pass, become } = watched();
    await Promise.all(Array.from({ length: 50 }, ask));
    expect(await ask()).toEqual({ licences: 1 });
    become([row, row]);
    pass(4);
    expect(await ask()).toEqual({ licences: 1 });
    expect(reads()).toBe(1);
    pass(1);
    expect(await ask()).toEqual({ licences: 2 });
    pass(-60);
    await ask();
    expect(reads()).toBe(3);
  });

  it("stays as it was while the index cannot be read, and holds up nobody", async () => {
    const { ask, pass, become } = watched();
    become(undefined);
    expect(await ask()).toEqual({});
    pass(5);
    become([row]);
    expect(await ask()).toEqual({ licences: 1 });
    pass(5);
    become(undefined);
    expect(await ask()).toEqual({ licences: 1 });
  });
});
