import type { Words } from "../words/nl.ts";

/**
 * The choice to keep what is typed in this browser, before anything is typed. Hidden without a script, which is what keeps
 * it; its place is kept free where scripts run, so that nothing moves when it appears.
 */
export const OnThisDevice = ({ words: { autosave } }: { words: Words }) => (
  <div
    id="op-dit-apparaat"
    class="utrecht-form-field utrecht-form-field--distanced form-field on-device"
    data-restored={autosave.restored}
    data-cleared={autosave.cleared}
    hidden
  >
    <div class="choice">
      <input class="tick" type="checkbox" id="bewaar-hier" autocomplete="off" />
      <label for="bewaar-hier">{autosave.choose}</label>
    </div>
    <p role="status" />
    <button class="nl-button nl-button--secondary button--small" type="button" hidden>
      {autosave.clear}
    </button>
  </div>
);
