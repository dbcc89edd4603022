import { mailTable } from "#shared/adapters/dynamodb/mails.ts";
import { shortlistTable } from "#shared/adapters/dynamodb/shortlists.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import { type Environment, required } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { mailProvider, parts } from "#shared/runtime/parts.ts";
import { region } from "#shared/runtime/region.ts";
import { sendDigests } from "#shared/usecases/send-digests.ts";

/** Runs every quarter of an hour: sends what is due of the day's digests, each once. */
export function compose(settings: Environment) {
  const { table, send, onUnsent, log } = parts(settings);
  const digests = sendDigests({
    vacancies: vacancyTable(table("vacancies"), send, onUnsent),
    shortlists: shortlistTable(table("shortlists")),
    mails: mailTable(table("mails")),
    provider: mailProvider(settings),
    region,
    clock: systemClock,
    publicUrl: required(settings, "PUBLIC_URL"),
  });
  return async (_event: unknown): Promise<void> => {
    const sent = await digests();
    if (sent > 0) log.info("digests sent", { sent });
  };
}

export const handler = lambda(compose);
