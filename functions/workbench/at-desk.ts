import type { Context } from "hono";
import { Problem } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import type { Audit, Signer } from "#shared/ports/services.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { requireSameOrigin } from "#shared/web/same-origin.ts";
import type { StaffSession, staffSessions } from "./sessions.ts";
import type { Chrome } from "./workbench-page.tsx";

/** A form as it was sent: the first value of a field ("" when there is none), and all of every field. */
export type SentForm = { field: (name: string) => string; values: FormValues };

/** What every page of the desk needs: who is signed in, forms that are theirs, and a line of what they saw and did. */
export type AtDesk = {
  note: (action: string, object: string, actor: string, result?: "done" | "refused") => void;
  chromeOf: (session: StaffSession) => Promise<Chrome>;
  /** The page for who is signed in; anybody else goes to the login first. */
  signedIn: (
    page: (context: Context, session: StaffSession) => Promise<Response>,
  ) => (context: Context) => Promise<Response>;
  /** The fields of a form that this session's own page sent. Throws `Problem("forbidden")` for any other. */
  formOf: (context: Context, session: StaffSession) => Promise<SentForm>;
};

export const MAX_FORM_BYTES = 64 * 1024;

type Deps = {
  region: Region;
  signer: Signer;
  audit: Audit;
  publicUrl: string;
  sessions: ReturnType<typeof staffSessions>;
};

export function atDesk({ region, signer, audit, publicUrl, sessions }: Deps): AtDesk {
  const note: AtDesk["note"] = (action, object, actor, result = "done") =>
    audit({ action, object, result, actor, origin: "workbench" });
  return {
    note,
    chromeOf: async (session) => ({ region, session, csrfToken: await signer.sign("csrf", session.id) }),
    signedIn: (page) => async (context) => {
      const session = await sessions.current(context);
      if (session) return page(context, session);
      if (context.req.method === "GET") {
        const { pathname, search } = new URL(context.req.url);
        return context.redirect(`/werkblad/aanmelden?naar=${encodeURIComponent(pathname + search)}`, 303);
      }
      throw new Problem("forbidden", "U bent afgemeld. Meld u opnieuw aan op het werkblad en probeer het nog eens");
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
