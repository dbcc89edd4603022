import type { Assignment } from "./assignment.ts";

/** How an employer answered when people were introduced. Shown beside its vacancies, never part of a score. */
export type AnswerRate = {
  introduced: number;
  /** Led to a talk, a placement, or a no with a reason. */
  answered: number;
  /** The agency reported that no answer came. */
  unanswered: number;
};

const NO_ANSWER = "employer-did-not-answer";
const ANSWERS: readonly string[] = ["interview", "placed", "not-placed"];

/** Counts over assignments of one employer; who was introduced and is waited for is in neither count. */
export function answerRate(assignments: readonly Pick<Assignment, "changes">[]): AnswerRate {
  const after = assignments.flatMap(({ changes }) => {
    const at = changes.findIndex(({ status }) => status === "introduced");
    return at < 0 ? [] : [changes.slice(at + 1)];
  });
  const isSilent = (changes: Assignment["changes"]) => changes.some(({ reason }) => reason === NO_ANSWER);
  const silent = after.filter(isSilent).length;
  const answered = after.filter(
    (changes) => !isSilent(changes) && changes.some(({ status }) => ANSWERS.includes(status)),
  );
  return { introduced: after.length, answered: answered.length, unanswered: silent };
}
