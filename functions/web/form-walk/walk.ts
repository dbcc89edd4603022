import type { Context } from "hono";
import * as z from "zod";
import { type CarvingRecord, CarvingReference } from "#shared/domain/carving-record.ts";
import type { Draft } from "#shared/domain/draft.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import { type VacancyRecord, VacancyReference } from "#shared/domain/vacancy-record.ts";
import type { Labels } from "#shared/engine/types.ts";
import { statusUrl } from "#shared/usecases/status-link.ts";
import type { FormErrors, FormState, FormValues } from "#shared/web/form-state.ts";
import { formTokens, notTakenIn } from "../form-intake.ts";
import { SEND } from "../form-sentences.ts";
import type { Locale } from "../locale.ts";
import { followed } from "../status-access.ts";
import { typedText } from "../typed-answers.ts";
import type { WebOptions } from "../web-options.ts";
import type { Accepted } from "./accept-form.ts";
import { formDrafts, saidOn } from "./drafts.ts";
import { DRAFT, type FormBase, formPaths, PREVIOUS, PREVIOUS_KEY } from "./paths.ts";

/** Whether answers on a form come from what was handed in before. */
export type Origin = { isPrefilled?: boolean };

type Form = {
  base: FormBase;
  /** What its tokens are signed for. */
  purpose: string;
  /** The answers among what it sends. */
  answersIn: (values: FormValues) => FormValues;
  /** The form with these answers, and what is wrong with them. */
  form: (values: FormValues, errors: FormErrors, token: string, status?: number, origin?: Origin) => Promise<Response>;
};

/** What the steps of every form have in common, in one language: drafts, their addresses, and who comes back. */
export function walkParts(options: WebOptions, locale: Locale, { base, purpose, answersIn, form }: Form) {
  const { vacancies, carvings } = options;
  const { words } = locale;
  const paths = formPaths(locale, base);
  const tokens = formTokens(options, purpose);
  const drafts = formDrafts({ ...options, tokens, answersIn });
  const earlier = (reference: string) =>
    CarvingReference.safeParse(reference).success ? carvings.read(reference) : vacancies.read(reference);
  const previous = followed<VacancyRecord | CarvingRecord>({
    ...options,
    form: z.union([VacancyReference, CarvingReference]),
    read: earlier,
    wrong: words.status.wrongLink,
  });

  const receivedAt = async (reference: string): Promise<string> => {
    const { search } = new URL(await statusUrl(options)(reference));
    return `${paths.received}/${reference}${search}`;
  };

  /** The draft that the address names; or where its visitor goes instead, when it was sent. Throws for one that is gone. */
  const draftAt = async (context: Context): Promise<{ draft: Draft; token: string } | { elsewhere: Response }> => {
    const token = context.req.query(DRAFT) ?? "";
    const draft = await drafts.open(token);
    if (draft === undefined) throw new Problem("not-found", words.check.gone(options.region.retention.draftDays));
    if (draft.sentAs === undefined) return { draft, token };
    return { elsewhere: context.redirect(await receivedAt(draft.sentAs), 303) };
  };

  /** What this visitor handed in before, of whose link they came: by the key in the form or by what was kept before. */
  const knownFrom = async (context: Context, values: FormValues, token: string): Promise<string | undefined> => {
    const reference = typedText(values, PREVIOUS);
    if (reference === "") return (await drafts.open(token))?.known;
    try {
      return (await previous(context, typedText(values, PREVIOUS_KEY), reference)).reference;
    } catch (error) {
      // A link that does not hold makes nobody known, and takes nothing of what was typed.
      if (!isProblem(error, "not-found")) throw error;
      return undefined;
    }
  };

  /** Keeps what was typed under its token, or under one of ours; `away` is why that cannot be now. */
  const keep = async (context: Context, values: FormValues, typed: string, said?: Draft["said"]) => {
    const { token, id } = await tokens.own(typed);
    try {
      return { token, isKept: await drafts.keep(id, values, said, await knownFrom(context, values, typed)) };
    } catch (error) {
      return { token, isKept: false, away: notTakenIn(error, words.errors) };
    }
  };

  /**
   * The form as it now stands, at the address of its draft: to go back to a page that answers a form would be to send that
   * form again. Where it cannot be kept it is the answer itself, with `status`.
   */
  const shown = async (context: Context, state: FormState, typed: string, status?: number): Promise<Response> => {
    const { token, isKept, away } = await keep(context, state.values, typed, saidOn(state));
    if (isKept) return context.redirect(paths.form(token), 303);
    return away ? form(state.values, state.errors, token, status) : shownAnew(context, state);
  };

  /** The same of a form that was sent already: what is typed into it now is another one. */
  const shownAnew = async (context: Context, { values, errors }: FormState): Promise<Response> =>
    shown(context, { values, errors: { ...errors, [SEND]: words.errors.sentBefore } }, await tokens.make(), 422);

  /** Keeps the answers and goes on at `next`; or the form again, with why that cannot be. */
  const keptThen = async (context: Context, values: FormValues, next: (token: string) => string) => {
    const { token, isKept, away } = await keep(context, values, typedText(values, "formulier"));
    if (isKept) return context.redirect(next(token), 303);
    return away ? form(values, { [SEND]: away.text }, token, away.status) : shownAnew(context, { values, errors: {} });
  };

  return { ...{ paths, tokens, drafts, earlier, previous }, ...{ form, receivedAt, draftAt, keptThen, shown } };
}

/** The steps from an empty form to what is handed in with it. */
export type FormWalk<Submission> = ReturnType<typeof walkParts> & {
  /** The form before anybody filled it in. */
  empty: FormValues;
  labels: Labels;
  /** The form as it stands after one of its own buttons. */
  formPage: (state: FormState, token: string) => Promise<Response>;
  /** Undefined when none of the form's own buttons was used. */
  afterAction: (values: FormValues) => FormState | undefined;
  checked: (values: FormValues) => Accepted<Submission>;
  /** Takes it in, once for the id of its form. Throws what `notTakenIn` knows. */
  handIn: (submission: Submission, formId: string) => Promise<{ reference: string }>;
};
