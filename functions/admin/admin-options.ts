import type { ContactMomentStore } from "#shared/ports/contact-moments.ts";
import type { EmployerHandovers, EmployerList } from "#shared/ports/employer-list.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type { FindViews, RecordView } from "#shared/ports/views.ts";
import type { ContactDeps } from "#shared/usecases/find-contact-work.ts";
import type { BehindLogin } from "#shared/web/behind-login.ts";

/** What the administrator's pages need. */
export type AdminOptions = BehindLogin &
  Omit<ContactDeps, "signer"> & {
    contacts: Pick<ContactMomentStore, "latest">;
    policies: PolicyStore;
    employers: EmployerList;
    handovers: EmployerHandovers;
    findViews: FindViews;
    recordView: RecordView;
  };
