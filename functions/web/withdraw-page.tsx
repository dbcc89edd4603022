import { type CarvingRecord, carvingTitle } from "#shared/domain/carving-record.ts";
import type { Region } from "#shared/domain/region.ts";
import { Choices } from "#shared/web/form-groups.tsx";
import { Page } from "#shared/web/page.tsx";
import { optionsOf } from "./options.ts";
import { REASON } from "./withdraw-vacancy-page.tsx";
import { DUTCH } from "./words/nl.ts";

type Props = {
  region: Region;
  record: CarvingRecord;
  /** The key of the status link: whoever may follow the request may withdraw it. */
  linkKey: string;
  back: string;
};

/** Asks once more before a request is withdrawn. */
export const WithdrawPage = ({ region, record, linkKey, back }: Props) => (
  <Page region={region} title="Verzoek intrekken" isPrivate>
    <p>
      <a href={back}>Terug naar uw verzoek</a>
    </p>
    <h1>Wilt u uw verzoek intrekken?</h1>
    <p class="lead">
      Het gaat om {record.reference}: {carvingTitle(record.submission)}. Wij zoeken dan niet verder. Dit kan niet worden
      teruggedraaid; wel kunt u later een nieuw verzoek insturen.
    </p>
    <form method="post" action={`/status/${record.reference}/intrekken`}>
      <input type="hidden" name="sleutel" value={linkKey} />
      <Choices
        state={{ values: {}, errors: {} }}
        name={REASON}
        legend="Waarom trekt u het verzoek in?"
        isOptional
        type="radio"
        options={optionsOf(DUTCH.withdraw.reasons)}
      />
      <div class="actions">
        <button class="nl-button nl-button--primary" type="submit">
          Verzoek intrekken
        </button>
        <a class="nl-button nl-button--secondary" href={back}>
          Niet intrekken
        </a>
      </div>
    </form>
  </Page>
);
