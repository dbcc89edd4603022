import { closingDate, extendedUntil } from "#shared/domain/closing-date.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { StatusPaths } from "./status-paths.ts";
import type { Words } from "./words/nl.ts";

/** Name of the field with the day until which a vacancy stays open. */
export const UNTIL = "tot";

type Props = { record: VacancyRecord; paths: StatusPaths; linkKey: string; today: string; words: Words };

/** That a vacancy closes by itself soon, and one click to keep it open longer. Nothing for one without such a date. */
export const ClosingPanel = ({ record, paths, linkKey, today, words }: Props) => {
  const closing = closingDate(record, today);
  if (closing === undefined) return null;
  const { closesOn } = closing;
  const until = extendedUntil(closesOn, today);
  return (
    <section class="panel panel--warn" aria-labelledby="sluit">
      <h2 id="sluit">{words.status.closes(words.date(closesOn < today ? today : closesOn))}</h2>
      <p>{words.status.closesWhy}</p>
      <form method="post" action={paths.extend}>
        <input type="hidden" name="sleutel" value={linkKey} />
        <input type="hidden" name={UNTIL} value={until} />
        <div class="actions">
          <button class="nl-button nl-button--primary" type="submit">
            {words.status.extend(words.date(until))}
          </button>
          <a class="nl-button nl-button--secondary" href={`${paths.change}#closes-on`}>
            {words.status.otherDate}
          </a>
        </div>
      </form>
    </section>
  );
};
