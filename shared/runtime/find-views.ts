import { setTimeout as pause } from "node:timers/promises";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { cloudWatchViews } from "#shared/adapters/logs/cloudwatch-views.ts";
import { fileViews } from "#shared/adapters/logs/file-views.ts";
import type { FindViews } from "#shared/ports/views.ts";
import { type Environment, required } from "./environment.ts";

/** Searches the record of who was seen: the local log file, or the log groups that the setting names. */
export function findViews(settings: Environment): FindViews {
  if (settings.LOG_FILE !== undefined) return fileViews(settings.LOG_FILE);
  return cloudWatchViews({
    client: new CloudWatchLogsClient({ region: settings.AWS_REGION }),
    logGroups: required(settings, "VIEW_LOG_GROUPS").split(","),
    pause: (ms) => pause(ms),
  });
}
