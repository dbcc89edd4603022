import type { FormState } from "./form-state.ts";

export const countInWords = (count: number): string => (count === 1 ? "1 fout" : `${count} fouten`);

/**
 * Everything that is wrong, above the form; takes the focus, also without JavaScript, unless one control has it. Each
 * line links to its field with the words that stand there too.
 */
export const ErrorSummary = ({ state }: { state: FormState }) => {
  const entries = Object.entries(state.errors);
  if (entries.length === 0) return null;
  return (
    <div
      class="error-summary"
      role="alert"
      aria-labelledby="fouten"
      tabindex={-1}
      {...(state.focusOn === undefined ? { autofocus: true } : {})}
    >
      <h2 id="fouten">
        {countInWords(entries.length)}: verbeter {entries.length === 1 ? "dit" : "deze"} eerst
      </h2>
      <ul>
        {entries.map(([name, text]) => (
          <li>
            <a href={`#${name}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};
