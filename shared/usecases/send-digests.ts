import { dayOf, hourOf } from "#shared/domain/dates.ts";
import { dayDigest, type LateItem, type ListChanges } from "#shared/domain/mails/day-digest.ts";
import type { Region } from "#shared/domain/region.ts";
import { remindedOf } from "#shared/domain/reminders.ts";
import type { Movement } from "#shared/domain/shortlist.ts";
import { type DaysOff, isWorkingDay, previousWorkingDay } from "#shared/domain/working-days.ts";
import type { Clock, MailProvider, Signer } from "#shared/ports/services.ts";
import type { MailChoices, MailStore, ShortlistStore, VacancyStore } from "#shared/ports/stores.ts";
import { digestId, digestsSaid } from "./digests-said.ts";
import { agencyRecipient, type LateWork } from "./find-late-work.ts";
import { mailChoiceUrl } from "./mail-choice-link.ts";
import { sendMailOnce } from "./send-mail-once.ts";

type Deps = {
  vacancies: Pick<VacancyStore, "listOpen">;
  shortlists: Pick<ShortlistStore, "listRims">;
  findLateWork: (today: string) => Promise<LateWork[]>;
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

type Recipient = { id: string; name: string; address: string; link: { text: string; url: string } };

const recipientsOf = ({ region, publicUrl }: Deps): Recipient[] => [
  ...region.staff.map(({ id, name, email }) => ({
    ...{ id, name, address: email },
    link: { text: "Open uw werkblad", url: `${publicUrl}/werkblad` },
  })),
  ...region.partners.flatMap(({ code, remindTo }) =>
    remindTo
      ? [
          {
            ...{ id: agencyRecipient(code), name: remindTo.name, address: remindTo.email },
            link: { text: "Open uw toewijzingen", url: `${publicUrl}/uitvoerder` },
          },
        ]
      : [],
  ),
];

/**
 * Sends everybody at most one digest per working day: the steps of theirs that are late, those that a coordinator must
 * hear of, and for an account manager which open shortlists changed since the digest before, with counts alone. Who has
 * nothing to hear hears nothing, and a digest that was missed comes until the next is due. Answers to how many it was
 * sent.
 *
 * No reminder is said twice: it stands in the record of the mail that holds it, and what stands there is left out of
 * later ones, also when a crash came before the mark on the work itself.
 */
export const sendDigests = (deps: Deps) => async (): Promise<number> => {
  const { daysOff } = deps.region;
  const day = digestDue(deps.clock(), daysOff);
  const late = await deps.findLateWork(day);
  const changes = await changedLists(deps, day);
  const saidOn = digestsSaid(deps, day, daysOff);
  const failures: unknown[] = [];
  let sent = 0;
  for (const recipient of recipientsOf(deps)) {
    const toSay: LateItem[] = [];
    for (const { id, reminder, recipients, item } of late.flatMap(({ reminders }) => reminders)) {
      const isFor = recipients.includes(recipient.id);
      if (isFor && (await saidOn(recipient.id, id, reminder.day)) === undefined) toSay.push(item);
    }
    const own = changes.filter(({ accountManager }) => accountManager === recipient.id);
    try {
      if (await sendDigest(deps, day, recipient, toSay, own)) sent += 1;
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

/** Sends a recipient's mail of the day unless it went or there is nothing to say; answers whether it went just now. */
async function sendDigest(
  deps: Deps,
  day: string,
  { id, name, address, link }: Recipient,
  late: readonly LateItem[],
  changes: readonly ListChanges[],
): Promise<boolean> {
  const mailId = digestId(id, day);
  if (late.length + changes.length === 0 || ((await deps.mails.read(mailId))?.status ?? "sending") !== "sending") {
    return false;
  }
  const choice = { topic: "shortlist-news", recipient: id } as const;
  const news = changes.length > 0 && (await deps.choices.isOff(choice)) ? [] : changes;
  if (late.length + news.length === 0) return false;
  const unsubscribeUrl = await mailChoiceUrl(deps)(choice);
  // Who slept into the next day does not send: that day's mail may hold the same by now.
  if (digestDue(deps.clock(), deps.region.daysOff) !== day) return false;
  const status = await sendMailOnce({ ...deps, domain: new URL(deps.publicUrl).hostname })(mailId, (messageId) =>
    dayDigest({ to: { name, address }, late, changes: news, region: deps.region, link, unsubscribeUrl, messageId }),
  );
  return status === "sent";
}

/** Marks the work as reminded of once everybody who must hear of it has heard. */
async function markSaid({ waiting, reminders, mark }: LateWork, saidOn: ReturnType<typeof digestsSaid>): Promise<void> {
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
