import { dateInWords, momentInWords } from "#shared/domain/dates.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import type { ShortlistEntry } from "#shared/domain/shortlist.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Elsewhere, ElsewhereEntry } from "#shared/domain/vum-elsewhere.ts";
import { capitalised } from "#shared/engine/words.ts";
import { bandInWords, shownScore } from "../shortlist/score-drawing.tsx";
import { componentInWords, type Words } from "../words.ts";
import type { Chrome } from "../workbench-page.tsx";
import { outcomeSentence } from "./elsewhere-words.ts";

export const ELSEWHERE_ID = "andere-regios";

type Props = {
  chrome: Chrome;
  record: VacancyRecord;
  elsewhere: Elsewhere | undefined;
  /** How many regions can be asked. */
  regions: number;
  /** Who is shown of the shortlist: for them vacancies of other regions can be looked for. */
  candidates: readonly Pick<ShortlistEntry, "candidateId" | "ref">[];
  words: Words;
};

const Ask = ({ chrome, record, isAgain }: { chrome: Chrome; record: VacancyRecord; isAgain: boolean }) => (
  <form method="post" action={`/werkblad/vacatures/${record.reference}/andere-regios`} class="actions not-printed">
    <input type="hidden" name="csrf" value={chrome.csrfToken} />
    <button class="nl-button nl-button--secondary" type="submit">
      {isAgain ? "Vraag andere regio's opnieuw" : "Vraag andere regio's"}
    </button>
  </form>
);

/** Looking for vacancies of other regions for somebody on our own shortlist. */
const VacanciesFor = ({ chrome, record, candidates }: Pick<Props, "chrome" | "record" | "candidates">) =>
  candidates.length === 0 ? null : (
    <form
      class="filters__form not-printed"
      method="post"
      action={`/werkblad/vacatures/${record.reference}/vacatures-elders`}
    >
      <input type="hidden" name="csrf" value={chrome.csrfToken} />
      <div class="filters__field">
        <label for="elders-voor">Vacatures in andere regio's voor iemand van de groslijst</label>
        <select class="utrecht-select utrecht-select--html-select" id="elders-voor" name="kandidaat">
          {candidates.map(({ candidateId, ref }) => (
            <option value={candidateId}>{ref}</option>
          ))}
        </select>
      </div>
      <button class="nl-button nl-button--secondary button--small" type="submit">
        Zoek vacatures
      </button>
    </form>
  );

const Person = ({ entry, source, words }: { entry: ElsewhereEntry; source: string; words: Words }) => (
  <li>
    <p>
      <strong>{source}</strong>, kenmerk {entry.id}: {shownScore(entry.score)} van 100 punten
      {bandInWords(entry)}
    </p>
    <details>
      <summary>
        Waarom<span class="visually-hidden">: kenmerk {entry.id}</span>
      </summary>
      <ul class="reasons">
        {entry.components.map((component) => (
          <li>{componentInWords(component)}</li>
        ))}
      </ul>
      {entry.unknown.length === 0 ? null : (
        <p>Onbekend: {capitalised(entry.unknown.map(words.criterion).join(", "))}</p>
      )}
      {entry.nextQuestion ? <p>Vraag eerst: {entry.nextQuestion.question}</p> : null}
    </details>
  </li>
);

const Answers = ({ elsewhere, record, words }: { elsewhere: Elsewhere; record: VacancyRecord; words: Words }) => {
  const names = new Map(elsewhere.sources.map(({ code, name }) => [code, name]));
  const { entries, eligible } = elsewhere;
  return (
    <>
      <p>
        Gevraagd op {momentInWords(elsewhere.askedAt)} door {words.person(elsewhere.askedBy)}. Berekend op{" "}
        {dateInWords(elsewhere.evaluatedOn)} met regels versie {elsewhere.engineVersion}.
        {elsewhere.requirementsVersion === record.requirementsVersion
          ? ""
          : " De vacature is daarna veranderd: vraag opnieuw."}
      </p>
      <ul>
        {elsewhere.sources.map((source) => (
          <li>
            {source.name}: {outcomeSentence(source)}
          </li>
        ))}
      </ul>
      {entries.length === 0 ? null : (
        <>
          <p>
            De beste {entries.length} van {eligible} mensen die kunnen, voor zover bekend. Bel de regio over wie u wilt
            spreken, en noem het kenmerk.
          </p>
          <ol>
            {entries.map((entry) => (
              <Person entry={entry} source={names.get(entry.source) ?? entry.source} words={words} />
            ))}
          </ol>
        </>
      )}
    </>
  );
};

/** People of other regions for an open vacancy: asked by a click, apart from our own shortlist. */
export const ElsewhereSection = ({ chrome, record, elsewhere, regions, candidates, words }: Props) =>
  regions === 0 || !isOpen(record.status) ? null : (
    <section id={ELSEWHERE_ID} tabindex={-1}>
      <h2>Mensen in andere regio's</h2>
      <p class="prose">
        U kunt {regions === 1 ? "één andere regio" : `${regions} andere regio's`} vragen wie dit werk kan. Zij horen
        welk werk het is en waar. Deze mensen staan niet op de groslijst. Wij bewaren de antwoorden hoogstens veertien
        dagen, en nooit langer dan de vacature open staat.
      </p>
      {elsewhere ? <Answers elsewhere={elsewhere} record={record} words={words} /> : null}
      <Ask chrome={chrome} record={record} isAgain={elsewhere !== undefined} />
      <VacanciesFor chrome={chrome} record={record} candidates={candidates} />
    </section>
  );
