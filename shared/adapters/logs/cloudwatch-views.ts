import {
  type CloudWatchLogsClient,
  GetQueryResultsCommand,
  type GetQueryResultsCommandOutput,
  StartQueryCommand,
} from "@aws-sdk/client-cloudwatch-logs";
import { dayOf } from "#shared/domain/dates.ts";
import { VIEW_KIND } from "#shared/domain/log-chain.ts";
import { seenLineOf } from "#shared/domain/log-line.ts";
import { Problem } from "#shared/domain/problem.ts";
import { addDays } from "#shared/engine/calendar.ts";
import type { Pause } from "#shared/ports/services.ts";
import { type FindViews, MOST_VIEWS } from "#shared/ports/views.ts";

/** A query is looked at so often: together seven seconds, within what a page may take. */
const LOOK_EVERY_MS = 500;
const MOST_LOOKS = 14;

const SIGNATURE = /^[\w-]{1,100}$/;

const secondOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;

type Deps = { client: Pick<CloudWatchLogsClient, "send">; logGroups: readonly string[]; pause: Pause };

/**
 * Looks in the log groups of the functions that show people, by CloudWatch Logs Insights: it reads all that was logged in
 * the period, so a search costs by its length (half a dollar cent per gigabyte).
 */
export const cloudWatchViews =
  ({ client, logGroups, pause }: Deps): FindViews =>
  async ({ subject, from, to }) => {
    if (!SIGNATURE.test(subject)) throw new Error("a subject is a signature");
    const { queryId } = await client.send(
      new StartQueryCommand({
        logGroupNames: [...logGroups],
        // A day wider on both sides, because days are Dutch ones; the lines themselves say on which they are.
        startTime: secondOf(addDays(from, -1)),
        endTime: secondOf(addDays(to, 2)),
        queryString: `fields @message | filter message = "${VIEW_KIND}" and ${VIEW_KIND}.subject = "${subject}" | sort @timestamp desc | limit ${MOST_VIEWS}`,
      }),
    );
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const answer: GetQueryResultsCommandOutput = await client.send(new GetQueryResultsCommand({ queryId }));
      if (answer.status === "Complete") {
        return (answer.results ?? [])
          .flatMap((fields) => fields.find(({ field }) => field === "@message")?.value ?? [])
          .flatMap((text) => seenLineOf(text, subject) ?? [])
          .filter(({ at }) => from <= dayOf(new Date(at)) && dayOf(new Date(at)) <= to);
      }
      if (answer.status !== "Running" && answer.status !== "Scheduled") break;
      await pause(LOOK_EVERY_MS);
    }
    throw new Problem("unavailable", "Het zoeken in het logboek duurt te lang; kies een kortere periode");
  };
