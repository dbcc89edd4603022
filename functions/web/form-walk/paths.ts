import type { Locale } from "../locale.ts";

/** The Dutch address of a form; its other pages stand under it. */
export type FormBase = "/vacature" | "/jobcarving";

/** Name in an address of the signed token that a draft is opened by. */
export const DRAFT = "concept";

/** Names of what a returning employer handed in before and comes from, and of the key in its link. */
export const PREVIOUS = "vorige";
export const PREVIOUS_KEY = "vorige-sleutel";

const withDraft = (path: string, token: string | undefined): string =>
  token === undefined ? path : `${path}?${DRAFT}=${token}`;

/** Where the pages of a form are, in one language; with a token, where its draft is opened. */
export const formPaths = ({ path, otherPath }: Pick<Locale, "path" | "otherPath">, base: FormBase) => ({
  form: (token?: string) => withDraft(path(base), token),
  check: (token?: string) => withDraft(path(`${base}/controleren`), token),
  saved: (token?: string) => withDraft(path(`${base}/bewaard`), token),
  send: path(`${base}/versturen`),
  join: path(`${base}/samenvoegen`),
  forget: path(`${base}/vergeten`),
  received: path(`${base}/ontvangen`),
  /** The same pages of a draft in the other language. */
  otherLanguage: {
    form: (token?: string) => withDraft(otherPath(base), token),
    check: (token: string) => withDraft(otherPath(`${base}/controleren`), token),
  },
});
export type FormPaths = ReturnType<typeof formPaths>;
