import type { Region } from "#shared/domain/region.ts";
import type { EmployerList } from "#shared/ports/employer-list.ts";
import type { Login } from "#shared/ports/login.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type { Audit, Clock, RandomId, Signer } from "#shared/ports/services.ts";
import type { SessionStore } from "#shared/ports/stores.ts";

/** What the administrator's pages need. */
export type AdminOptions = {
  policies: PolicyStore;
  employers: EmployerList;
  sessions: SessionStore;
  login: Login;
  region: Region;
  signer: Signer;
  clock: Clock;
  randomId: RandomId;
  publicUrl: string;
  audit: Audit;
  onError: (error: unknown) => void;
};
