import type { AgencyAdvice } from "#shared/domain/agency-advice.ts";
import { DECISION_REASONS } from "#shared/domain/reasons.ts";
import type { Partner } from "#shared/domain/region.ts";
import type { ShortlistEntry } from "#shared/domain/shortlist.ts";

type Props = {
  reference: string;
  entry: ShortlistEntry;
  rank: number;
  advice: AgencyAdvice | undefined;
  agencies: readonly Partner[];
  csrfToken: string;
};

const About = ({ entry }: { entry: ShortlistEntry }) => <span class="visually-hidden"> kandidaat {entry.ref}</span>;

/** The three things that can be decided about one person: to put forward at an agency, or not (yet), with a reason. */
export const DecisionForms = ({ reference, entry, rank, advice, agencies, csrfToken }: Props) => {
  const action = `/werkblad/vacatures/${reference}/besluiten`;
  const hidden = (
    <>
      <input type="hidden" name="csrf" value={csrfToken} />
      <input type="hidden" name="kandidaat" value={entry.candidateId} />
    </>
  );
  return (
    <div class="decision-forms">
      <form class="decision-form" method="post" action={action}>
        {hidden}
        <div class="decision-form__field">
          <label for={`uitvoerder-${rank}`}>Uitvoerder</label>
          <select
            class="select"
            id={`uitvoerder-${rank}`}
            name="uitvoerder"
            {...(advice ? { "aria-describedby": `advies-${rank}` } : {})}
          >
            {agencies.map(({ code, name }) => (
              <option value={code} selected={code === advice?.agency}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button class="button button--small" type="submit" name="besluit" value="put-forward">
          Voordragen
          <About entry={entry} />
        </button>
        {advice ? (
          <p class="decision-form__note" id={`advies-${rank}`}>
            Advies: {advice.reason}
          </p>
        ) : null}
      </form>
      <form class="decision-form" method="post" action={action}>
        {hidden}
        <div class="decision-form__field">
          <label for={`reden-${rank}`}>Reden om niet of later voor te dragen</label>
          <select class="select" id={`reden-${rank}`} name="reden">
            <option value="">Kies een reden</option>
            {Object.entries(DECISION_REASONS).map(([code, text]) => (
              <option value={code}>{text}</option>
            ))}
          </select>
        </div>
        <button class="button button--small button--plain" type="submit" name="besluit" value="postpone">
          Uitstellen
          <About entry={entry} />
        </button>
        <button class="button button--small button--plain" type="submit" name="besluit" value="turn-down">
          Afwijzen
          <About entry={entry} />
        </button>
      </form>
    </div>
  );
};
