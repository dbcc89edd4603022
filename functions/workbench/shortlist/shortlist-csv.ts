import { candidateKey } from "#shared/domain/candidate.ts";
import type { ShortlistEntry } from "#shared/domain/shortlist.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { csvFile } from "../csv-file.ts";
import { type Assignments, decisionInWords, outcomeInWords } from "../decisions.tsx";
import { componentInWords, type Words } from "../words.ts";
import { type Component, reasonsOf } from "./reasons.ts";

const SHORTLIST_HEADER = [
  ...["plek", "kandidaat", "bronpartner", "score", "laagste", "hoogste", "beoordeeld op", "pleit voor"],
  ...["pleit tegen", "onbekend", "vraag eerst", "besluit"],
];

const number = (value: number): string => value.toFixed(1).replace(".", ",");

const sentences = (components: readonly Component[]): string => components.map(componentInWords).join(" | ");

/** The shortlist as a file, with the words of the page. */
export const shortlistCsv = (record: VacancyRecord, entries: readonly ShortlistEntry[], words: Words): Response =>
  csvFile(
    `groslijst-${record.reference}`,
    SHORTLIST_HEADER,
    entries.map((entry, index) => {
      const { forThem, against } = reasonsOf(entry);
      const decision = record.decisions[entry.candidateId];
      return [
        ...[String(index + 1), entry.ref, words.partner(entry.partner)],
        ...[entry.score, entry.low, entry.high].map(number),
        ...[entry.assessedAt, sentences(forThem), sentences(against)],
        ...[entry.unknown.map(words.criterion).join(" | "), entry.nextQuestion?.question ?? ""],
        decision ? decisionInWords(decision, words) : "",
      ];
    }),
  );

const DECISIONS_HEADER = ["kandidaat", "bronpartner", "besluit", "door", "op", "stand", "stand sinds"];

/** Every decision that stands as a file, the newest first, with what became of it. */
export const decisionsCsv = (record: VacancyRecord, assignments: Assignments, words: Words): Response =>
  csvFile(
    `besluiten-${record.reference}`,
    DECISIONS_HEADER,
    Object.entries(record.decisions)
      .toSorted(([, a], [, b]) => b.at.localeCompare(a.at))
      .map(([id, decision]) => {
        const { partner, ref } = candidateKey(id);
        const assignment = assignments.get(decision.assignmentId ?? "");
        return [
          ...[ref, words.partner(partner), decisionInWords(decision, words), words.person(decision.by), decision.at],
          ...(assignment ? [outcomeInWords(assignment, words), assignment.changes.at(-1)?.at ?? ""] : ["", ""]),
        ];
      }),
  );
