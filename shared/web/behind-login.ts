import type { Region } from "#shared/domain/region.ts";
import type { Login } from "#shared/ports/login.ts";
import type { Audit, Clock, RandomId, Signer } from "#shared/ports/services.ts";
import type { SessionStore } from "#shared/ports/stores.ts";

/** What all pages of people who sign in need, whoever those people are. */
export type BehindLogin = {
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
