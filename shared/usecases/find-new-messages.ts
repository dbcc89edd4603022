import type { NewMessages } from "#shared/domain/mails/day-digest.ts";
import { firstMailDay, type Side, unanswered } from "#shared/domain/new-messages.ts";
import { type Region, staffMember } from "#shared/domain/region.ts";
import { addDays } from "#shared/engine/calendar.ts";
import type { AssignmentStore, ConversationStore, EmployerStore } from "#shared/ports/stores.ts";
import { contactsNow } from "./contacts-now.ts";
import { agencyRecipient } from "./find-late-work.ts";

/** What was written longer ago was told of, or its reader heard nothing for two weeks: the page shows it all the same. */
const DAYS_BACK = 14;

type Deps = {
  conversations: Pick<ConversationStore, "changedSince" | "readMany">;
  assignments: Pick<AssignmentStore, "readMany">;
  employers: Pick<EmployerStore, "read">;
  region: Region;
};

/** Messages that nobody answered, for who must hear of them: each by its id, with the day of the first mail it fits in. */
export type DueMessages = {
  recipients: readonly string[];
  due: readonly { id: string; day: string }[];
  about: Omit<NewMessages, "ids">;
};

/**
 * What was written before `hour` of `today` and not answered since: to an agency by the desk, and to a vacancy's account
 * manager by an agency. Not what was written: only where, and how much. A message to an agency without a mail address, and
 * a message that was taken away because the person was withdrawn, is nobody's.
 */
export const findNewMessages =
  ({ conversations, assignments, employers, region }: Deps, publicUrl: string) =>
  async (today: string, hour: string): Promise<DueMessages[]> => {
    const since = `${addDays(today, -DAYS_BACK)}T00:00:00.000Z`;
    const keys = await conversations.changedSince(since);
    const written = await conversations.readMany(keys);
    const assigned = await assignments.readMany(keys);
    const about = new Map(assigned.map((one) => [`${one.agency}/${one.id}`, one]));
    const contactOf = await contactsNow(employers, assigned);

    const heardBy = (to: Side, agency: string, accountManager: string): string[] => {
      const hasMailbox = region.partners.some(({ code, remindTo }) => code === agency && remindTo !== undefined);
      if (to === "agency") return hasMailbox ? [agencyRecipient(agency)] : [];
      if (staffMember(region, accountManager)) return [accountManager];
      return region.staff.filter(({ roles }) => roles.includes("coordinator")).map(({ id }) => id);
    };

    return written.flatMap((conversation): DueMessages[] => {
      const { agency, id } = conversation;
      const open = unanswered(conversation);
      const assignment = about.get(`${agency}/${id}`);
      if (!open || !assignment) return [];
      const { vacancy } = assignment;
      const due = open.messages
        .filter(({ at }) => at >= since)
        .map((message) => ({
          id: `message/${agency}/${id}/${message.id}`,
          day: firstMailDay(message.at, hour, region.daysOff),
        }))
        .filter(({ day }) => day <= today);
      const path = open.to === "agency" ? `/uitvoerder/toewijzingen/${id}` : `/werkblad/vacatures/${vacancy.reference}`;
      const title = `${vacancy.title}, ${vacancy.employer.name} (${vacancy.reference})`;
      const recipients = heardBy(open.to, agency, contactOf(assignment));
      return due.length === 0
        ? []
        : [{ recipients, due, about: { title, assignmentId: id, url: `${publicUrl}${path}` } }];
    });
  };
