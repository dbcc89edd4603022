import type { AnswerRate } from "#shared/domain/answer-rate.ts";

const people = (count: number): string => (count === 1 ? "1 mens" : `${count} mensen`);

const NOT_IN_A_SCORE = "Dit telt niet mee in een score";

function aboutTheOne(answered: number, unanswered: number): string {
  if (answered === 1) return "Reageerde op de enige persoon die werd voorgesteld";
  return unanswered === 1
    ? "Reageerde niet op de enige persoon die werd voorgesteld"
    : "De enige persoon die werd voorgesteld wacht nog op een reactie";
}

/** "Reageerde op 4 van de 6 mensen die werden voorgesteld", and that it counts for no score. */
export function answersInWords({ introduced, answered, unanswered }: AnswerRate): string {
  if (introduced === 0) return "Nog niemand werd voorgesteld";
  if (introduced === 1) return `${aboutTheOne(answered, unanswered)}. ${NOT_IN_A_SCORE}`;
  const waiting = introduced - answered - unanswered;
  const rest = [
    ...(unanswered > 0 ? [`op ${people(unanswered)} kwam geen reactie`] : []),
    ...(waiting > 0 ? [`${people(waiting)} ${waiting === 1 ? "wacht" : "wachten"} nog`] : []),
  ];
  return `Reageerde op ${answered} van de ${introduced} mensen die werden voorgesteld${rest.map((text) => `; ${text}`).join("")}. ${NOT_IN_A_SCORE}`;
}
