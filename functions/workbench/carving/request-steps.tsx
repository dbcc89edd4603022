import { CARVING_LIFE, type CarvingRecord } from "#shared/domain/carving-record.ts";
import { CARVING_DECLINE_REASON_CODES, CARVING_DECLINE_REASONS } from "#shared/domain/reasons.ts";
import { Select } from "#shared/web/form-controls.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import type { Chrome } from "../workbench-page.tsx";
import { requestPath } from "./request-words.ts";
import { SHOWN_RECORD } from "./shown-version.tsx";

type Props = { chrome: Chrome; record: CarvingRecord; declining: FormState };

/** Closing a request asks for a reason, in a part that is folded until somebody wants it. */
const Decline = ({ chrome, record, declining }: Props) => (
  <details open={Object.keys(declining.errors).length > 0}>
    <summary>Afwijzen</summary>
    <form class="form" method="post" action={`${requestPath(record.reference)}/afwijzing`}>
      <input type="hidden" name="csrf" value={chrome.csrfToken} />
      <input type="hidden" name={SHOWN_RECORD} value={record.version} />
      <Select
        state={declining}
        name="reden"
        label="Waarom wijst u dit verzoek af?"
        hint="De reden komt met uw naam in de historie. Het verzoek gaat daarna niet meer open"
        empty="Kies een reden"
        options={CARVING_DECLINE_REASON_CODES.map((value) => ({ value, text: CARVING_DECLINE_REASONS[value] }))}
      />
      <button class="nl-button nl-button--primary button--small" type="submit">
        Wijs het verzoek af
      </button>
    </form>
  </details>
);

/** The steps that may follow and that the desk takes by hand. */
export const RequestSteps = (props: Props) => {
  const { chrome, record } = props;
  const path = requestPath(record.reference);
  const next = CARVING_LIFE[record.status];
  if (!next.includes("declined")) return null;
  return (
    <>
      <form class="actions" method="post" action={`${path}/stap`}>
        <input type="hidden" name="csrf" value={chrome.csrfToken} />
        {next.includes("in-talks") ? (
          <button class="nl-button nl-button--secondary button--small" type="submit" name="naar" value="in-talks">
            In gesprek
          </button>
        ) : null}
        <a class="nl-button nl-button--secondary button--small" href={`${path}/wijzigen`}>
          Verzoek wijzigen
        </a>
      </form>
      <Decline {...props} />
    </>
  );
};
