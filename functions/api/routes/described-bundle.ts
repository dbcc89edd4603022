import type * as z from "zod";
import { type CarvingRecord, engineRequest, withoutTaken } from "#shared/domain/carving-record.ts";
import { bundleRequirements } from "#shared/engine/carving/bundle-requirements.ts";
import { remainders } from "#shared/engine/carving/remainder.ts";
import { sourceTasks } from "#shared/engine/carving/tasks.ts";
import type { BundleRequirements, BundleView } from "../representations.ts";

type Described = Pick<z.infer<typeof BundleView>, "requirements" | "remaining">;

/**
 * What a bundle of this request asks as a vacancy, beside its kind, place and start, and what each function keeps when
 * it is carved after the jobs that were carved already.
 */
export function describedBundle(record: CarvingRecord, ids: readonly string[]): Described {
  const request = engineRequest(record.submission, undefined);
  const tasks = sourceTasks(request).flatMap(({ task }) => (ids.includes(task.id) ? [task] : []));
  const { occupation, skills, schedule, education, language, ...asked } = bundleRequirements(request, tasks);
  const requirements: z.infer<typeof BundleRequirements> = {
    ...(occupation === "" ? {} : { occupation }),
    hoursPerWeek: asked.hoursPerWeek,
    skills: skills.map(({ code }) => code),
    licences: [...(asked.licences ?? [])],
    certificates: [...(asked.certificates ?? [])],
    demands: asked.demands,
    ...(education ? { education: education.level } : {}),
    ...(language ? { language: language.level } : {}),
    dayparts: [...(schedule?.required ?? [])],
  };
  const remaining = remainders(withoutTaken(request, record), new Set(ids));
  return {
    requirements,
    remaining: remaining.map(({ mainTasksLeft, ...kept }) => ({ ...kept, mainTasksLeft: [...mainTasksLeft] })),
  };
}
