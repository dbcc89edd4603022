import type { Condition } from "#shared/engine/types.ts";

/** A work condition in Dutch words. `levels` name load 0 (none) to 3 (heavy or constant), for work and person alike. */
export type WorkCondition = {
  code: Condition;
  label: string;
  hint: string;
  levels: readonly [string, string, string, string];
};

/** The twelve work conditions of the matching specification (section 1), in its order; the words are our own. */
export const WORK_CONDITIONS: readonly WorkCondition[] = [
  {
    code: "lifting",
    label: "Tillen en dragen",
    hint: "Hoe zwaar zijn de dingen die iemand tilt?",
    levels: ["Niet tillen", "Licht, tot 5 kilo", "Tot 15 kilo", "Vaak of zwaarder dan 15 kilo"],
  },
  {
    code: "standing",
    label: "Staan",
    hint: "Hoeveel van de tijd staat iemand?",
    levels: ["Zittend werk", "Af en toe staan", "Ongeveer de helft van de tijd", "Bijna de hele dag"],
  },
  {
    code: "walking",
    label: "Lopen",
    hint: "Hoeveel loopt iemand op een werkdag?",
    levels: ["Bijna niet", "Korte stukjes", "Regelmatig, ook traplopen", "Bijna de hele dag"],
  },
  {
    code: "reaching",
    label: "Reiken en bukken",
    hint: "Moet iemand vaak hoog, ver of laag werken?",
    levels: ["Niet", "Soms", "Regelmatig", "De hele dag door"],
  },
  {
    code: "fine-motor",
    label: "Precies werken met de handen",
    hint: "Bijvoorbeeld kleine onderdelen, knopen of schroefjes.",
    levels: ["Niet nodig", "Soms", "Regelmatig", "De hele dag door"],
  },
  {
    code: "pace",
    label: "Werktempo",
    hint: "Kan iemand zelf bepalen hoe snel het werk gaat?",
    levels: ["Eigen tempo", "Rustig tempo", "Stevig tempo", "Hoog tempo, machine of klanten bepalen"],
  },
  {
    code: "noise",
    label: "Geluid en drukte",
    hint: "Denk aan machines, muziek of veel mensen bij elkaar.",
    levels: ["Stil", "Gewone geluiden", "Druk of rumoerig", "Lawaai, met gehoorbescherming"],
  },
  {
    code: "temperature",
    label: "Kou, warmte en weer",
    hint: "Bijvoorbeeld een koelcel, een oven of buiten werken.",
    levels: ["Normaal, binnen", "Soms warm, koud of buiten", "Vaak", "De hele dag"],
  },
  {
    code: "concentration",
    label: "Aandacht erbij houden",
    hint: "Hoe lang achter elkaar moet iemand goed opletten?",
    levels: ["Bijna niet nodig", "Korte momenten", "Langere tijd", "De hele dag, fouten zijn ernstig"],
  },
  {
    code: "customer-contact",
    label: "Contact met klanten",
    hint: "Klanten, gasten, patiënten of bezoekers.",
    levels: ["Geen", "Af en toe", "Elke dag", "De hele dag, ook lastige gesprekken"],
  },
  {
    code: "working-alone",
    label: "Alleen werken",
    hint: "Is er altijd een collega in de buurt?",
    levels: ["Altijd samen", "Soms even alleen", "Vaak alleen", "Bijna altijd alleen"],
  },
  {
    code: "irregular-hours",
    label: "Onregelmatige werktijden",
    hint: "Avonden, nachten, weekenden of wisselende diensten.",
    levels: ["Vaste tijden overdag", "Soms een avond of weekend", "Wisselende diensten", "Ook nachten"],
  },
];
