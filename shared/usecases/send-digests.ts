import { dayOf, hourOf } from "#shared/domain/dates.ts";
import { type ListChanges, listsChanged } from "#shared/domain/mails.ts";
import type { Region } from "#shared/domain/region.ts";
import type { Movement } from "#shared/domain/shortlist.ts";
import { isWorkingDay, previousWorkingDay } from "#shared/domain/working-days.ts";
import type { Clock, MailProvider } from "#shared/ports/services.ts";
import type { MailStore, ShortlistStore, VacancyStore } from "#shared/ports/stores.ts";
import { sendMailOnce } from "./send-mail-once.ts";

type Deps = {
  vacancies: Pick<VacancyStore, "listOpen">;
  shortlists: Pick<ShortlistStore, "listRims">;
  mails: MailStore;
  provider: MailProvider;
  region: Region;
  clock: Clock;
  publicUrl: string;
};

/** The hour, in Dutch time, from which a day's digest goes out. */
const FROM_HOUR = "07";

/** The last working day of which the hour has come: its digest is due, or went out already. */
function digestDue(now: Date): string {
  const today = dayOf(now);
  const isDue = isWorkingDay(today) && hourOf(now) >= `${today}T${FROM_HOUR}`;
  return isDue ? today : previousWorkingDay(today);
}

/**
 * Tells each account manager once per working day which of their open shortlists changed since the digest of the
 * working day before, with counts alone. Who has nothing to hear hears nothing, and a digest that was missed comes until
 * the next is due. Answers to how many it was sent.
 */
export const sendDigests = (deps: Deps) => async (): Promise<number> => {
  const day = digestDue(deps.clock());
  const from = `${previousWorkingDay(day)}T${FROM_HOUR}`;
  const to = `${day}T${FROM_HOUR}`;
  const isOfThisDigest = ({ at }: Movement) => {
    const moment = hourOf(new Date(at));
    return moment >= from && moment < to;
  };

  const rims = new Map((await deps.shortlists.listRims()).map((rim) => [rim.reference, rim]));
  const changes = (await deps.vacancies.listOpen()).flatMap(({ reference, title, employerName, accountManager }) => {
    const movements = (rims.get(reference)?.movements ?? []).filter(isOfThisDigest);
    const entered = movements.reduce((sum, movement) => sum + movement.entered, 0);
    const left = movements.reduce((sum, movement) => sum + movement.left, 0);
    return entered + left === 0 ? [] : [{ reference, title, employerName, accountManager, entered, left }];
  });

  let sent = 0;
  for (const manager of deps.region.staff) {
    const own: ListChanges[] = changes.filter(({ accountManager }) => accountManager === manager.id);
    const id = `digest/${manager.id}/${day}`;
    if (own.length === 0 || ((await deps.mails.read(id))?.status ?? "sending") !== "sending") continue;
    const status = await sendMailOnce({ ...deps, domain: new URL(deps.publicUrl).hostname })(id, (messageId) =>
      listsChanged({ manager, changes: own, region: deps.region, link: `${deps.publicUrl}/werkblad`, messageId }),
    );
    if (status === "sent") sent += 1;
  }
  return sent;
};
