import fc from "fast-check";
import type { CarvingFunction, CarvingRequest, CarvingTask } from "#shared/engine/carving/request.ts";
import { DAYPARTS } from "#shared/engine/types.ts";
import { NOWHERE, pc4At, WORK } from "../engine/builders.ts";

/**
 * Requests over few tasks, minutes and needs, so that bundles often tie, that tasks are often alike, and that chains of
 * `together` are common. Needs are those that the pool of the engine's own arbitraries can meet or miss.
 */

const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const often = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 8 });

const level = fc.integer({ min: 0, max: 3 });

const idOf = (at: number): string => `t${String(at).padStart(2, "0")}`;

const task = (most: number): fc.Arbitrary<Omit<CarvingTask, "id" | "title">> =>
  fc.record({
    minutesPerWeek: fc.constantFrom(30, 60, 60, 90, 120, 240, 300),
    carvable: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    together: rarely(fc.array(fc.nat(most - 1).map(idOf), { maxLength: 2 })),
    demands: rarely(fc.record({ lifting: rarely(level), standing: rarely(level) })),
    licences: rarely(fc.constantFrom(["B" as const], ["C" as const, "AM" as const])),
    certificates: rarely(fc.constantFrom(["vca"], ["vca", "bhv"])),
    education: rarely(fc.integer({ min: 1, max: 6 })),
    language: rarely(fc.integer({ min: 1, max: 4 })),
    dayparts: rarely(fc.subarray(DAYPARTS.slice(0, 3))),
    occupation: rarely(fc.constantFrom("5120", "5131")),
    skills: rarely(fc.constant(["s1"])),
  });

const wishedHours = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 1, max: 32 }))
  .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));

/** A valid request of `least` to `most` tasks. */
export const request = (most: number, least = 1): fc.Arbitrary<CarvingRequest> =>
  fc
    .record({
      tasks: fc.array(fc.tuple(task(most), fc.nat(2)), { minLength: least, maxLength: most }),
      wages: fc.array(often(fc.constantFrom(12, 18.5, 22, 22, 31)), { minLength: 3, maxLength: 3 }),
      hourlyWage: often(fc.constant(14.71)),
      wishedHours,
      workplace: fc.record({ postcode: fc.constantFrom(WORK, WORK, pc4At(10), NOWHERE) }),
      kind: fc.constantFrom("regular" as const, "garantiebaan" as const, "beschut-werk" as const),
      jobs: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ tasks, wages, ...rest }) => ({
      ...rest,
      startDate: "2026-12-14",
      functions: wages
        .map(
          (hourlyWage, at): CarvingFunction => ({
            title: `Functie ${at}`,
            hourlyWage,
            scarce: at === 0,
            tasks: tasks.flatMap(([each, source], number) =>
              source === at
                ? [
                    {
                      ...each,
                      id: idOf(number),
                      title: `taak ${number}`,
                      together: each.together?.filter((id) => id < idOf(tasks.length)),
                    },
                  ]
                : [],
            ),
          }),
        )
        .filter((each) => each.tasks.length > 0),
    }));
