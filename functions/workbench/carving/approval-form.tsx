import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import { CARVED_KINDS } from "#shared/domain/carving-request.ts";
import type { Labels } from "#shared/engine/types.ts";
import { enumerate } from "#shared/engine/words.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { WeighedBundle } from "#shared/usecases/weigh-bundle.ts";
import { Select, TextArea, TextField } from "#shared/web/form-controls.tsx";
import { Choices } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { KIND_WORDS } from "../words.ts";
import type { Chrome } from "../workbench-page.tsx";
import { requestPath, taskTitles } from "./request-words.ts";
import { ShownVersion } from "./shown-version.tsx";

type Props = {
  chrome: Chrome;
  record: CarvingRecord;
  bundle: WeighedBundle;
  approval: FormState;
  /** As it was asked for the figures: it stays when the approval is refused. */
  loonwaarde: number | undefined;
  tables: ReferenceTables;
  labels: Labels;
};

/** Occupations by unit group, each once, in alphabetical order. */
const occupationOptions = ({ occupations }: ReferenceTables, labels: Labels) =>
  [...new Set(occupations.map(({ code }) => code))]
    .map((value) => ({ value, text: labels.occupation(value) }))
    .toSorted((a, b) => a.text.localeCompare(b.text, "nl"));

/** Records that employer and desk agreed on this bundle: it becomes a vacancy. */
export const ApprovalForm = ({ chrome, record, bundle, approval, loonwaarde, tables, labels }: Props) => {
  if (bundle.tasks.length === 0) return null;
  const values = {
    beroep: [bundle.mainOccupation ?? ""],
    soort: [record.submission.kind],
    ...approval.values,
  };
  const state = { ...approval, values };
  const isTyped = Object.keys(approval.values).length > 0;
  return (
    <section>
      <h2>Akkoord van de werkgever vastleggen</h2>
      <p class="prose">De functie wordt een vacature van deze werkgever en krijgt meteen een groslijst.</p>
      <p>Taken: {enumerate(taskTitles(record.submission, bundle.tasks))}.</p>
      <form
        class="form"
        method="post"
        action={`${requestPath(record.reference)}/goedkeuring`}
        data-typed={isTyped || undefined}
      >
        <input type="hidden" name="csrf" value={chrome.csrfToken} />
        <input type="hidden" name="loonwaarde" value={loonwaarde} />
        <ShownVersion record={record} />
        {bundle.tasks.map((id) => (
          <input type="hidden" name="taken" value={id} />
        ))}
        <TextField state={state} name="titel" label="Titel van de nieuwe functie" />
        <Select
          state={state}
          name="beroep"
          label="Beroep"
          hint="Het beroep waar de meeste tijd naar gaat staat al klaar, als de taken er een noemen"
          empty="Kies een beroep"
          options={occupationOptions(tables, labels)}
        />
        <Choices
          state={state}
          name="soort"
          legend="Soort werk"
          type="radio"
          options={CARVED_KINDS.map((value) => ({ value, text: KIND_WORDS[value] }))}
        />
        <TextArea
          state={state}
          name="verklaring"
          label="Waarom is dit werk extra en verdringt het niemand?"
          hint={`U legt dit vast als ${chrome.session.member.name}. De verklaring blijft bij de vacature staan`}
          rows={4}
        />
        <button class="nl-button nl-button--primary" type="submit">
          Functie creëren
        </button>
      </form>
    </section>
  );
};
