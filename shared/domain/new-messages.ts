import type { Conversation, Message } from "./conversation.ts";
import { dayOf, hourOf } from "./dates.ts";
import { addWorkingDays, type DaysOff, isWorkingDay } from "./working-days.ts";

/** The two who write to each other about an assignment. */
export type Side = "desk" | "agency";

const sideOf = ({ by }: Message): Side => (by.kind === "agency" ? "agency" : "desk");

/** The side that has not answered, and what was written to it since it wrote itself; undefined when nothing was. */
export function unanswered({ messages }: Conversation): { to: Side; messages: Message[] } | undefined {
  const last = messages.at(-1);
  if (!last) return undefined;
  const from = sideOf(last);
  const own = messages.findLastIndex((message) => sideOf(message) !== from);
  return { to: from === "desk" ? "agency" : "desk", messages: messages.slice(own + 1) };
}

/** The working day whose mail is the first that can tell of what happened at an instant: it goes from `hour` on. */
export function firstMailDay(instant: string, hour: string, daysOff?: DaysOff): string {
  const at = new Date(instant);
  const day = dayOf(at);
  const isInTime = isWorkingDay(day, daysOff) && hourOf(at) < `${day}T${hour}`;
  return isInTime ? day : addWorkingDays(day, 1, daysOff);
}
