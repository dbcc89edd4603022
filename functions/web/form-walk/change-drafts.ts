import type { Context } from "hono";
import type { FormState, FormValues } from "#shared/web/form-state.ts";
import { formTokens, notTakenIn } from "../form-intake.ts";
import type { WebOptions } from "../web-options.ts";
import type { Words } from "../words/nl.ts";
import { BEGAN_FROM } from "./change-frame.tsx";
import { asItStood, formDrafts, saidOn } from "./drafts.ts";
import { DRAFT } from "./paths.ts";

type Shown = {
  state: FormState;
  /** The token that the form came with; empty on the first page. */
  token: string;
  /** Where the form of this record is. */
  address: string;
  /** The form as the answer itself, for when it cannot be kept. */
  otherwise: (token: string) => Promise<Response>;
};

/**
 * Changes that are typed and not taken in yet. Each is kept under a token of one record alone, with the version that it
 * began from, and drawn again at an address of its own: going back to it sends nothing.
 */
export function changeDrafts(options: WebOptions, words: Words, answersIn: (values: FormValues) => FormValues) {
  const withVersion = (values: FormValues) => ({ ...answersIn(values), [BEGAN_FROM]: values[BEGAN_FROM] ?? [] });

  return (reference: string) => {
    const tokens = formTokens(options, `change:${reference}`);
    const drafts = formDrafts({ ...options, tokens, answersIn: withVersion });

    /** The form as it now stands, at its address. */
    const shown = async (context: Context, { state, token: typed, address, otherwise }: Shown): Promise<Response> => {
      const { token, id } = await tokens.own(typed);
      try {
        const isKept = await drafts.keep(id, state.values, saidOn(state), undefined);
        // What was taken in is no draft any more: what is typed after it is another change.
        return isKept
          ? context.redirect(`${address}&${DRAFT}=${token}`, 303)
          : shown(context, { state, token: "", address, otherwise });
      } catch (error) {
        notTakenIn(error, words.errors);
        return otherwise(token);
      }
    };

    return {
      shown,
      /** What the address names: a change that is not taken in, or none. */
      async asked(context: Context): Promise<{ state: FormState; token: string } | undefined> {
        const token = context.req.query(DRAFT) ?? "";
        const draft = await drafts.open(token);
        return draft && draft.sentAs === undefined ? { state: asItStood(draft, {}), token } : undefined;
      },
      /** Leaves nothing of a change that was taken in. */
      async close(typed: string): Promise<void> {
        const id = await tokens.idOf(typed);
        if (id !== undefined) await drafts.close(id, reference);
      },
    };
  };
}
