import { dateInWords } from "#shared/domain/dates.ts";
import type { SourceOutcome } from "#shared/domain/vum-elsewhere.ts";
import type { VacancyElsewhere } from "#shared/usecases/find-vacancies-elsewhere.ts";
import { shownScore } from "../shortlist/score-drawing.tsx";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";
import { outcomeSentence } from "./elsewhere-words.ts";

type Props = {
  chrome: Chrome;
  /** The source partner's own reference for the person. */
  candidate: string;
  backTo: string;
  found: readonly VacancyElsewhere[];
  sources: readonly SourceOutcome[];
};

const Vacancy = ({ one, source }: { one: VacancyElsewhere; source: string }) => {
  const { naamVacature = "Vacature zonder naam", werkgever, arbeidsVoorwaarden, idVacature } = one.vacancy;
  const from = arbeidsVoorwaarden?.datumAanvangWerkzaamheden;
  return (
    <li>
      <p>
        <strong>{naamVacature}</strong>
        {werkgever?.handelsnaamOrganisatie ? ` bij ${werkgever.handelsnaamOrganisatie}` : ""}, {source}, kenmerk{" "}
        {idVacature}: {shownScore(one.score)} van 100 punten{from ? `, vanaf ${dateInWords(from)}` : ""}
      </p>
      <ul class="reasons">
        {one.sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </li>
  );
};

/** Vacancies of other regions for one of our candidates, as they are answered now; nothing of it is kept. */
export const VacanciesElsewherePage = ({ chrome, candidate, backTo, found, sources }: Props) => {
  const names = new Map(sources.map(({ code, name }) => [code, name]));
  return (
    <WorkbenchPage chrome={chrome} title={`Vacatures in andere regio's voor ${candidate}`}>
      <p>
        <a href={backTo}>Terug naar de vacature</a>
      </p>
      <h1>Vacatures in andere regio's voor kandidaat {candidate}</h1>
      <ul>
        {sources.map((source) => (
          <li>
            {source.name}: {outcomeSentence(source, "vacatures")}
          </li>
        ))}
      </ul>
      {found.length === 0 ? (
        <p>Er is nu geen vacature die deze kandidaat kan doen, voor zover bekend.</p>
      ) : (
        <>
          <p class="prose">
            De beste {found.length}, berekend met onze regels. U beslist. Bel de regio over een vacature, en noem het
            kenmerk. Wij bewaren deze lijst niet.
          </p>
          <ol>
            {found.map((one) => (
              <Vacancy one={one} source={names.get(one.source) ?? one.source} />
            ))}
          </ol>
        </>
      )}
    </WorkbenchPage>
  );
};
