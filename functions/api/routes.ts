import type { ApiRoute } from "./route.ts";
import { type AssignmentDeps, assignmentRoutes } from "./routes/assignments.ts";
import { type CandidateDeps, candidateRoutes } from "./routes/candidates.ts";
import { type CarvingDeps, carvingRoutes } from "./routes/carvings.ts";
import { type ImportDeps, importRoutes } from "./routes/imports.ts";
import { type ReportDeps, reportRoutes } from "./routes/reports.ts";
import { type VacancyDeps, vacancyRoutes } from "./routes/vacancies.ts";

export type ApiDeps = VacancyDeps & CarvingDeps & CandidateDeps & ImportDeps & AssignmentDeps & ReportDeps;

/** Every route of `/api/v1`. What is not here does not exist. */
export const apiRoutes = (deps: ApiDeps): ApiRoute[] => [
  ...vacancyRoutes(deps),
  ...carvingRoutes(deps),
  ...candidateRoutes(deps),
  ...importRoutes(deps),
  ...assignmentRoutes(deps),
  ...reportRoutes(deps),
];
