import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import type { Labels } from "#shared/engine/types.ts";
import type { Answer, AnswerSection } from "../form-walk/answers.ts";
import { type ChangedAnswer, changedAnswers } from "../form-walk/changed-answers.ts";
import type { Words } from "../words/nl.ts";
import { requestInWords, type TaskAnswer } from "./answers-in-words.ts";

const taskInWords = ({ time, carvable, details }: TaskAnswer, { carving }: Words): string =>
  [`${carving.check.time}: ${time}`, `${carving.tasks.carvable} ${carvable}`, ...details.map(({ text }) => text)].join(
    "; ",
  );

/** All answers of a request in one list: what is about a function, and each of its tasks, is called by its function. */
function sectionsOf(submission: CarvingSubmission, labels: Labels, words: Words): readonly AnswerSection[] {
  const { organisation, functions, job, contact } = requestInWords({ submission, labels, words });
  const sections = functions.map(({ title, answers, tasks }, at): AnswerSection => {
    const called = submission.functions[at]?.title ?? title;
    const own = tasks.map((task): Answer => ({ field: task.field, term: task.title, text: taskInWords(task, words) }));
    return { title, answers: [...answers, ...own].map((answer) => ({ ...answer, term: `${called}: ${answer.term}` })) };
  });
  return [organisation, ...sections, job, contact];
}

/** What differs between two times that a request is read, answer by answer. */
export const requestChanges = (
  [before, after]: readonly [CarvingSubmission, CarvingSubmission],
  labels: Labels,
  words: Words,
): readonly ChangedAnswer[] =>
  changedAnswers(sectionsOf(before, labels, words), sectionsOf(after, labels, words), words.check.none);
