import type { Region } from "#shared/domain/region.ts";
import { Page } from "#shared/web/page.tsx";

export const HomePage = ({ region }: { region: Region }) => (
  <Page region={region} title="Personeel zoeken">
    <h1>Zoekt u personeel?</h1>
    <p class="lead">
      Vertel ons welk werk u hebt. Wij kennen de mensen die via de gemeente of UWV werk zoeken, en kijken meteen wie er
      bij u past. U krijgt één vaste contactpersoon. Het kost u niets.
    </p>
    <p>
      <a class="nl-button nl-button--primary" href="/vacature">
        Vacature insturen
      </a>
    </p>
    <section class="prose">
      <h2>Hebt u geen vacature, wel te veel werk?</h2>
      <p>
        Misschien doen uw vakmensen taken die iemand anders ook kan doen. Wij zoeken uit welke taken samen een baan
        kunnen zijn voor iemand die wij kennen. Dat heet jobcarving.
      </p>
      <p>
        <a class="nl-button nl-button--secondary" href="/jobcarving">
          Taken bundelen tot een baan
        </a>
      </p>
    </section>
    <section class="prose">
      <h2>Zo gaat het</h2>
      <ol>
        <li>U vult het formulier in. Dat duurt ongeveer vijf minuten; u hebt geen account nodig.</li>
        <li>U krijgt meteen een bevestiging, met de naam van uw contactpersoon.</li>
        <li>Binnen twee werkdagen hoort u van ons.</li>
      </ol>
      <p>
        Werkt u bij het Werkgeversservicepunt? <a href="/werkblad">Ga naar het werkblad</a>.
      </p>
    </section>
  </Page>
);
