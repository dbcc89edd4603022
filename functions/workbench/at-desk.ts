import type { Region, StaffMember } from "#shared/domain/region.ts";
import type { Audit, Signer } from "#shared/ports/services.ts";
import type { Sessions, StaffSession } from "#shared/web/sessions.ts";
import { type SignedInArea, signedInArea } from "#shared/web/signed-in.ts";
import { formWords } from "./form-words.ts";
import type { DeskWording } from "./words.ts";
import type { Chrome } from "./workbench-page.tsx";

/** What every page of the desk needs. */
export type AtDesk = SignedInArea<StaffMember> & { chromeOf: (session: StaffSession) => Promise<Chrome> };

type Deps = {
  region: Region;
  signer: Signer;
  audit: Audit;
  publicUrl: string;
  sessions: Sessions<StaffMember>;
  wording: DeskWording;
};

export function atDesk({ region, wording, ...deps }: Deps): AtDesk {
  const words = formWords(region, wording);
  const area = signedInArea({ ...deps, region, path: "/werkblad", origin: "workbench", formWords: words });
  return {
    ...area,
    chromeOf: async (session) => ({ region, session, csrfToken: await area.csrfTokenOf(session) }),
  };
}
