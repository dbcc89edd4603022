import { isDeepStrictEqual } from "node:util";
import { type Draft, draftOf, isAlive, sentDraft } from "#shared/domain/draft.ts";
import type { FormState, FormValues } from "#shared/web/form-state.ts";
import type { formTokens } from "../form-intake.ts";
import type { WebOptions } from "../web-options.ts";

type Deps = Pick<WebOptions, "drafts" | "region" | "clock" | "onError"> & {
  tokens: ReturnType<typeof formTokens>;
  /** The answers among what a form sends; whatever else is sent is not kept. */
  answersIn: (values: FormValues) => FormValues;
};

/** Names of what a form proposes, which is no answer before it is taken over. */
const PROPOSAL = /^voorstel-|-suggested-for$|-suggestion$/;

const proposalsIn = (values: FormValues): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => PROPOSAL.test(name))
      .map(([name, given]) => [name, [...given]]),
  );

/** What a form says besides the answers on it. */
export const saidOn = ({ values, errors, focusOn }: FormState): Draft["said"] => ({
  proposals: proposalsIn(values),
  errors: { ...errors },
  ...(focusOn === undefined ? {} : { focusOn }),
});

/** The form that a draft was kept of, over `empty` when nothing was said on it: what was cleared there stays cleared. */
export const asItStood = ({ values, said }: Draft, empty: FormValues): FormState =>
  said === undefined
    ? { values: { ...empty, ...values }, errors: {} }
    : { values: { ...values, ...said.proposals }, errors: said.errors, focusOn: said.focusOn };

/** Forms that are not finished, each found again by its token. */
export const formDrafts = ({ drafts, region, clock, tokens, answersIn, onError }: Deps) => ({
  /** The draft of a token; undefined for a token that is not ours, and for what was never kept or is past. */
  async open(token: string): Promise<Draft | undefined> {
    const id = await tokens.idOf(token);
    const draft = id === undefined ? undefined : await drafts.read(id);
    return draft && isAlive(draft, clock()) ? draft : undefined;
  },
  /** Whether there is an answer that does not stand in every new form. */
  isFilledIn: (values: FormValues, empty: FormValues): boolean =>
    !isDeepStrictEqual(answersIn(values), answersIn(empty)),
  /**
   * Keeps the answers with what the form says of them, and which employer gives them, by what they handed in before; false
   * when the form was sent already.
   */
  keep: (id: string, values: FormValues, said: Draft["said"], known: string | undefined): Promise<boolean> =>
    drafts.keep(draftOf({ id, values: answersIn(values), said, known }, clock(), region.retention.draftDays)),
  /** Leaves of a form what it became. Sending does not fail by it: the record is there. */
  async close(id: string, reference: string): Promise<void> {
    await drafts.keep(sentDraft(id, reference, clock(), region.retention.draftDays)).catch(onError);
  },
});
