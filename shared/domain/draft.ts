import * as z from "zod";

/** A form that somebody is still filling in is kept this long after the last time it was saved. */
export const DRAFT_DAYS = 7;

/**
 * A form as it was typed, right or wrong, under the id of its token: whoever holds the signed token may go on with it, on
 * any device. Once it is sent only what it became is left, so that going back finds that and not the form.
 */
export const Draft = z.object({
  id: z.string(),
  values: z.record(z.string(), z.array(z.string())),
  /** The vacancy from whose status link the form was begun: whoever fills it in is known to be its employer. */
  known: z.string().optional(),
  /** The reference under which it was sent. */
  sentAs: z.string().optional(),
  /** Second (epoch) after which it is gone. */
  expiresAt: z.int(),
});
export type Draft = z.infer<typeof Draft>;

const expiresAt = (now: Date): number => Math.floor(now.getTime() / 1000) + DRAFT_DAYS * 86_400;

type Typed = { id: string; values: Readonly<Record<string, readonly string[]>>; known?: string | undefined };

export const draftOf = ({ id, values, known }: Typed, now: Date): Draft => ({
  id,
  ...(known === undefined ? {} : { known }),
  values: Object.fromEntries(Object.entries(values).map(([name, answers]) => [name, [...answers]])),
  expiresAt: expiresAt(now),
});

export const sentDraft = (id: string, reference: string, now: Date): Draft => ({
  id,
  values: {},
  sentAs: reference,
  expiresAt: expiresAt(now),
});

/** Whether it may still be shown: a store removes what expired only after a while. */
export const isAlive = ({ expiresAt: end }: Draft, now: Date): boolean => end * 1000 > now.getTime();
