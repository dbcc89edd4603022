import { dayOf } from "#shared/domain/dates.ts";
import { stillOpenAsked } from "#shared/domain/mails/employer-mails.ts";
import { stillOpenQuestion } from "#shared/domain/still-open.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { aboutOpenWork, type WatchDeps } from "./about-open-work.ts";
import { eachInTurn } from "./each-in-turn.ts";
import { expireVacancy } from "./expire-vacancy.ts";
import { sendMailOnce } from "./send-mail-once.ts";
import { statusUrl } from "./status-link.ts";

/** Days that an employer has to answer, however late the question went out. */
const DAYS_TO_ANSWER = 14;

/**
 * Asks the employer of each vacancy that was silent for a month whether it is still open, once per silence, and closes
 * what stayed silent until the day that the question named. Everything that runs on a closed vacancy closes by itself.
 * Answers how many were asked and how many expired.
 */
export const watchStillOpen = (deps: WatchDeps) => async (): Promise<{ asked: number; expired: number }> => {
  const today = dayOf(deps.clock());
  const rows = await deps.vacancies.listOpen();
  const silent = rows.filter((row) => stillOpenQuestion(row, today)?.isDue);
  const records = await deps.vacancies.readMany(silent.map(({ reference }) => reference));
  const done = { asked: 0, expired: 0 };
  await eachInTurn(records, async (record) => {
    const what = await askOrExpire(deps, record, today);
    if (what) done[what] += 1;
  });
  return done;
};

async function askOrExpire(
  deps: WatchDeps,
  record: VacancyRecord,
  today: string,
): Promise<"asked" | "expired" | undefined> {
  const question = stillOpenQuestion(record, today);
  if (!question?.isDue) return undefined;
  const id = `${record.reference}/still-open/${question.expiresOn}`;
  const mail = await deps.mails.read(id);
  if (mail === undefined || mail.status === "sending") {
    const status = await ask(deps, id, record, lastDay(question.expiresOn, today));
    return status === "sent" ? "asked" : undefined;
  }
  const isOver = today > lastDay(question.expiresOn, dayOf(new Date(mail.at)));
  const what = "Verlopen: de werkgever liet niet weten of er nog werk is";
  return isOver && (await expireVacancy(deps)(record, { what })) ? "expired" : undefined;
}

/** The last day on which an answer keeps the vacancy open. */
const lastDay = (expiresOn: string, askedOn: string): string =>
  [expiresOn, addDays(askedOn, DAYS_TO_ANSWER)].toSorted()[1] ?? expiresOn;

async function ask(deps: WatchDeps, id: string, record: VacancyRecord, expiresOn: string) {
  const { domain, ...about } = aboutOpenWork(deps, record);
  const link = await statusUrl(deps)(record.reference, record.submission.contact.language);
  return sendMailOnce({ ...deps, domain })(id, (messageId) => stillOpenAsked({ ...about, link, messageId, expiresOn }));
}
