import { type CandidateKey, candidateKey } from "#shared/domain/candidate.ts";
import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import { type Excerpt, mentionsIn, type Named } from "#shared/domain/mentions.ts";
import { assignmentsOf, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { ContactMomentStore } from "#shared/ports/contact-moments.ts";
import type { AssignmentKey, CarvingStore, ConversationStore, VacancyStore } from "#shared/ports/stores.ts";
import { inParallel } from "./in-parallel.ts";
import type { ReadDesk } from "./keep-desk.ts";

type Deps = {
  deskView: ReadDesk;
  vacancies: Pick<VacancyStore, "readMany">;
  carvings: Pick<CarvingStore, "read">;
  contacts: Pick<ContactMomentStore, "latest">;
  conversations: Pick<ConversationStore, "readMany">;
};

/** A text in which somebody may stand, by what it belongs to. */
export type TextPlace =
  | { kind: "vacancy" | "carving"; reference: string; title: string }
  | { kind: "talk"; on: string }
  | { kind: "messages"; reference: string; assignmentId: string; candidate: CandidateKey };

export type Mention = { place: TextPlace; excerpts: readonly Excerpt[] };

type Text = { place: TextPlace; text: string };

/** Notes of talks that are looked through: as many as the desk shows. */
const MOST_MOMENTS = 200;
/** Requests that are read at the same time. */
const AT_ONCE = 8;

/**
 * Where somebody may stand in what people typed about an employer: descriptions, tasks, notes of talks and messages about
 * assignments, of the work that the desk's lists hold. The fields for a contact person are left out: those have their own
 * way of being erased. Nothing is changed: what a text may lose is for a person to say.
 */
export const findMentions =
  ({ deskView, vacancies, carvings, contacts, conversations }: Deps) =>
  async (kvkNumber: string, person: Named): Promise<readonly Mention[]> => {
    const view = await deskView();
    const own = <Line extends { kvkNumber: string; reference: string }>(lines: ReadonlyMap<string, Line>) =>
      [...lines.values()].filter((line) => line.kvkNumber === kvkNumber).map(({ reference }) => reference);
    const requests: CarvingRecord[] = [];
    const [records, moments] = await Promise.all([
      vacancies.readMany(own(view.vacancies)),
      contacts.latest(kvkNumber, MOST_MOMENTS),
      inParallel(own(view.carvings), AT_ONCE, async (reference) => {
        const request = await carvings.read(reference);
        if (request) requests.push(request);
      }),
    ]);
    const placeOf = new Map(records.flatMap(messagePlaces));
    const keys: AssignmentKey[] = records.flatMap(assignmentsOf);
    const texts: Text[] = [
      ...records.map(vacancyText),
      ...requests.map(carvingText),
      ...moments.map(({ on, note }): Text => ({ place: { kind: "talk", on }, text: note })),
      ...(await conversations.readMany(keys)).flatMap(({ id, messages }): Text[] => {
        const place = placeOf.get(id);
        return place === undefined ? [] : [{ place, text: joined(messages.map(({ text }) => text)) }];
      }),
    ];
    return texts
      .map(({ place, text }) => ({ place, excerpts: mentionsIn(text, person) }))
      .filter(({ excerpts }) => excerpts.length > 0);
  };

/** Where messages about each assignment of a vacancy stand, by the id of the assignment. */
const messagePlaces = ({ reference, decisions }: VacancyRecord): [string, TextPlace][] =>
  Object.entries(decisions).flatMap(([candidate, { assignmentId }]): [string, TextPlace][] =>
    assignmentId === undefined
      ? []
      : [[assignmentId, { kind: "messages", reference, assignmentId, candidate: candidateKey(candidate) }]],
  );

const joined = (texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined).join("\n");

const vacancyText = ({ reference, submission, carvedFrom }: VacancyRecord): Text => ({
  place: { kind: "vacancy", reference, title: submission.title },
  text: joined([submission.title, submission.description, carvedFrom?.statement]),
});

const carvingText = ({ reference, submission, approvals }: CarvingRecord): Text => ({
  place: { kind: "carving", reference, title: submission.functions.map(({ title }) => title).join(", ") },
  text: joined([
    submission.description,
    ...submission.functions.flatMap(({ title, tasks }) => [
      title,
      ...tasks.flatMap((task) => [task.title, task.reason]),
    ]),
    ...approvals.flatMap(({ title, statement }) => [title, statement]),
  ]),
});
