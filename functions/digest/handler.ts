import { mailTable } from "#shared/adapters/dynamodb/mails.ts";
import { partnerPeople } from "#shared/adapters/dynamodb/partner-people.ts";
import { shortlistTable } from "#shared/adapters/dynamodb/shortlists.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import { type Environment, required } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { mailProvider, parts } from "#shared/runtime/parts.ts";
import { region } from "#shared/runtime/region.ts";
import { sendDigests } from "#shared/usecases/send-digests.ts";
import { sendPartnerDigests } from "#shared/usecases/send-partner-digests.ts";
import { watchOpenDemand } from "#shared/usecases/watch-open-demand.ts";

/** Runs every quarter of an hour: sends what is due of the day's and the week's digests, each once. */
export function compose(settings: Environment) {
  const { table, send, onUnsent, log } = parts(settings);
  const vacancies = vacancyTable(table("vacancies"), send, onUnsent);
  const common = {
    mails: mailTable(table("mails")),
    provider: mailProvider(settings),
    region,
    clock: systemClock,
    publicUrl: required(settings, "PUBLIC_URL"),
  };
  const digests = sendDigests({ ...common, vacancies, shortlists: shortlistTable(table("shortlists")) });
  const partnerDigests = sendPartnerDigests({
    ...common,
    partnerPeople: partnerPeople(table("candidates")),
    openDemand: watchOpenDemand({ vacancies, clock: systemClock }),
  });
  return async (_event: unknown): Promise<void> => {
    const sent = (await digests()) + (await partnerDigests());
    if (sent > 0) log.info("digests sent", { sent });
  };
}

export const handler = lambda(compose);
