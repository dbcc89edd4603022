import type { Locale } from "../locale.ts";
import type { ChangedAnswer } from "./changed-answers.ts";

/** Work that is open already, and what the answers would change in it. */
export type Same = {
  title: string;
  reference: string;
  receivedAt: string;
  changes: readonly ChangedAnswer[];
};

const Changes = ({ changes, locale: { language, words } }: { changes: Same["changes"]; locale: Locale }) => (
  <dl class="answers">
    {changes.map(({ term, text, was, isDutch = false }) => {
      const inDutch = isDutch && language !== "nl" ? { lang: "nl" } : {};
      return (
        <div class="answers__row">
          <dt>{term}</dt>
          <dd>
            <div class="answers__text" {...inDutch}>
              {text}
            </div>
            <div class="answers__text table__note">
              {words.same.was}: <span {...inDutch}>{was}</span>
            </div>
          </dd>
        </div>
      );
    })}
  </dl>
);

type Props = { same: Same | undefined; locale: Locale; action: string };

/** Offers to put the answers into what is open already, and says first what that changes. Nothing where nothing is. */
export const SamePanel = ({ same, locale, action }: Props) => {
  if (same === undefined) return null;
  const { same: says, moment } = locale.words;
  const { title, reference, receivedAt, changes } = same;
  return (
    <section class="panel panel--warn">
      <h2>{says.title}</h2>
      <p>{says.found(title, reference, moment(receivedAt))}</p>
      <p>{changes.length === 0 ? says.unchanged : says.changes}</p>
      {changes.length === 0 ? null : <Changes changes={changes} locale={locale} />}
      <p>
        <button class="nl-button nl-button--secondary" type="submit" formaction={action}>
          {says.yes}
        </button>
      </p>
      <p>{says.no}</p>
    </section>
  );
};
