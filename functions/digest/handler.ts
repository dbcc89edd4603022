import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { conversationTable } from "#shared/adapters/dynamodb/conversations.ts";
import { deskLines } from "#shared/adapters/dynamodb/desk-lines.ts";
import { employerTable } from "#shared/adapters/dynamodb/employers.ts";
import { mailChoiceTable } from "#shared/adapters/dynamodb/mail-choices.ts";
import { mailTable } from "#shared/adapters/dynamodb/mails.ts";
import { partnerPeople } from "#shared/adapters/dynamodb/partner-people.ts";
import { reminderMarks } from "#shared/adapters/dynamodb/reminder-marks.ts";
import { shortlistTable } from "#shared/adapters/dynamodb/shortlists.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import { type Environment, required } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { linkSigner } from "#shared/runtime/link-signer.ts";
import { mailProvider } from "#shared/runtime/mail-provider.ts";
import { parts } from "#shared/runtime/parts.ts";
import { region } from "#shared/runtime/region.ts";
import { findLateWork } from "#shared/usecases/find-late-work.ts";
import { findNewMessages } from "#shared/usecases/find-new-messages.ts";
import { sendDigests } from "#shared/usecases/send-digests.ts";
import { sendPartnerDigests } from "#shared/usecases/send-partner-digests.ts";
import { watchClosingDates } from "#shared/usecases/watch-closing-dates.ts";
import { watchOpenDemand } from "#shared/usecases/watch-open-demand.ts";
import { watchStillOpen } from "#shared/usecases/watch-still-open.ts";

/**
 * Runs every quarter of an hour: sends what is due of the day's and the week's digests, each once, asks employers whether
 * silent vacancies are still open, and closes those that stay silent
 * or whose closing date has passed.
 */
export function compose(settings: Environment) {
  const { table, send, onUnsent, log } = parts(settings);
  const tables = { vacancies: table("vacancies"), carvings: table("carvings"), assignments: table("assignments") };
  const vacancies = vacancyTable(tables.vacancies, send, onUnsent);
  const common = {
    mails: mailTable(table("mails")),
    choices: mailChoiceTable(table("mails")),
    provider: mailProvider(settings),
    signer: linkSigner(settings),
    region,
    clock: systemClock,
    publicUrl: required(settings, "PUBLIC_URL"),
  };
  const lines = deskLines(tables);
  const employers = employerTable(table("employers"));
  const assignments = assignmentTable(tables.assignments, send, onUnsent);
  const late = findLateWork(
    {
      vacancies,
      carvings: carvingTable(tables.carvings, send, onUnsent),
      ...{ assignments, employers },
      lines,
      marks: reminderMarks(tables),
      region,
    },
    common.publicUrl,
  );
  const shortlists = shortlistTable(table("shortlists"));
  const conversations = conversationTable(table("conversations"), send, onUnsent);
  const messages = findNewMessages({ conversations, assignments, employers, region }, common.publicUrl);
  const digests = sendDigests({
    ...common,
    ...{ vacancies, shortlists },
    findLateWork: late,
    findNewMessages: messages,
  });
  const partnerDigests = sendPartnerDigests({
    ...common,
    partnerPeople: partnerPeople(table("candidates")),
    openDemand: watchOpenDemand({ vacancies, clock: systemClock }),
  });
  const stillOpen = watchStillOpen({ ...common, vacancies });
  const closingDates = watchClosingDates({ ...common, vacancies });
  return async (_event: unknown): Promise<void> => {
    // One that fails does not keep the others waiting: each is tried again in a quarter of an hour.
    const outcomes = await Promise.allSettled([digests(), partnerDigests(), stillOpen(), closingDates()]);
    const [sent, partners, silent, closing] = outcomes.map(
      (outcome) => outcome.status === "fulfilled" && outcome.value,
    );
    log.info("quarter-hourly work", { sent, partners, silent, closing });
    const failed = outcomes.find(({ status }) => status === "rejected");
    if (failed?.status === "rejected") throw failed.reason;
  };
}

export const handler = lambda(compose);
