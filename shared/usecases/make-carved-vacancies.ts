import { type Approval, type CarvingRecord, carvingNoted, engineRequest } from "#shared/domain/carving-record.ts";
import { PLATFORM } from "#shared/domain/history.ts";
import { isProblem } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import { VacancySubmission, type VacancySubmissionInput } from "#shared/domain/vacancy.ts";
import { bundleRequirements } from "#shared/engine/carving/bundle-requirements.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CarvingStore, EmployerStore, VacancyStore } from "#shared/ports/stores.ts";
import { submitVacancy } from "./submit-vacancy.ts";

type Deps = {
  carvings: CarvingStore;
  vacancies: VacancyStore;
  employers: EmployerStore;
  region: Region;
  clock: Clock;
};

/**
 * Makes the vacancies of a request's approved bundles that are not there yet: each once, linked both ways, and scored at
 * once like every vacancy. Idempotent.
 */
export const makeCarvedVacancies =
  (deps: Deps) =>
  async (reference: string): Promise<void> => {
    const made = new Map<string, string>();
    for (;;) {
      const record = await deps.carvings.read(reference);
      const waiting = (record?.approvals ?? []).filter(({ vacancy }) => vacancy === undefined);
      if (!record || waiting.length === 0) return;
      for (const approval of waiting) {
        if (made.has(approval.proposal)) continue;
        const { record: vacancy } = await submitVacancy(deps)({
          submission: vacancyOf(record, approval),
          submissionKey: `carving:${reference}:${approval.proposal}`,
          by: PLATFORM,
          carvedFrom: {
            reference,
            proposal: approval.proposal,
            statement: approval.statement,
            checkedBy: approval.checkedBy,
            at: approval.at,
          },
        });
        made.set(approval.proposal, vacancy.reference);
      }
      const approvals = record.approvals.map((approval) => {
        const vacancy = approval.vacancy ?? made.get(approval.proposal);
        return vacancy === undefined ? approval : { ...approval, vacancy };
      });
      const what = `Vacature gemaakt: ${[...made.values()].join(", ")}`;
      try {
        const at = deps.clock().toISOString();
        await deps.carvings.replace({ ...carvingNoted(record, at, PLATFORM, what), approvals }, []);
        return;
      } catch (error) {
        if (!isProblem(error, "conflict")) throw error;
      }
    }
  };

const HOURS_IN_A_WEEK = 168;

/** Hours as a vacancy holds them: a tenth above the longest bundle would be more than a week has. */
const vacancyHours = (hours: number): number => Math.min(Math.round(hours * 100) / 100, HOURS_IN_A_WEEK);

/** The bundle as a vacancy of the same employer (jobcarving specification, "A bundle"). */
function vacancyOf({ submission }: CarvingRecord, approval: Approval): VacancySubmission {
  const tasks = submission.functions.flatMap((source) => source.tasks).filter(({ id }) => approval.tasks.includes(id));
  const { hoursPerWeek, skills, licences, certificates, demands, education, language, schedule } = bundleRequirements(
    engineRequest(submission, undefined),
    tasks,
  );
  const vacancy = {
    title: approval.title,
    description: ["Deze functie bestaat uit deze taken:", ...tasks.map(({ title }) => `- ${title}`)].join("\n"),
    employer: submission.employer,
    contact: submission.contact,
    kind: approval.kind,
    occupation: approval.occupation,
    workplace: submission.workplace,
    startDate: submission.startDate,
    hoursPerWeek: { min: vacancyHours(hoursPerWeek.min), max: vacancyHours(hoursPerWeek.max) },
    skills: [...skills],
    licences: [...(licences ?? [])],
    certificates: [...(certificates ?? [])],
    demands,
    ...(education ? { education } : {}),
    ...(language ? { language } : {}),
    ...(schedule ? { schedule: { required: [...(schedule.required ?? [])] } } : {}),
    ...(submission.carvedWage === undefined
      ? {}
      : { salary: { min: submission.carvedWage, max: submission.carvedWage, per: "hour" } }),
  };
  return VacancySubmission.parse(vacancy satisfies Record<keyof VacancySubmissionInput | string, unknown>);
}
