import type { FunctionTasks } from "./function-task.ts";
import { CARE_TASKS } from "./function-tasks/care.ts";
import { CLEANING_AND_BUILDINGS_TASKS } from "./function-tasks/cleaning-and-buildings.ts";
import { HOSPITALITY_AND_RETAIL_TASKS } from "./function-tasks/hospitality-and-retail.ts";
import { LOGISTICS_AND_PRODUCTION_TASKS } from "./function-tasks/logistics-and-production.ts";
import { OFFICE_TASKS } from "./function-tasks/office.ts";

/**
 * The functions whose tasks a Werkgeversservicepunt divides most, one per unit group. Tasks, shares, loads and levels
 * are our own estimates in our own words: what such a week often looks like, to be changed by the employer who knows.
 */
export const FUNCTION_TASKS: readonly FunctionTasks[] = [
  ...CARE_TASKS,
  ...HOSPITALITY_AND_RETAIL_TASKS,
  ...OFFICE_TASKS,
  ...LOGISTICS_AND_PRODUCTION_TASKS,
  ...CLEANING_AND_BUILDINGS_TASKS,
];
