import * as z from "zod";
import { withoutBsn } from "./bsn.ts";
import { Instant, paragraphs } from "./fields.ts";

/** How the desk and an employer spoke, with the words on the page. */
export const CONTACT_CHANNELS = {
  phone: "Telefoon",
  mail: "E-mail",
  visit: "Bezoek aan de werkgever",
  desk: "Gesprek op het servicepunt",
  event: "Bijeenkomst",
  other: "Anders",
} as const;
type Channel = keyof typeof CONTACT_CHANNELS;
const CHANNELS = Object.keys(CONTACT_CHANNELS) as [Channel, ...Channel[]];

const NOTE_LENGTH = 2000;

/** What somebody writes down of a talk with an employer. */
export const ContactNote = z.strictObject({
  on: z.iso.date("Vul een dag in die bestaat, bijvoorbeeld 20 - 11 - 2026"),
  channel: z.enum(CHANNELS, "Kies hoe u contact had"),
  note: paragraphs(NOTE_LENGTH, "Vul in waar het over ging").refine((note) => withoutBsn(note) === note, {
    error: "Hier staat een burgerservicenummer: dat mag hier niet staan. Haal het weg",
  }),
});
export type ContactNote = z.infer<typeof ContactNote>;

/** A talk with an employer as it is kept with that employer: written once, changed by nobody. */
export const ContactMoment = z.object({
  ...ContactNote.shape,
  kvkNumber: z.string(),
  id: z.string(),
  /** Id of the member of staff who wrote it down, and when. */
  by: z.string(),
  at: Instant,
});
export type ContactMoment = z.infer<typeof ContactMoment>;
