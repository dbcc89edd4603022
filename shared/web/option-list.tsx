import { raw } from "hono/html";
import type { Language } from "#shared/domain/language.ts";

export type Option = {
  value: string;
  text: string;
  hint?: string;
  /** In which its text is, where that is not the language of the form. */
  language?: Language | undefined;
};

/** Options by their values, in the order of the texts. */
export const optionsOf = (texts: Readonly<Record<string, string>>): Option[] =>
  Object.entries(texts).map(([value, text]) => ({ value, text }));

const OneOption = ({ option: { value, text, language }, isChosen }: { option: Option; isChosen: boolean }) => (
  <option value={value} selected={isChosen} lang={language}>
    {text}
  </option>
);

/** Lists as they stand on a page when nothing is chosen: an option each. */
const drawn = new WeakMap<readonly Option[], readonly string[]>();

function drawnOf(options: readonly Option[]): readonly string[] {
  const known = drawn.get(options);
  if (known) return known;
  const each = options.map((option) => String(<OneOption option={option} isChosen={false} />));
  drawn.set(options, each);
  return each;
}

type Props = {
  options: readonly Option[];
  chosen: string | undefined;
  /** Values of options that are left out here. */
  without?: readonly string[];
};

/**
 * The options of a list. A list is drawn once and copied after that, for as long as it is the same object: some are a
 * thousand long, or stand on a page sixty times.
 */
export const OptionList = ({ options, chosen, without = [] }: Props) => {
  const each = drawnOf(options);
  const shown = options.map((option, index) => {
    if (without.includes(option.value)) return "";
    return option.value === chosen ? String(<OneOption option={option} isChosen />) : each[index];
  });
  return raw(shown.join(""));
};
