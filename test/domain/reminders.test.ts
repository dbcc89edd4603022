import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reminded } from "#shared/domain/reminded.ts";
import { type Reminder, remindedOf, remindersDue } from "#shared/domain/reminders.ts";
import type { WaitingStep } from "#shared/domain/steps.ts";
import { addWorkingDays, isWorkingDay } from "#shared/domain/working-days.ts";
import { addDays } from "#shared/engine/calendar.ts";

const waiting: WaitingStep = { step: "first-look", since: "2026-12-14T10:00:00.000Z", due: "2026-12-16" };

/** What is sent when the ladder is looked at on these days, with the mark that each time is left. */
function sentOn(days: readonly string[], step: WaitingStep = waiting): (Reminder & { on: string })[] {
  let mark: Reminded | undefined;
  return days.flatMap((on) => {
    const due = remindersDue(step, mark, on);
    if (due.length > 0) mark = remindedOf(step, due, on);
    return due.map((reminder) => ({ ...reminder, on }));
  });
}

const everyDay = (from: string, count: number) => Array.from({ length: count }, (_, at) => addDays(from, at));

describe("the ladder of reminders", () => {
  it("reminds the responsible person when the step is 2, 5 and 10 working days late, then the coordinator", () => {
    const sent = sentOn(everyDay("2026-12-14", 60));
    // Christmas Day is a Friday, New Year's Day too.
    expect(sent.map(({ on, rung, to }) => `${on} ${rung} ${to}`)).toEqual([
      "2026-12-18 2 responsible",
      "2026-12-23 5 responsible",
      "2026-12-31 10 responsible",
      "2027-01-04 11 coordinator",
    ]);
  });

  it("says the highest rung once to each when days were missed", () => {
    const sent = sentOn(["2026-12-17", "2027-01-20", "2027-01-21"]);
    expect(sent.map(({ on, rung, to }) => `${on} ${rung} ${to}`)).toEqual([
      "2027-01-20 10 responsible",
      "2027-01-20 11 coordinator",
    ]);
  });

  it("begins anew when the work waits for something else, or for the same again", () => {
    const mark: Reminded = { step: "first-look", since: waiting.since, rung: 11, on: "2027-01-04" };
    expect(remindersDue(waiting, mark, "2027-02-01")).toEqual([]);
    const again = { ...waiting, since: "2027-01-11T10:00:00.000Z", due: "2027-01-13" };
    expect(remindersDue(again, mark, "2027-01-15").map(({ rung }) => rung)).toEqual([2]);
    expect(remindersDue({ ...again, step: "put-forward" }, mark, "2027-01-15").map(({ rung }) => rung)).toEqual([2]);
  });

  it("never says a rung twice, nor one before its day, whichever days it is looked at", () => {
    const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays("2026-03-01", days));
    fc.assert(
      fc.property(anyDay, fc.array(anyDay, { maxLength: 40 }), (due, looks) => {
        const step = { ...waiting, due };
        const sent = sentOn(looks.toSorted(), step);
        const rungs = sent.map(({ rung }) => rung);
        expect(new Set(rungs).size).toBe(rungs.length);
        for (const { rung, on, day } of sent) {
          expect(day).toBe(addWorkingDays(due, rung));
          expect(isWorkingDay(day)).toBe(true);
          expect(on >= day).toBe(true);
        }
        const last = looks.toSorted().at(-1) ?? "";
        expect(rungs.includes(11)).toBe(last >= addWorkingDays(due, 11));
      }),
    );
  });
});
