import { describe, expect, it } from "vitest";
import { engineRequest } from "#shared/domain/carving-record.ts";
import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { prepareCarving } from "#shared/engine/carving/carving.ts";
import { indexOf } from "../carving/index-of.ts";
import { aContext } from "../engine/builders.ts";
import { aCarving } from "../support/builders.ts";

const submission = CarvingSubmission.parse(
  aCarving({
    functions: [
      {
        title: "Verpleegkundige",
        hourlyWage: 24.71,
        tasks: [{ id: "a", title: "Linnenkar vullen", minutesPerWeek: 600, carvable: true }],
      },
    ],
  }),
);

describe("a request as the engine reads it", () => {
  it("keeps wages in euro: ten hours at 24.71 free ten euro each beside the minimum wage of 14.71", () => {
    const { euroPerWeek } = prepareCarving(engineRequest(submission, 14.71), indexOf([]), aContext()).tick(["a"]);
    expect(euroPerWeek).toBe(100);
  });

  it("takes what the new job pays over the minimum wage, and leaves out what nobody said", () => {
    expect(engineRequest({ ...submission, carvedWage: 15.5 }, 14.71).hourlyWage).toBe(15.5);
    expect(engineRequest(submission, undefined)).not.toHaveProperty("hourlyWage");
  });
});
