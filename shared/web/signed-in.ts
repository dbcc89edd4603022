import type { Context } from "hono";
import { Problem } from "#shared/domain/problem.ts";
import type { Audit, AuditLine, Signer } from "#shared/ports/services.ts";
import type { FormValues } from "./form-state.ts";
import { requireSameOrigin } from "./same-origin.ts";
import type { Session, Sessions } from "./sessions.ts";

/** A form as it was sent: the first value of a field ("" when there is none), and all of every field. */
export type SentForm = { field: (name: string) => string; values: FormValues };

/** What pages behind a login need: who is signed in, forms that are theirs, and a line of what they saw and did. */
export type SignedInArea<Member> = {
  note: (action: string, object: string, actor: string, result?: AuditLine["result"]) => void;
  /** Proves that a form came from a page of this session. */
  csrfTokenOf: (session: Session<Member>) => Promise<string>;
  /** The page for who is signed in; anybody else goes to the login first. */
  signedIn: (
    page: (context: Context, session: Session<Member>) => Promise<Response>,
  ) => (context: Context) => Promise<Response>;
  /** The fields of a form that this session's own page sent. Throws `Problem("forbidden")` for any other. */
  formOf: (context: Context, session: Session<Member>) => Promise<SentForm>;
};

export const MAX_FORM_BYTES = 64 * 1024;

type Deps<Member> = {
  /** Path under which all of its pages are: `/werkblad`. */
  path: string;
  /** What audit lines call it. */
  origin: string;
  signer: Signer;
  audit: Audit;
  publicUrl: string;
  sessions: Pick<Sessions<Member>, "current">;
};

export function signedInArea<Member extends { id: string }>({
  path,
  origin,
  signer,
  audit,
  publicUrl,
  sessions,
}: Deps<Member>): SignedInArea<Member> {
  const note: SignedInArea<Member>["note"] = (action, object, actor, result = "done") =>
    audit({ action, object, result, actor, origin });
  return {
    note,
    csrfTokenOf: (session) => signer.sign("csrf", session.id),
    signedIn: (page) => async (context) => {
      const session = await sessions.current(context);
      if (session) return page(context, session);
      if (context.req.method === "GET") {
        const { pathname, search } = new URL(context.req.url);
        return context.redirect(`${path}/aanmelden?naar=${encodeURIComponent(pathname + search)}`, 303);
      }
      throw new Problem("forbidden", "U bent afgemeld. Meld u opnieuw aan en probeer het nog eens");
    },
    async formOf(context, session) {
      requireSameOrigin(context, publicUrl);
      const data = await context.req.formData().catch(() => undefined);
      const values = textsOf(data ?? new FormData());
      const field = (name: string) => values[name]?.[0] ?? "";
      if (await signer.verify("csrf", session.id, field("csrf"))) return { field, values };
      note("form", context.req.path, session.member.id, "refused");
      throw new Problem("forbidden", "Dit formulier is niet van deze sessie; laad de pagina opnieuw");
    },
  };
}

/** All texts of every field; files are passed over. */
function textsOf(data: FormData): FormValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of data) {
    if (typeof value === "string") values.set(name, [...(values.get(name) ?? []), value]);
  }
  return Object.fromEntries(values);
}
