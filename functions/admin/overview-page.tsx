import type { AssignmentPolicy } from "#shared/domain/assignment-policy.ts";
import { dateInWords, momentInWords } from "#shared/domain/dates.ts";
import type { PolicyBook, Standing } from "#shared/domain/policy-book.ts";
import { municipalityName, type Partner, type Region } from "#shared/domain/region.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { FieldError } from "#shared/web/form-field.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { AdminPage, type Chrome } from "./admin-page.tsx";
import { WHO_SAW_PATH } from "./who-saw-page.tsx";
import { changeInWords, periodInWords, personInWords, STANDING_WORDS } from "./words.ts";

type Listed = { policy: AssignmentPolicy; standing: Standing };
type Props = { chrome: Chrome; listed: readonly Listed[]; book: PolicyBook; upload: FormState };

/** Field of the file that is read in. */
export const UPLOAD = "bestand";

const Versions = ({ region, listed, book }: { region: Region; listed: readonly Listed[]; book: PolicyBook }) => {
  const makerOf = (version: string) => {
    const change = book.changes.findLast((candidate) => candidate.what === "added" && candidate.version === version);
    return change ? personInWords(region, change.by) : "Bij de inrichting";
  };
  return (
    <DataTable
      label="Versies van het beleid"
      columns={[{ title: "Versie" }, { title: "Geldt vanaf" }, { title: "Stand" }, { title: "Gemaakt door" }]}
      rows={listed.map(({ policy: { version, from }, standing }) => [
        <a href={`/beheer/beleid/${version}`}>{version}</a>,
        dateInWords(from),
        standing === "in-force" ? (
          <span class="nl-data-badge badge--good">{STANDING_WORDS[standing]}</span>
        ) : (
          STANDING_WORDS[standing]
        ),
        makerOf(version),
      ])}
    />
  );
};

/** What a partner does here, by what its client may ask. */
function partInWords(region: Region, { code }: Partner): string {
  const scopes = new Set(region.clients.flatMap((client) => (client.partner === code ? client.scopes : [])));
  return [scopes.has("candidates:write") ? "levert kandidaten" : "", scopes.has("assignments:read") ? "voert uit" : ""]
    .filter(Boolean)
    .join(" en ");
}

const Partners = ({ region }: { region: Region }) => (
  <DataTable
    label="Partners"
    columns={[
      { title: "Partner" },
      { title: "Code" },
      { title: "Wat die doet" },
      { title: "Gemeente" },
      { title: "Geldig" },
    ]}
    rows={region.partners.map((partner) => [
      partner.name,
      partner.code,
      partInWords(region, partner) || "–",
      partner.municipality ? municipalityName(region, partner.municipality) : "–",
      periodInWords(partner.validFrom, partner.validUntil) || "altijd",
    ])}
  />
);

/** What the administrator looks after: who places whom, who takes part, and who is whose contact. */
export const OverviewPage = ({ chrome, listed, book, upload }: Props) => {
  const { region } = chrome;
  return (
    <AdminPage chrome={chrome} title="Beheer" current="/beheer">
      <ErrorSummary state={upload} />
      <h1>Beheer</h1>
      <section>
        <h2>Wie plaatst wie</h2>
        <Versions region={region} listed={listed} book={book} />
        <div class="actions">
          <a class="nl-button nl-button--primary" href="/beheer/beleid/nieuw">
            Maak een nieuwe versie
          </a>
          <a class="nl-button nl-button--secondary" href="/beheer/beleid.json">
            Download als bestand (JSON)
          </a>
        </div>
        <form method="post" action="/beheer/beleid/inlezen" enctype="multipart/form-data">
          <input type="hidden" name="csrf" value={chrome.csrfToken} />
          <label class="utrecht-form-label form-label" for={UPLOAD}>
            Nieuwe versie uit een bestand (JSON)
          </label>
          <FieldError name={UPLOAD} text={upload.errors[UPLOAD]} />
          <div class="actions">
            <input type="file" id={UPLOAD} name={UPLOAD} accept="application/json,.json" />
            <button class="nl-button nl-button--secondary" type="submit">
              Lees in
            </button>
          </div>
        </form>
      </section>
      <section>
        <h2>Wat er is gewijzigd</h2>
        {book.changes.length === 0 ? (
          <p>Nog niets: het beleid is zoals bij de inrichting.</p>
        ) : (
          <ul class="history">
            {book.changes.toReversed().map((change) => (
              <li>
                {momentInWords(change.at)}: {changeInWords(region, change)}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>Partners</h2>
        <Partners region={region} />
      </section>
      <section>
        <h2>Inzage en wissen</h2>
        <p>
          <a href="/beheer/contactpersoon">Contactpersoon van een werkgever</a>
        </p>
        <p>
          <a href={WHO_SAW_PATH}>Wie zag een kandidaat?</a>
        </p>
      </section>
      <section>
        <h2>Accountmanagers en hun werkgevers</h2>
        <ul>
          {region.staff
            .filter(({ roles }) => roles.includes("account-manager"))
            .map(({ id, name }) => (
              <li>
                <a href={`/beheer/accountmanagers/${id}`}>{name}</a>
              </li>
            ))}
        </ul>
      </section>
    </AdminPage>
  );
};
