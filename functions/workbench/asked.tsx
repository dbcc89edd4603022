import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Labels } from "#shared/engine/types.ts";
import { contactFact, Facts } from "./facts.tsx";
import { offerFacts } from "./offer-facts.ts";
import { requirementFacts } from "./requirement-facts.ts";
import type { Words } from "./words.ts";

/** What the employer asks, as handed in. */
export const Asked = ({ record, labels, words }: { record: VacancyRecord; labels: Labels; words: Words }) => (
  <details>
    <summary>De vacature</summary>
    {record.submission.description.split(/\n+/).map((paragraph) => (
      <p class="prose">{paragraph}</p>
    ))}
    <Facts
      facts={[
        ...requirementFacts(record.submission, labels, words),
        ...offerFacts(record.submission),
        contactFact(record.submission.contact),
      ]}
    />
  </details>
);
