import type { MonthState } from "./flow-report.ts";
import type { ReportKey, ReportStep, WaitedStep } from "./report-facts.ts";

/** Steps in the words of the report, in the page and in its files. */
export const STEP_NAMES: Readonly<Record<ReportStep, string>> = {
  received: "Vacatures ontvangen",
  "carving-received": "Jobcarvingverzoeken ontvangen",
  "first-look": "Eerste blik",
  "put-forward": "Voorgedragen",
  acknowledged: "Opgehaald door uitvoerder",
  introduced: "Voorgesteld bij werkgever",
  placed: "Geplaatst",
  "confirmed-13w": "Werkt na 13 weken nog",
  "ended-before-13w": "Gestopt binnen 13 weken",
  "confirmed-26w": "Werkt na 26 weken nog",
  "ended-before-26w": "Gestopt tussen 13 en 26 weken",
};

/** From where a step is waited for. */
export const WAIT_NAMES: Readonly<Record<WaitedStep, string>> = {
  "first-look": "Van ontvangst tot eerste blik",
  "put-forward": "Van ontvangst tot voordracht",
  acknowledged: "Van voordracht tot opgehaald",
  introduced: "Van opgehaald tot voorgesteld",
  placed: "Van voorgesteld tot geplaatst",
};

export const MONTH_STATE_NAMES: Readonly<Record<MonthState, string>> = {
  over: "voorbij",
  running: "loopt nog",
  "to-come": "nog niet",
};

export const KEY_NAMES: Readonly<Record<ReportKey, string>> = {
  municipality: "gemeente",
  "client-group": "klantgroep",
  agency: "uitvoerder",
  employer: "werkgever",
};
