import type { Signer } from "#shared/ports/services.ts";
import { statusUrl } from "#shared/usecases/status-link.ts";
import type { FormBase } from "./form-walk/paths.ts";
import type { Locale } from "./locale.ts";

/** Where everything is that an employer may do about what they handed in with one form: addresses with the key in them, and where forms go. */
export type StatusPaths = Readonly<
  Record<
    | "status"
    | "changed"
    | "change"
    | "withdraw"
    | "stillOpen"
    | "extend"
    | "changes"
    | "changesInOtherLanguage"
    | "withdrawal"
    | "another"
    | "otherLanguage",
    string
  >
>;

export const statusPaths =
  (deps: { signer: Signer; publicUrl: string }, { path, otherPath }: Locale, base: FormBase = "/vacature") =>
  async (reference: string): Promise<StatusPaths> => {
    const { pathname, search } = new URL(await statusUrl(deps)(reference));
    const at = (page: string) => path(`${pathname}${page}`);
    return {
      status: `${at("")}${search}`,
      changed: `${at("")}${search}&gewijzigd=ja`,
      change: `${at("/wijzigen")}${search}`,
      withdraw: `${at("/intrekken")}${search}`,
      stillOpen: at("/actueel"),
      extend: at("/verlengen"),
      changes: at("/wijzigen"),
      changesInOtherLanguage: otherPath(`${pathname}/wijzigen`),
      withdrawal: at("/intrekken"),
      another: path(`${base}${search}&vorige=${reference}`),
      otherLanguage: `${otherPath(pathname)}${search}`,
    };
  };
