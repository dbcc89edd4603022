import type { SourceOutcome } from "#shared/domain/vum-elsewhere.ts";

const COUNTED = { people: ["1 persoon", "mensen"], vacatures: ["1 vacature", "vacatures"] } as const;

const counted = (count: number, what: keyof typeof COUNTED) =>
  count === 1 ? COUNTED[what][0] : `${count} ${COUNTED[what][1]}`;

/** What came of asking one region, in a sentence. */
export function outcomeSentence(
  { outcome, found, isLimited }: SourceOutcome,
  what: keyof typeof COUNTED = "people",
): string {
  switch (outcome) {
    case "answered":
      return isLimited
        ? `${counted(found, what)} gevonden; er zijn er meer dan deze regio mag geven.`
        : `${counted(found, what)} gevonden.`;
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
