import type { AssignmentPolicy } from "#shared/domain/assignment-policy.ts";
import { dateInWords } from "#shared/domain/dates.ts";
import type { Standing } from "#shared/domain/policy-book.ts";
import { municipalityName, partnerName, type Region } from "#shared/domain/region.ts";
import { DISTANCES_TO_WORK } from "#shared/engine/types.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { AdminPage, type Chrome } from "./admin-page.tsx";
import { agenciesInWords, agencyInWords, GROUP_WORDS, periodInWords, STANDING_WORDS } from "./words.ts";

type Props = {
  chrome: Chrome;
  policy: AssignmentPolicy;
  standing: Standing;
  /** Whether an administrator made it, so that it can be taken back while it is yet to come. */
  isOwn: boolean;
};

const Municipalities = ({ region, policy }: { region: Region; policy: AssignmentPolicy }) => (
  <DataTable
    label="Per gemeente"
    columns={[{ title: "Gemeente" }, { title: "Uitvoerder" }, { title: "Strategische partner" }]}
    rows={region.municipalities.map(({ code }) => [
      municipalityName(region, code),
      policy.byMunicipality[code] ? agencyInWords(region, policy.byMunicipality[code]) : "Naar programma en klantgroep",
      agencyInWords(region, policy.shares.strategicPartners[code]),
    ])}
  />
);

/** One version of the policy as it was agreed. */
export const PolicyPage = ({ chrome, policy, standing, isOwn }: Props) => {
  const { region } = chrome;
  const { version, ownClients, programmes, byDistance, others, shares } = policy;
  return (
    <AdminPage chrome={chrome} title={`Beleid, versie ${version}`}>
      <p>
        <a href="/beheer">Terug naar beheer</a>
      </p>
      <h1>Beleid, versie {version}</h1>
      <p class="lead">
        {STANDING_WORDS[standing]}: vanaf {dateInWords(policy.from)}.
      </p>
      <h2>Per gemeente</h2>
      <Municipalities region={region} policy={policy} />
      <h2>Eigen klanten</h2>
      <ul>
        {Object.entries(ownClients).map(([partner, agency]) => (
          <li>
            Eigen klanten van {partnerName(region, partner)}: {agencyInWords(region, agency)}
          </li>
        ))}
      </ul>
      <h2>Per klantgroep</h2>
      <DataTable
        label="Per klantgroep"
        columns={[{ title: "Kandidaten" }, { title: "Uitvoerder" }, { title: "Kan het overnemen" }]}
        rows={DISTANCES_TO_WORK.map((group) => [
          GROUP_WORDS[group],
          agencyInWords(region, byDistance[group]),
          agenciesInWords(region, others[group]),
        ])}
      />
      <h2>Contracten voor een programma</h2>
      <DataTable
        label="Contracten voor een programma"
        columns={[{ title: "Programma" }, { title: "Uitvoerder" }, { title: "Looptijd" }]}
        rows={programmes.map(({ programme, agency, from, until }) => [
          programme,
          agencyInWords(region, agency),
          periodInWords(from, until) || "zolang deze versie geldt",
        ])}
      />
      <h2>Verdeling</h2>
      <p>
        De strategische partner heeft hoogstens {shares.maximumPercent} % van de toewijzingen van een gemeente in een
        jaar, vanaf {shares.steersFrom} toewijzingen.
      </p>
      <div class="actions">
        <a class="nl-button nl-button--primary" href={`/beheer/beleid/nieuw?van=${version}`}>
          Begin hiermee een nieuwe versie
        </a>
        {isOwn && standing === "planned" ? (
          <form method="post" action={`/beheer/beleid/${version}/terugnemen`}>
            <input type="hidden" name="csrf" value={chrome.csrfToken} />
            <button class="nl-button nl-button--secondary" type="submit">
              Neem deze versie terug
            </button>
          </form>
        ) : null}
      </div>
    </AdminPage>
  );
};
