/** Answers without those that were left empty, or as the form has them before anybody touches it (`untouched`). */
export const answered = <Answers extends object>(
  answers: Answers,
  untouched: Partial<Answers> = {},
): Partial<Answers> =>
  Object.fromEntries(
    Object.entries(answers).filter(
      ([name, answer]) =>
        answer !== undefined &&
        answer !== (untouched as Readonly<Record<string, unknown>>)[name] &&
        !(Array.isArray(answer) && answer.length === 0),
    ),
  ) as Partial<Answers>;
