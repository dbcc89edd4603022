import { momentInWords } from "#shared/domain/dates.ts";
import type { CarvedFrom } from "#shared/domain/vacancy-record.ts";
import type { Words } from "../words.ts";
import { requestPath } from "./request-words.ts";

/** Of a carved job: the request that it comes from, and who stated when that it pushes nobody out (rule 8 of the desk). */
export const CarvedFromRequest = ({ carvedFrom, words }: { carvedFrom: CarvedFrom; words: Words }) => (
  <section class="panel panel--good">
    <h2>Gecreëerde functie</h2>
    <p>
      Uit jobcarvingverzoek <a href={requestPath(carvedFrom.reference)}>{carvedFrom.reference}</a>. Gecontroleerd door{" "}
      {words.person(carvedFrom.checkedBy)} op {momentInWords(carvedFrom.at)}.
    </p>
    <p class="prose">Waarom dit werk extra is en niemand verdringt: {carvedFrom.statement}</p>
  </section>
);
