import type { SourceOutcome } from "#shared/domain/vum-elsewhere.ts";

const people = (count: number) => (count === 1 ? "1 persoon" : `${count} mensen`);

/** What came of asking one region, in a sentence. */
export function outcomeSentence({ outcome, found, isLimited }: SourceOutcome): string {
  switch (outcome) {
    case "answered":
      return isLimited
        ? `${people(found)} gevonden; er zijn er meer dan deze regio mag geven.`
        : `${people(found)} gevonden.`;
    case "too-late":
      return "Gaf niet op tijd antwoord. Probeer het later opnieuw.";
    case "unreachable":
      return "Was niet bereikbaar. Probeer het later opnieuw.";
    case "refused":
      return "Weigerde de vraag. Vraag uw beheerder om de koppeling na te kijken.";
    case "unreadable":
      return "Gaf een antwoord dat wij niet kunnen lezen. Vraag uw beheerder om de koppeling na te kijken.";
  }
}
