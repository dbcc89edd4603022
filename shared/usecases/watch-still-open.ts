import { dayOf } from "#shared/domain/dates.ts";
import { eventOf } from "#shared/domain/events.ts";
import { PLATFORM } from "#shared/domain/history.ts";
import { stillOpenAsked } from "#shared/domain/mails/employer-mails.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { type Region, staffMember } from "#shared/domain/region.ts";
import { stillOpenQuestion } from "#shared/domain/still-open.ts";
import { inState, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { addDays } from "#shared/engine/calendar.ts";
import type { Clock, MailProvider, Signer } from "#shared/ports/services.ts";
import type { MailStore, VacancyStore } from "#shared/ports/stores.ts";
import { sendMailOnce } from "./send-mail-once.ts";
import { statusUrl } from "./status-link.ts";

type Deps = {
  vacancies: Pick<VacancyStore, "listOpen" | "readMany" | "replace">;
  mails: MailStore;
  provider: MailProvider;
  signer: Signer;
  region: Region;
  clock: Clock;
  publicUrl: string;
};

/** Days that an employer has to answer, however late the question went out. */
const DAYS_TO_ANSWER = 14;

/**
 * Asks the employer of each vacancy that was silent for a month whether it is still open, once per silence, and closes
 * what stayed silent until the day that the question named. Everything that runs on a closed vacancy closes by itself.
 * Answers how many were asked and how many expired.
 */
export const watchStillOpen = (deps: Deps) => async (): Promise<{ asked: number; expired: number }> => {
  const today = dayOf(deps.clock());
  const rows = await deps.vacancies.listOpen();
  const silent = rows.filter((row) => stillOpenQuestion(row, today)?.isDue);
  const records = await deps.vacancies.readMany(silent.map(({ reference }) => reference));
  const done = { asked: 0, expired: 0 };
  const failures: unknown[] = [];
  for (const record of records) {
    try {
      const what = await askOrExpire(deps, record, today);
      if (what) done[what] += 1;
    } catch (error) {
      // The next employer is asked all the same; this one in a quarter of an hour.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return done;
};

async function askOrExpire(deps: Deps, record: VacancyRecord, today: string): Promise<"asked" | "expired" | undefined> {
  const question = stillOpenQuestion(record, today);
  if (!question?.isDue) return undefined;
  const id = `${record.reference}/still-open/${question.expiresOn}`;
  const mail = await deps.mails.read(id);
  if (mail === undefined || mail.status === "sending") {
    const status = await ask(deps, id, record, lastDay(question.expiresOn, today));
    return status === "sent" ? "asked" : undefined;
  }
  const isOver = today > lastDay(question.expiresOn, dayOf(new Date(mail.at)));
  return isOver && (await expire(deps, record)) ? "expired" : undefined;
}

/** The last day on which an answer keeps the vacancy open. */
const lastDay = (expiresOn: string, askedOn: string): string =>
  [expiresOn, addDays(askedOn, DAYS_TO_ANSWER)].toSorted()[1] ?? expiresOn;

async function ask(deps: Deps, id: string, record: VacancyRecord, expiresOn: string) {
  const { region } = deps;
  const manager = staffMember(region, record.accountManager);
  if (!manager) throw new Error(`Account manager ${record.accountManager} is not in the region`);
  const link = await statusUrl(deps)(record.reference);
  return sendMailOnce({ ...deps, domain: new URL(deps.publicUrl).hostname })(id, (messageId) =>
    stillOpenAsked({ record, manager, region, link, messageId, expiresOn }),
  );
}

/** False when somebody changed the vacancy meanwhile: perhaps the employer just answered. */
async function expire({ vacancies, clock }: Deps, record: VacancyRecord): Promise<boolean> {
  const at = clock().toISOString();
  const expired = inState(record, "expired", at, PLATFORM, "Verlopen: de werkgever liet niet weten of er nog werk is");
  const { reference, version } = expired;
  try {
    await vacancies.replace(expired, [
      eventOf("nl.wsp.vacature-gesloten.v1", reference, version, at),
      eventOf("nl.wsp.vacature-verlopen.v1", reference, version, at),
    ]);
    return true;
  } catch (error) {
    if (isProblem(error, "conflict")) return false;
    throw error;
  }
}
