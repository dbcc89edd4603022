import { DECISION_REASONS } from "#shared/domain/reasons.ts";
import type { ShortlistEntry } from "#shared/domain/shortlist.ts";
import { seenField } from "./seen.ts";

/** Id of the form to which the ticks on the cards belong, wherever they stand on the page. */
export const BULK_FORM = "samen";

/** Chooses somebody for what is done with many at once; and leads to that once somebody is chosen here. */
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
      <a class="candidate__on" href={`#${BULK_FORM}`}>
        Verder met wie u koos
      </a>
    </div>
  );
};

/** Says above the list that people can be chosen, and leads past them to what can be done with those. */
export const BulkHint = () => (
  <p class="prose not-printed">
    Kies mensen om ze naast elkaar te zien, of om over hen samen te besluiten. Dat doet u{" "}
    <a href={`#${BULK_FORM}`}>onder de lijst</a>.
  </p>
);

/**
 * What can be done with everybody who is ticked: beside each other, or decided about, each with an answer of their own. It
 * stands under the list, and stays in sight above that as soon as somebody is ticked, where the screen has room. A style
 * sheet does that, so it needs no script.
 */
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
    <h3>Met de mensen die u koos</h3>
    <input type="hidden" name="csrf" value={csrfToken} />
    <input type="hidden" name="pagina" value={String(page)} />
    <div class="decision-form">
      <button class="nl-button nl-button--secondary button--small" type="submit" name="besluit" value="vergelijken">
        Vergelijk
      </button>
      <button class="nl-button nl-button--secondary button--small" type="submit" name="besluit" value="put-forward">
        Draag voor volgens het advies
      </button>
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
