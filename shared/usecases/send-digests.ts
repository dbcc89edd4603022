import { dayOf, hourOf } from "#shared/domain/dates.ts";
import type { Language } from "#shared/domain/language.ts";
import { dayDigest, type LateItem, type ListChanges, type NewMessages } from "#shared/domain/mails/day-digest.ts";
import type { Reader } from "#shared/domain/mails/day-digest-words.ts";
import type { MailChoice } from "#shared/domain/mails/mail-topics.ts";
import type { Mailbox, Region } from "#shared/domain/region.ts";
import { remindedOf } from "#shared/domain/reminders.ts";
import type { Movement } from "#shared/domain/shortlist.ts";
import { type DaysOff, isWorkingDay, previousWorkingDay } from "#shared/domain/working-days.ts";
import type { Clock, MailProvider, Signer } from "#shared/ports/services.ts";
import type { MailChoices, MailStore, ShortlistStore, VacancyStore } from "#shared/ports/stores.ts";
import { digestId, digestsSaid } from "./digests-said.ts";
import { agencyRecipient, type LateWork } from "./find-late-work.ts";
import type { DueMessages } from "./find-new-messages.ts";
import { mailChoiceUrl } from "./mail-choice-link.ts";
import { sendMailOnce } from "./send-mail-once.ts";

type Deps = {
  vacancies: Pick<VacancyStore, "listOpen">;
  shortlists: Pick<ShortlistStore, "listRims">;
  findLateWork: (today: string) => Promise<LateWork[]>;
  findNewMessages: (today: string, hour: string) => Promise<DueMessages[]>;
  mails: MailStore;
  choices: Pick<MailChoices, "isOff">;
  provider: MailProvider;
  signer: Signer;
  region: Region;
  clock: Clock;
  publicUrl: string;
};

/** The hour, in Dutch time, from which a day's digest goes out. */
const FROM_HOUR = "07";

/** The last working day of which the hour has come: its digest is due, or went out already. */
function digestDue(now: Date, daysOff: DaysOff | undefined): string {
  const today = dayOf(now);
  const isDue = isWorkingDay(today, daysOff) && hourOf(now) >= `${today}T${FROM_HOUR}`;
  return isDue ? today : previousWorkingDay(today, daysOff);
}

type Recipient = { id: string; reader: Reader; to: { name: string; address: string }; language: Language };

/** Where each works, and which of their mail is not duty. */
const HOMES: Readonly<Record<Reader, string>> = { staff: "/werkblad", agency: "/uitvoerder" };
const NEWS: Readonly<Record<Reader, MailChoice["topic"]>> = { staff: "shortlist-news", agency: "message-news" };

const recipient = (id: string, reader: Reader, { name, email, language = "nl" }: Mailbox): Recipient => ({
  ...{ id, reader, language },
  to: { name, address: email },
});

const recipientsOf = ({ staff, partners }: Region): Recipient[] => [
  ...staff.map((member) => recipient(member.id, "staff", member)),
  ...partners.flatMap(({ code, remindTo }) => (remindTo ? [recipient(agencyRecipient(code), "agency", remindTo)] : [])),
];

/**
 * Sends everybody at most one digest per working day: the steps of theirs that are late, those that a coordinator must
 * hear of, where somebody wrote to them, and for an account manager which open shortlists changed since the digest before,
 * with counts alone. Who has nothing to hear hears nothing, and a digest that was missed comes until the next is due.
 * Answers to how many it was sent.
 *
 * No reminder and no message is told of twice: it stands in the record of the mail that holds it, and what stands there is
 * left out of later ones, also when a crash came before the mark on the work itself.
 */
export const sendDigests = (deps: Deps) => async (): Promise<number> => {
  const { daysOff } = deps.region;
  const day = digestDue(deps.clock(), daysOff);
  const late = await deps.findLateWork(day);
  const changes = await changedLists(deps, day);
  const messages = await deps.findNewMessages(day, FROM_HOUR);
  const saidOn = digestsSaid(deps, day, daysOff);
  const failures: unknown[] = [];
  let sent = 0;
  for (const recipient of recipientsOf(deps.region)) {
    const news = {
      late: await lateUnsaid(late, recipient, saidOn),
      messages: await messagesUnsaid(messages, recipient, saidOn),
      changes: changes.filter(({ accountManager }) => accountManager === recipient.id),
    };
    try {
      if (await sendDigest(deps, day, recipient, news)) sent += 1;
    } catch (error) {
      // Who is next hears today too; this one hears in a quarter of an hour.
      failures.push(error);
    }
  }
  for (const work of late) await markSaid(work, saidOn);
  if (failures.length > 0) throw failures[0];
  return sent;
};

type OwnedChanges = ListChanges & { accountManager: string };

async function changedLists({ shortlists, vacancies, region }: Deps, day: string): Promise<OwnedChanges[]> {
  const from = `${previousWorkingDay(day, region.daysOff)}T${FROM_HOUR}`;
  const to = `${day}T${FROM_HOUR}`;
  const isOfThisDigest = ({ at }: Movement) => {
    const moment = hourOf(new Date(at));
    return moment >= from && moment < to;
  };
  const rims = new Map((await shortlists.listRims()).map((rim) => [rim.reference, rim]));
  return (await vacancies.listOpen()).flatMap(({ reference, title, employerName, accountManager }) => {
    const movements = (rims.get(reference)?.movements ?? []).filter(isOfThisDigest);
    const entered = movements.reduce((sum, movement) => sum + movement.entered, 0);
    const left = movements.reduce((sum, movement) => sum + movement.left, 0);
    return entered + left === 0 ? [] : [{ reference, title, employerName, accountManager, entered, left }];
  });
}

type SaidOn = ReturnType<typeof digestsSaid>;

async function lateUnsaid(late: readonly LateWork[], { id }: Recipient, saidOn: SaidOn): Promise<LateItem[]> {
  const unsaid: LateItem[] = [];
  for (const { id: said, reminder, recipients, item } of late.flatMap(({ reminders }) => reminders))
    if (recipients.includes(id) && (await saidOn(id, said, reminder.day)) === undefined) unsaid.push(item);
  return unsaid;
}

async function messagesUnsaid(all: readonly DueMessages[], { id }: Recipient, saidOn: SaidOn): Promise<NewMessages[]> {
  const unsaid: NewMessages[] = [];
  for (const { due, about } of all.filter(({ recipients }) => recipients.includes(id))) {
    const ids: string[] = [];
    for (const message of due) if ((await saidOn(id, message.id, message.day)) === undefined) ids.push(message.id);
    if (ids.length > 0) unsaid.push({ ids, ...about });
  }
  return unsaid;
}

type News = { late: readonly LateItem[]; messages: readonly NewMessages[]; changes: readonly ListChanges[] };

const isEmpty = ({ late, messages, changes }: News) => late.length + messages.length + changes.length === 0;

/** Without what the reader can switch off: messages for an agency, changed shortlists for staff. */
const dutyOf = (news: News, reader: Reader): News =>
  reader === "agency" ? { ...news, messages: [] } : { ...news, changes: [] };

/** Sends a recipient's mail of the day unless it went or there is nothing to say; answers whether it went just now. */
async function sendDigest(deps: Deps, day: string, recipient: Recipient, all: News): Promise<boolean> {
  const { id, reader, to, language } = recipient;
  const mailId = digestId(id, day);
  if (isEmpty(all) || ((await deps.mails.read(mailId))?.status ?? "sending") !== "sending") return false;
  const choice = { topic: NEWS[reader], recipient: id } as const;
  const news = (await deps.choices.isOff(choice)) ? dutyOf(all, reader) : all;
  if (isEmpty(news)) return false;
  const { region, publicUrl } = deps;
  const links = { homeUrl: publicUrl + HOMES[reader], unsubscribeUrl: await mailChoiceUrl(deps)(choice, language) };
  // Who slept into the next day does not send: that day's mail may hold the same by now.
  if (digestDue(deps.clock(), region.daysOff) !== day) return false;
  const status = await sendMailOnce({ ...deps, domain: new URL(publicUrl).hostname })(mailId, (messageId) =>
    dayDigest({ to, language, reader, ...news, region, ...links, messageId }),
  );
  return status === "sent";
}

/** Marks the work as reminded of once everybody who must hear of it has heard. */
async function markSaid({ waiting, reminders, mark }: LateWork, saidOn: SaidOn): Promise<void> {
  const days: (string | undefined)[] = [];
  for (const { id, reminder, recipients } of reminders)
    for (const recipient of recipients) days.push(await saidOn(recipient, id, reminder.day));
  const [last] = days
    .filter((day) => day !== undefined)
    .toSorted()
    .toReversed();
  if (last === undefined || days.includes(undefined)) return;
  await mark(
    remindedOf(
      waiting,
      reminders.map(({ reminder }) => reminder),
      last,
    ),
  );
}
