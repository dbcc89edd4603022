import { eventOf, subjectOf } from "#shared/domain/events.ts";
import { invalidInput } from "#shared/domain/input.ts";
import { Problem } from "#shared/domain/problem.ts";
import { type Region, staffMember } from "#shared/domain/region.ts";
import type { EmployerHandovers } from "#shared/ports/employer-list.ts";
import type { Clock } from "#shared/ports/services.ts";

type Deps = { handovers: EmployerHandovers; region: Region; clock: Clock };

/**
 * Gives an employer another account manager: in one write, with the event by which its open work follows and both are
 * told. `from` is the contact that its maker saw.
 *
 * Throws `Problem("not-found")` for an unknown employer, `Problem("invalid-input")` for somebody who is no account manager
 * or is the contact already, `Problem("conflict")` when somebody was first.
 */
export const handOverEmployer =
  ({ handovers, region, clock }: Deps) =>
  async (kvkNumber: string, { from, to, by }: { from: string; to: string; by: string }): Promise<void> => {
    const employer = await handovers.read(kvkNumber);
    if (!employer) throw new Problem("not-found", "Deze werkgever is niet gevonden");
    if (!staffMember(region, to)?.roles.includes("account-manager") || to === from)
      throw invalidInput([{ pointer: "/to", detail: "Kies een andere accountmanager" }]);
    const at = clock().toISOString();
    const number = (employer.handovers ?? []).length + 1;
    const subject = subjectOf(kvkNumber, String(number));
    await handovers.handOver(kvkNumber, { from, to, by, at }, number, [
      eventOf("nl.wsp.werkgever-overgedragen.v1", subject, number, at),
    ]);
  };
