import { dateInWords, dayOf } from "#shared/domain/dates.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { isSameTitle } from "#shared/domain/same-work.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { VacancyLine } from "#shared/ports/desk-lines.ts";
import type { DeskView } from "#shared/usecases/keep-desk.ts";
import { VACANCY_WORDS } from "./words.ts";

/** Open vacancies that are named beside one that they are like: more say nothing new. */
const MOST = 3;

/**
 * Other open vacancies of the same employer with the same title, whoever of the employer handed them in; the latest
 * first. It is for the desk alone: an employer hears of what came from the own mail address, and of nothing else.
 */
export function lookAlikes({ vacancies }: DeskView, { reference, status, submission }: VacancyRecord): VacancyLine[] {
  if (!isOpen(status)) return [];
  return [...vacancies.values()]
    .filter((line) => line.reference !== reference && isOpen(line.status))
    .filter((line) => line.kvkNumber === submission.employer.kvkNumber && isSameTitle(line.title, submission.title))
    .toSorted((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1))
    .slice(0, MOST);
}

/** Says that work may have been handed in twice, so that two people are not looking for the same employer's one place. */
export const LookAlikes = ({ lines }: { lines: readonly VacancyLine[] }) =>
  lines.length === 0 ? null : (
    <div class="panel panel--warn">
      <p>
        <strong>Misschien dubbel.</strong> Deze werkgever heeft nog open met dezelfde titel:
      </p>
      <ul class="reasons">
        {lines.map(({ reference, title, receivedAt, status }) => (
          <li>
            <a href={`/werkblad/vacatures/${reference}`}>
              {title} ({reference})
            </a>
            , ontvangen op {dateInWords(dayOf(new Date(receivedAt)))}. {VACANCY_WORDS[status]}.
          </li>
        ))}
      </ul>
      <p>
        Is het hetzelfde werk? Spreek met de werkgever af welke blijft. De werkgever trekt de andere in met de link uit
        de bevestiging.
      </p>
    </div>
  );
