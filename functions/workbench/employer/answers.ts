import type { AnswerRate } from "#shared/domain/answer-rate.ts";

const people = (count: number): string => (count === 1 ? "1 mens" : `${count} mensen`);

/** "Reageerde op 4 van de 6 mensen die werden voorgesteld", and that it counts for no score. */
export function answersInWords({ introduced, answered, unanswered }: AnswerRate): string {
  if (introduced === 0) return "Nog niemand werd voorgesteld";
  const waiting = introduced - answered - unanswered;
  const rest = [
    ...(unanswered > 0 ? [`op ${people(unanswered)} kwam geen reactie`] : []),
    ...(waiting > 0 ? [`${people(waiting)} ${waiting === 1 ? "wacht" : "wachten"} nog`] : []),
  ];
  const of = introduced === 1 ? "de ene mens die werd voorgesteld" : `de ${introduced} mensen die werden voorgesteld`;
  return `Reageerde op ${answered} van ${of}${rest.map((text) => `; ${text}`).join("")}. Dit telt niet mee in een score`;
}
