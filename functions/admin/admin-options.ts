import type { EmployerList } from "#shared/ports/employer-list.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type { BehindLogin } from "#shared/web/behind-login.ts";

/** What the administrator's pages need. */
export type AdminOptions = BehindLogin & {
  policies: PolicyStore;
  employers: EmployerList;
};
