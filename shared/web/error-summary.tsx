import type { Language } from "#shared/domain/language.ts";
import type { FormState } from "./form-state.ts";
import { FORM_WORDS } from "./form-words.ts";

/** "2 fouten". */
export const countInWords = (count: number, language: Language = "nl"): string => FORM_WORDS[language].errors(count);

/**
 * Everything that is wrong, above the form; takes the focus, also without JavaScript, unless one control has it. Each
 * line links to its field with the words that stand there too.
 */
export const ErrorSummary = ({ state }: { state: FormState }) => {
  const entries = Object.entries(state.errors);
  const words = FORM_WORDS[state.language ?? "nl"];
  if (entries.length === 0) return null;
  return (
    <div
      class="utrecht-alert utrecht-alert--error error-summary"
      id="error-summary"
      role="alert"
      aria-labelledby="fouten"
      tabindex={-1}
      {...(state.focusOn === undefined ? { autofocus: true } : {})}
    >
      <div class="utrecht-alert__content">
        <h2 id="fouten">
          {words.errors(entries.length)}: {words.mendFirst(entries.length)}
        </h2>
        <ul>
          {entries.map(([name, text]) => (
            <li>
              <a href={`#${name}`}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};
