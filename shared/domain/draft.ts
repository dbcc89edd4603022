import * as z from "zod";

const Answers = z.record(z.string(), z.array(z.string()));

/** What a page says beside the answers on it: what it proposes, what is wrong, and the control that it starts at. */
const Said = z.object({
  proposals: Answers,
  errors: z.record(z.string(), z.string()),
  focusOn: z.string().optional(),
});

/**
 * A form as it was typed, right or wrong, under the id of its token: whoever holds the signed token may go on with it, on
 * any device. Once it is sent only what it became is left, so that going back finds that and not the form.
 */
export const Draft = z.object({
  id: z.string(),
  values: Answers,
  /** Kept while the form has something to say, to be said again to who comes back to it. */
  said: Said.optional(),
  /** The vacancy from whose status link the form was begun: whoever fills it in is known to be its employer. */
  known: z.string().optional(),
  /** The reference under which it was sent. */
  sentAs: z.string().optional(),
  /** Second (epoch) after which it is gone. */
  expiresAt: z.int(),
});
export type Draft = z.infer<typeof Draft>;

const expiresAt = (now: Date, days: number): number => Math.floor(now.getTime() / 1000) + days * 86_400;

type Typed = {
  id: string;
  values: Readonly<Record<string, readonly string[]>>;
  said?: Draft["said"];
  known?: string | undefined;
};

/** A draft that is kept for so many days from now. */
export const draftOf = ({ id, values, said, known }: Typed, now: Date, days: number): Draft => ({
  id,
  ...(known === undefined ? {} : { known }),
  ...(said === undefined ? {} : { said }),
  values: Object.fromEntries(Object.entries(values).map(([name, answers]) => [name, [...answers]])),
  expiresAt: expiresAt(now, days),
});

/** What is left of a form that was sent, for as long as its draft would have been kept. */
export const sentDraft = (id: string, reference: string, now: Date, days: number): Draft => ({
  id,
  values: {},
  sentAs: reference,
  expiresAt: expiresAt(now, days),
});

/** Whether it may still be shown: a store removes what expired only after a while. */
export const isAlive = ({ expiresAt: end }: Draft, now: Date): boolean => end * 1000 > now.getTime();
