import type { Answer, AnswerSection } from "./answers.ts";

/** An answer that is another than before, with what it was. */
export type ChangedAnswer = Answer & { was: string };

/** What differs between two times that the same work is read; `none` is said for a question that one of them does not ask. */
export function changedAnswers(
  before: readonly AnswerSection[],
  after: readonly AnswerSection[],
  none: string,
): readonly ChangedAnswer[] {
  const [earlier, later] = [before, after].map(
    (sections) => new Map(sections.flatMap(({ answers }) => answers).map((answer) => [answer.field, answer])),
  ) as [Map<string, Answer>, Map<string, Answer>];
  return [...new Map([...earlier, ...later]).values()].flatMap((answer) => {
    const [was, is] = [earlier, later].map((answers) => answers.get(answer.field)?.text ?? none) as [string, string];
    return was === is ? [] : [{ ...answer, text: is, was }];
  });
}
