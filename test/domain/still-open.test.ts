import { describe, expect, it } from "vitest";
import { isOpen, VACANCY_STATES } from "#shared/domain/life-cycles.ts";
import { stillOpenQuestion } from "#shared/domain/still-open.ts";

const received = { status: "shortlisted", receivedAt: "2026-01-01T09:00:00.000Z" } as const;

describe("the question whether a vacancy is still open", () => {
  it("is due after thirty days, and silence closes it on the ninetieth", () => {
    expect(stillOpenQuestion(received, "2026-01-30")).toEqual({ isDue: false, expiresOn: "2026-04-01" });
    expect(stillOpenQuestion(received, "2026-01-31")).toEqual({ isDue: true, expiresOn: "2026-04-01" });
  });

  it("counts anew from the employer's last word", () => {
    const confirmed = { ...received, confirmedOpenAt: "2026-01-31T23:30:00.000Z" };
    expect(stillOpenQuestion(confirmed, "2026-03-02")).toEqual({ isDue: false, expiresOn: "2026-05-02" });
    expect(stillOpenQuestion(confirmed, "2026-03-03")?.isDue).toBe(true);
  });

  it("is asked of open vacancies alone", () => {
    for (const status of VACANCY_STATES)
      expect(stillOpenQuestion({ ...received, status }, "2026-06-01") !== undefined, status).toBe(isOpen(status));
  });
});
