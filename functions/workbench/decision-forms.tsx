import type { AgencyAdvice } from "#shared/domain/agency-advice.ts";
import { AGENCY_REASONS, DECISION_REASONS } from "#shared/domain/reasons.ts";
import type { Partner } from "#shared/domain/region.ts";
import type { ShortlistEntry } from "#shared/domain/shortlist.ts";
import { OptionList, optionsOf } from "#shared/web/option-list.tsx";
import { SEEN } from "./shortlist/seen.ts";

/** What was chosen about one person, shown again when it was refused. */
export type SentDecision = { agency: string; agencyReason: string; reason: string };

type Props = {
  reference: string;
  entry: ShortlistEntry;
  rank: number;
  /** What the page shows of this person. */
  seen: string;
  advice: AgencyAdvice | undefined;
  /** What was sent of this card, when that was refused. */
  sent: SentDecision | undefined;
  agencies: readonly Partner[];
  csrfToken: string;
};

const About = ({ entry }: { entry: ShortlistEntry }) => <span class="visually-hidden"> kandidaat {entry.ref}</span>;

const REASONS_FOR_AGENCY = optionsOf(AGENCY_REASONS);
const REASONS = optionsOf(DECISION_REASONS);

/** The three things that can be decided about one person: to put forward at an agency, or not (yet), with a reason. */
export const DecisionForms = ({ reference, entry, rank, seen, advice, sent, agencies, csrfToken }: Props) => {
  const action = `/werkblad/vacatures/${reference}/besluiten`;
  const hidden = (
    <>
      <input type="hidden" name="csrf" value={csrfToken} />
      <input type="hidden" name="kandidaat" value={entry.candidateId} />
      <input type="hidden" name={SEEN} value={seen} />
    </>
  );
  return (
    <div class="decision-forms">
      <form class="decision-form" method="post" action={action}>
        {hidden}
        <div class="decision-form__field">
          <label for={`uitvoerder-${rank}`}>Uitvoerder</label>
          <select
            class="utrecht-select utrecht-select--html-select"
            id={`uitvoerder-${rank}`}
            name="uitvoerder"
            aria-describedby={`advies-${rank}`}
          >
            {advice ? null : <option value="">Kies een uitvoerder</option>}
            {agencies.map(({ code, name }) => (
              <option value={code} selected={code === (sent?.agency || advice?.agency)}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="decision-form__field">
          <label for={`reden-uitvoerder-${rank}`}>Waarom een andere uitvoerder?</label>
          <select
            class="utrecht-select utrecht-select--html-select"
            id={`reden-uitvoerder-${rank}`}
            name="reden-uitvoerder"
          >
            <option value="">Ik volg het advies</option>
            <OptionList options={REASONS_FOR_AGENCY} chosen={sent?.agencyReason} />
          </select>
        </div>
        <button class="nl-button nl-button--primary button--small" type="submit" name="besluit" value="put-forward">
          Voordragen
          <About entry={entry} />
        </button>
        <p class="decision-form__note" id={`advies-${rank}`}>
          {advice ? `Advies: ${advice.reason}` : "Er is nu geen uitvoerder om te adviseren."}
        </p>
      </form>
      <form class="decision-form" method="post" action={action}>
        {hidden}
        <div class="decision-form__field">
          <label for={`reden-${rank}`}>Reden om niet of later voor te dragen</label>
          <select class="utrecht-select utrecht-select--html-select" id={`reden-${rank}`} name="reden">
            <option value="">Kies een reden</option>
            <OptionList options={REASONS} chosen={sent?.reason} />
          </select>
        </div>
        <button class="nl-button nl-button--secondary button--small" type="submit" name="besluit" value="postpone">
          Uitstellen
          <About entry={entry} />
        </button>
        <button class="nl-button nl-button--secondary button--small" type="submit" name="besluit" value="turn-down">
          Afwijzen
          <About entry={entry} />
        </button>
      </form>
    </div>
  );
};
