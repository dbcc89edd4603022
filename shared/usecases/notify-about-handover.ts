import { handedOver } from "#shared/domain/mails/staff-mails.ts";
import { type Region, staffMember } from "#shared/domain/region.ts";
import type { EmployerHandovers } from "#shared/ports/employer-list.ts";
import type { Clock, MailProvider } from "#shared/ports/services.ts";
import type { MailStore } from "#shared/ports/stores.ts";
import { sendMailOnce } from "./send-mail-once.ts";

type Deps = {
  handovers: Pick<EmployerHandovers, "read">;
  mails: MailStore;
  provider: MailProvider;
  region: Region;
  clock: Clock;
  publicUrl: string;
};

/** Tells both account managers of the `number`th handover of an employer, each once; who left the desk hears nothing. */
export const tellHandover =
  (deps: Deps) =>
  async (kvkNumber: string, number: number): Promise<void> => {
    const { region, publicUrl } = deps;
    const employer = await deps.handovers.read(kvkNumber);
    const handover = employer?.handovers?.[number - 1];
    if (!employer || !handover) return;
    const send = sendMailOnce({ ...deps, domain: new URL(publicUrl).hostname });
    const nameOf = (id: string) => staffMember(region, id)?.name ?? id;
    for (const role of ["to", "from"] as const) {
      const manager = staffMember(region, handover[role]);
      if (!manager) continue;
      await send(`handover/${kvkNumber}/${number}/${role}`, (messageId) =>
        handedOver({
          ...{ manager, region, messageId, role },
          employerName: employer.name,
          otherName: nameOf(handover[role === "to" ? "from" : "to"]),
          link: `${publicUrl}/werkblad/werkgevers/${kvkNumber}`,
        }),
      );
    }
  };
