import type { Region } from "#shared/domain/region.ts";
import type { Locate } from "#shared/domain/vum-area.ts";
import type { VumCaller, VumHost } from "#shared/domain/vum-parties.ts";
import type { Audit, Clock } from "#shared/ports/services.ts";
import type { CandidateStore, VacancyStore } from "#shared/ports/stores.ts";
import type { RecordView } from "#shared/ports/views.ts";

/** What the gateway says of a request besides its headers: the subject of the client certificate that it checked. */
export type Door = { authorization: string | undefined; certificateSubject: string | undefined };

/** Tells who calls. Throws `Problem("unauthenticated")` for who shows nothing that counts here. */
export type IdentifyCaller = (door: Door) => Promise<VumCaller>;

/** What a bron of VUM needs. */
export type VumOptions = {
  candidates: Pick<CandidateStore, "changesSince" | "readMany">;
  vacancies: Pick<VacancyStore, "read" | "readMany" | "listOpen">;
  region: Region;
  identify: IdentifyCaller;
  own: VumHost;
  locate: Locate;
  maxResults: number;
  clock: Clock;
  audit: Audit;
  recordView: RecordView;
  onError: (error: unknown) => void;
};
