import type { Locale } from "../locale.ts";

/** Name in an address of the signed token that a draft is opened by. */
export const DRAFT = "concept";

/** Names of the vacancy that a returning employer comes from, and of the key in its link. */
export const PREVIOUS = "vorige";
export const PREVIOUS_KEY = "vorige-sleutel";

const withDraft = (path: string, token: string | undefined): string =>
  token === undefined ? path : `${path}?${DRAFT}=${token}`;

/** The page of a draft in the other language. */
export const inOtherLanguage = ({ otherPath }: Pick<Locale, "otherPath">, dutch: string, token: string): string =>
  withDraft(otherPath(dutch), token);

/** Where the pages of the form are, in one language; with a token, where its draft is opened. */
export const formPaths = ({ path }: Pick<Locale, "path">) => ({
  form: (token?: string) => withDraft(path("/vacature"), token),
  check: (token?: string) => withDraft(path("/vacature/controleren"), token),
  saved: (token?: string) => withDraft(path("/vacature/bewaard"), token),
  send: path("/vacature/versturen"),
  forget: path("/vacature/vergeten"),
  join: path("/vacature/samenvoegen"),
  received: path("/vacature/ontvangen"),
});
export type FormPaths = ReturnType<typeof formPaths>;
