import type { Context } from "hono";
import { Problem } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import type { Audit, AuditLine, Signer } from "#shared/ports/services.ts";
import type { FormWords } from "./field-words.ts";
import type { FormValues } from "./form-state.ts";
import { isFromOwnPage, requireSameOrigin } from "./same-origin.ts";
import { CHOSEN, type SentFile, sentAgainPage } from "./sent-again-page.tsx";
import type { Session, Sessions } from "./sessions.ts";

/** A form as it was sent: the first value of a field ("" when there is none), and all of every field. */
export type SentForm = { field: (name: string) => string; values: FormValues };

/** What pages behind a login need: who is signed in, forms that are theirs, and a line of what they saw and did. */
export type SignedInArea<Member> = {
  note: (action: string, object: string, actor: string, result?: AuditLine["result"]) => void;
  /** Proves that a form came from a page of this session. */
  csrfTokenOf: (session: Session<Member>) => Promise<string>;
  /**
   * The page for who is signed in; anybody else goes to the login first. A form of our own pages that comes after its
   * session ended is answered with all that was typed in it, to be sent again: nothing is done with it before the token
   * of a session of now is with it.
   */
  signedIn: (
    page: (context: Context, session: Session<Member>) => Promise<Response>,
  ) => (context: Context) => Promise<Response>;
  /** The fields of a form that this session's own page sent. Throws `Problem("forbidden")` for any other. */
  formOf: (context: Context, session: Session<Member>) => Promise<SentForm>;
};

export const MAX_FORM_BYTES = 64 * 1024;

/** A form that came from no page of this session. */
class ForeignForm extends Problem {
  constructor() {
    super("forbidden", "Dit formulier is niet van deze sessie; laad de pagina opnieuw");
  }
}

type Deps<Member> = {
  region: Region;
  /** Path under which all of its pages are: `/werkblad`. */
  path: string;
  /** What audit lines call it. */
  origin: string;
  signer: Signer;
  audit: Audit;
  publicUrl: string;
  sessions: Pick<Sessions<Member>, "current">;
  /** Of all its forms, for one that is shown without its page. */
  formWords: FormWords;
};

export function signedInArea<Member extends { id: string }>({
  region,
  path,
  origin,
  signer,
  audit,
  publicUrl,
  sessions,
  formWords,
}: Deps<Member>): SignedInArea<Member> {
  const note: SignedInArea<Member>["note"] = (action, object, actor, result = "done") =>
    audit({ action, object, result, actor, origin });
  const csrfTokenOf = (session: Session<Member>) => signer.sign("csrf", session.id);

  /** What was typed in a form of our own pages, to be sent again; throws `why` where that is nothing. */
  const sentAgain = async (context: Context, session: Session<Member> | undefined, why: Problem) => {
    if (!isFromOwnPage(context, publicUrl)) throw why;
    const { csrf: _ofAnother, [CHOSEN]: chosen = [], ...values } = await sentValues(context);
    const files = [...(await sentFiles(context)), ...chosen.flatMap(chosenFile)];
    if (Object.keys(values).length + files.length === 0) throw why;
    const { pathname, search } = new URL(context.req.url);
    const form = { region, action: pathname + search, words: formWords, values, files };
    return sentAgainPage({
      ...form,
      ...(session ? { csrfToken: await csrfTokenOf(session) } : { login: `${path}/aanmelden` }),
    });
  };

  return {
    note,
    csrfTokenOf,
    signedIn: (page) => async (context) => {
      const session = await sessions.current(context);
      if (session) {
        return page(context, session).catch((error: unknown) => {
          if (error instanceof ForeignForm) return sentAgain(context, session, error);
          throw error;
        });
      }
      if (context.req.method === "GET") {
        const { pathname, search } = new URL(context.req.url);
        return context.redirect(`${path}/aanmelden?naar=${encodeURIComponent(pathname + search)}`, 303);
      }
      const why = new Problem("forbidden", "U bent afgemeld. Meld u opnieuw aan en probeer het nog eens");
      return sentAgain(context, undefined, why);
    },
    async formOf(context, session) {
      requireSameOrigin(context, publicUrl);
      const values = await sentValues(context);
      const field = (name: string) => values[name]?.[0] ?? "";
      if (await signer.verify("csrf", session.id, field("csrf"))) return { field, values };
      note("form", context.req.path, session.member.id, "refused");
      throw new ForeignForm();
    },
  };
}

const sentData = (context: Context) => context.req.formData().catch(() => undefined);

/** The files that were chosen in a form as it was sent, by their field and their own name; what is no form has none. */
async function sentFiles(context: Context): Promise<SentFile[]> {
  return [...((await sentData(context)) ?? [])].flatMap(([field, value]) =>
    typeof value === "string" || value.name === "" ? [] : { field, name: value.name },
  );
}

/** A file by what a page without files says of it. */
function chosenFile(text: string): SentFile[] {
  const [, field, name] = /^(\S+) (.+)$/.exec(text) ?? [];
  return field !== undefined && name !== undefined ? [{ field, name }] : [];
}

/** All texts of every field of a form as it was sent; files are passed over, and what is no form has none. */
async function sentValues(context: Context): Promise<FormValues> {
  const data = await sentData(context);
  const values = new Map<string, string[]>();
  for (const [name, value] of data ?? []) {
    if (typeof value === "string") values.set(name, [...(values.get(name) ?? []), value]);
  }
  return Object.fromEntries(values);
}
