import type { Locale } from "../locale.ts";
import type { AnswerSection } from "./answers.ts";

type Props = {
  locale: Locale;
  sections: readonly AnswerSection[];
  /** Address at which a field is changed; without it nothing can be. */
  changeAt?: (field: string) => string;
  /** Under a heading that they belong to. */
  isNested?: boolean;
};

/** What was answered, section by section, each answer with its way back to the question. */
export const AnswerLists = ({ locale: { language, words }, sections, changeAt, isNested = false }: Props) => (
  <>
    {sections.map(({ title, answers }) => (
      <section>
        {isNested ? <h3>{title}</h3> : <h2>{title}</h2>}
        <dl class="answers">
          {answers.map(({ field, term, text, isDutch = false }) => (
            <div class="answers__row">
              <dt>{term}</dt>
              <dd class="answers__text" {...(isDutch && language !== "nl" ? { lang: "nl" } : {})}>
                {text}
              </dd>
              {changeAt === undefined ? null : (
                <dd>
                  <a href={changeAt(field)}>
                    {words.change}
                    <span class="visually-hidden"> {term}</span>
                  </a>
                </dd>
              )}
            </div>
          ))}
        </dl>
      </section>
    ))}
  </>
);
