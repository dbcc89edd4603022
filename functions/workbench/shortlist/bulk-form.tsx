import { DECISION_REASONS } from "#shared/domain/reasons.ts";
import type { ShortlistEntry } from "#shared/domain/shortlist.ts";
import { seenField } from "./seen.ts";

/** Id of the form to which the ticks on the cards belong, wherever they stand on the page. */
export const BULK_FORM = "samen";

/** Chooses somebody for what is done with many at once. */
export const Tick = ({ entry, seen, isTicked }: { entry: ShortlistEntry; seen: string; isTicked: boolean }) => {
  const id = `kies-${entry.candidateId.replace(":", "-")}`;
  return (
    <div class="candidate__tick not-printed">
      <input type="hidden" form={BULK_FORM} name={seenField(entry.candidateId)} value={seen} />
      <input
        class="tick"
        type="checkbox"
        form={BULK_FORM}
        id={id}
        name="kandidaat"
        value={entry.candidateId}
        checked={isTicked}
      />
      <label for={id}>
        Kies<span class="visually-hidden"> kandidaat {entry.ref}</span>
      </label>
    </div>
  );
};

/** What needs no reason, as buttons of that form wherever they stand. */
const BulkButtons = () => (
  <>
    <button
      class="nl-button nl-button--secondary button--small"
      type="submit"
      form={BULK_FORM}
      name="besluit"
      value="vergelijken"
    >
      Vergelijk
    </button>
    <button
      class="nl-button nl-button--secondary button--small"
      type="submit"
      form={BULK_FORM}
      name="besluit"
      value="put-forward"
    >
      Draag voor volgens het advies
    </button>
  </>
);

/** The same under the list, where who ticked the last of them is. */
export const BulkBelow = () => (
  <section class="panel bulk not-printed">
    <h3>Met de mensen die u hierboven kiest</h3>
    <div class="decision-form">
      <BulkButtons />
    </div>
    <p>
      <a href={`#${BULK_FORM}`}>Uitstellen of afwijzen, met een reden</a>
    </p>
  </section>
);

/** What can be done with everybody who is ticked: beside each other, or decided about, each with an answer of their own. */
export const BulkForm = ({
  reference,
  page,
  csrfToken,
  reason,
}: {
  reference: string;
  /** The page of the list that it stands on, to come back to. */
  page: number;
  csrfToken: string;
  reason: string;
}) => (
  <form
    class="panel bulk not-printed"
    id={BULK_FORM}
    method="post"
    action={`/werkblad/vacatures/${reference}/samen`}
    tabindex={-1}
  >
    <h3>Met de mensen die u hieronder kiest</h3>
    <input type="hidden" name="csrf" value={csrfToken} />
    <input type="hidden" name="pagina" value={String(page)} />
    <div class="decision-form">
      <BulkButtons />
    </div>
    <div class="decision-form">
      <div class="decision-form__field">
        <label for="samen-reden">Reden om niet of later voor te dragen</label>
        <select class="utrecht-select utrecht-select--html-select" id="samen-reden" name="reden">
          <option value="">Kies een reden</option>
          {Object.entries(DECISION_REASONS).map(([code, text]) => (
            <option value={code} selected={code === reason}>
              {text}
            </option>
          ))}
        </select>
      </div>
      <button class="nl-button nl-button--secondary button--small" type="submit" name="besluit" value="postpone">
        Stel uit
      </button>
      <button class="nl-button nl-button--secondary button--small" type="submit" name="besluit" value="turn-down">
        Wijs af
      </button>
    </div>
  </form>
);
