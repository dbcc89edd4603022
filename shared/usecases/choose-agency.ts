import { type AdvisedPerson, shareMunicipality } from "#shared/domain/agency-advice.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { Problem } from "#shared/domain/problem.ts";
import { AGENCY_REASONS, type AgencyReason } from "#shared/domain/reasons.ts";
import { agenciesOn, partnerName, type Region } from "#shared/domain/region.ts";
import type { Decision } from "#shared/domain/vacancy-record.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type { TallyStore } from "#shared/ports/stores.ts";
import { agencyAdviser } from "./agency-adviser.ts";

/** An agency, when it is not left to the advice, and why that one. */
type Choice = { agency?: string | undefined; agencyReason?: AgencyReason | undefined };

/**
 * Where a person goes, what was advised and by which policy, why it differs, and in whose shares it counts.
 *
 * Throws `Problem("invalid-input")` for an agency that may not be chosen on that day, without one when none is advised,
 * without a reason for another than the advised one, and with a reason to differ for the advised one: what was meant is
 * then unknown, and where a person goes cannot be taken back.
 */
export const chooseAgency =
  (deps: { tallies: Pick<TallyStore, "readMany">; region: Region; policies: Pick<PolicyStore, "read"> }) =>
  async (
    person: AdvisedPerson,
    { agency: chosen, agencyReason }: Choice,
    at: string,
  ): Promise<Pick<Decision, "agency" | "advice" | "agencyReason" | "municipality">> => {
    const { region, advise } = await agencyAdviser(deps)(at);
    const date = dayOf(new Date(at));
    const advice = advise(person);
    const agency = chosen ?? advice?.agency;
    const possible = agenciesOn(region, date).map(({ code }) => code);
    if (agency === undefined || !possible.includes(agency)) {
      throw new Problem(
        "invalid-input",
        agency === undefined ? "Kies een uitvoerder: er is geen advies" : "Deze uitvoerder kan niet worden gekozen",
        [{ pointer: "/agency", detail: `Kies een van: ${possible.join(", ")}` }],
      );
    }
    const differs = advice !== undefined && agency !== advice.agency;
    if (differs && agencyReason === undefined) {
      throw new Problem(
        "invalid-input",
        `Het advies is ${partnerName(region, advice.agency)}: kies waarom u een andere uitvoerder kiest`,
        [{ pointer: "/agencyReason", detail: `Kies een reden: ${Object.keys(AGENCY_REASONS).join(", ")}` }],
      );
    }
    if (advice !== undefined && !differs && agencyReason !== undefined) {
      throw new Problem(
        "invalid-input",
        `${partnerName(region, agency)} is het advies, maar u gaf een reden om af te wijken: kies een andere uitvoerder, of laat de reden weg`,
        [{ pointer: "/agencyReason", detail: "Laat de reden weg, of kies een andere uitvoerder" }],
      );
    }
    const municipality = shareMunicipality({ region, date }, person);
    return {
      agency,
      ...(advice ? { advice: { agency: advice.agency, policy: advice.policy } } : {}),
      ...(differs && agencyReason ? { agencyReason } : {}),
      ...(municipality === undefined ? {} : { municipality }),
    };
  };
