import * as z from "zod";
import { Instant } from "./fields.ts";

/** Queues that events are sent to; the deployment's topology has one of each. */
export type EventQueue = "scoring" | "notifications" | "assignments" | "feeds" | "imports" | "carving";

/** Every event, with the queues that must hear of it. */
export const SUBSCRIPTIONS = {
  "nl.wsp.vacature-ontvangen.v1": ["scoring", "notifications"],
  "nl.wsp.vacature-gewijzigd.v1": ["scoring", "notifications"],
  "nl.wsp.groslijst-verouderd.v1": ["scoring"],
  "nl.wsp.vacature-gesloten.v1": ["assignments"],
  "nl.wsp.vacature-verlopen.v1": ["notifications"],
  "nl.wsp.sluitingsdatum-verplaatst.v1": ["notifications"],
  "nl.wsp.groslijst-klaar.v1": ["notifications"],
  "nl.wsp.kandidaat-voorgedragen.v1": ["assignments"],
  "nl.wsp.kandidaat-ingetrokken.v1": ["assignments"],
  "nl.wsp.toewijzing-gewijzigd.v1": ["feeds"],
  "nl.wsp.toewijzing-geplaatst.v1": ["feeds", "assignments"],
  "nl.wsp.plaatsing-geeindigd.v1": ["feeds", "assignments"],
  "nl.wsp.link-gevraagd.v1": ["notifications"],
  "nl.wsp.jobcarving-ontvangen.v1": ["carving", "notifications"],
  "nl.wsp.jobcarving-gewijzigd.v1": ["carving"],
  "nl.wsp.voorstellen-verouderd.v1": ["carving"],
  "nl.wsp.voorstellen-klaar.v1": ["notifications"],
  "nl.wsp.functie-gecreeerd.v1": ["carving"],
  "nl.wsp.werkgever-overgedragen.v1": ["assignments", "notifications"],
  "nl.wsp.import-ontvangen.v1": ["imports"],
  "nl.wsp.import-bevestigd.v1": ["imports"],
} as const satisfies Record<string, readonly EventQueue[]>;

export type EventType = keyof typeof SUBSCRIPTIONS;
export const EVENT_TYPES = Object.keys(SUBSCRIPTIONS) as [EventType, ...EventType[]];

/** Ids are visible ASCII: whatever else claims to be one was not made here. */
const Id = z.string().regex(/^[\x21-\x7e]{1,400}$/);

/**
 * An event as it stands in an outbox and in a queue: NL GOV profile of CloudEvents 1.0. It carries the ids of what
 * happened in `subject` and nothing about a person. `id` + `source` is the deduplication key.
 */
export const Event = z.object({
  specversion: z.literal("1.0"),
  id: Id,
  source: z.string().startsWith("urn:nld:"),
  type: z.enum(EVENT_TYPES),
  subject: Id,
  time: Instant,
});
export type Event = z.infer<typeof Event>;

/** Ids in an event's subject, in the order they were given. Ids themselves hold no slash. */
export const subjectOf = (...ids: string[]): string => ids.join("/");
export const subjectParts = (subject: string): string[] => subject.split("/");

/**
 * The event that a record's write at `version` causes. The id follows from the record and its version, so writing or
 * sending it again makes no second event.
 */
export const eventOf = (type: EventType, subject: string, version: number, time: string): Event => ({
  specversion: "1.0",
  id: `${type}:${subject}:${version}`,
  source: "urn:nld:wsp:zuid-kennemerland-ijmond",
  type,
  subject,
  time,
});
