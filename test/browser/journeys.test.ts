import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agencyWorld } from "../agency/agency-world.ts";
import { administrator, adminPages } from "../pages/admin-pages.ts";
import { aRecord, REFERENCE } from "../pages/desk-records.ts";
import { startBrowser } from "./browser.ts";
import { HANDS, type Hand } from "./hand.ts";
import { type Shown, type StateServer, stateServer } from "./state-server.ts";
import { known, manyPeople, withReport, withVacancy } from "./states/desk.ts";
import { atDesk, employer, walk } from "./states/state.ts";
import { mailChoice, ownVacancy } from "./states/vacancy.ts";
import { windowsOf } from "./windows.ts";

/** What somebody comes to do: where they begin, what they do, and the words that say that it was done. */
type Journey = { begin: () => Promise<Shown>; walk: (hand: Hand) => Promise<void>; ends: string };

const VACANCY = `/werkblad/vacatures/${REFERENCE}`;
const agency = agencyWorld();

const JOURNEYS: Readonly<Record<string, Journey>> = {
  "an employer hands in a vacancy": {
    begin: employer("", "/").show,
    async walk({ go, type, tick }) {
      await go("Vacature insturen");
      await type("Functietitel", "Medewerker magazijn");
      await type("Wat gaat iemand doen?", "Bestellingen verzamelen en klaarzetten.");
      await tick("Gewone baan");
      await type("Postcode van de werkplek", "2031ab");
      await type("Hoeveel uur per week minstens?", "24 uur");
      await type("Hoeveel uur per week hoogstens?", "32");
      await type("Dag", "4");
      await type("Maand", "januari");
      await type("Jaar", "27");
      await type("Bedrijf of organisatie", "Loods Proefneming");
      await type(/^KvK-nummer/, "0000 0123");
      await type("Uw naam", "Robin Voorbeeld");
      await type("Uw e-mailadres", "robin@werkgever.example");
      await go("Verder: antwoorden nakijken");
      await go("Vacature versturen");
    },
    ends: "Wij hebben uw vacature ontvangen",
  },
  "an employer hands in a request for jobcarving": {
    begin: employer("", "/").show,
    async walk({ go, type, tick }) {
      await go("Taken bundelen tot een baan");
      await type("Bedrijf of organisatie", "Zorghuis Verzonnen");
      await type(/^KvK-nummer/, "0000 0456");
      await type("Postcode van de werkplek", "2031ab");
      await type("Functietitel", "Verpleegkundige");
      await type("Wat gebeurt er? Taak 1", "Wonden verzorgen");
      await type("Tijd per week Taak 1", "15 uur");
      await type("Wat gebeurt er? Taak 2", "Maaltijden rondbrengen");
      await type("Tijd per week Taak 2", "7");
      await tick("Kan een ander dit? Taak 2");
      await type("Hoeveel uur per week minstens?", "4");
      await type("Hoeveel uur per week hoogstens?", "24");
      await type("Dag", "4");
      await type("Maand", "januari");
      await type("Jaar", "27");
      await type("Uw naam", "Robin Voorbeeld");
      await type("Uw e-mailadres", "robin@zorghuis.example");
      await go("Verder: antwoorden nakijken");
      await go("Verzoek versturen");
    },
    ends: "Wij hebben uw verzoek ontvangen",
  },
  "an employer changes a vacancy": {
    begin: ownVacancy,
    async walk({ go, type }) {
      await go("Vacature wijzigen");
      await type(/^Hoeveel mensen/, "3");
      await go("Wijziging versturen");
    },
    ends: "Uw wijziging is opgeslagen",
  },
  "an employer withdraws a vacancy": {
    begin: ownVacancy,
    async walk({ go, tick }) {
      await go("Vacature intrekken");
      await go("Vacature intrekken");
      await tick("Het duurde te lang");
      await go("Vacature intrekken");
    },
    ends: "Uw vacature is ingetrokken",
  },
  "an employer says that a vacancy is still open": {
    begin: ownVacancy,
    walk: ({ go }) => go("Ja, nog actueel"),
    ends: "weten dat deze vacature nog actueel is",
  },
  "an employer asks for the link again": {
    begin: employer("", "/").show,
    async walk({ go, type }) {
      await go(/link/);
      await type("Uw e-mailadres", "robin@werkgever.example");
      await go("Stuur mijn link");
    },
    ends: "Kijk in uw mail",
  },
  "somebody switches a mail off, and on again": {
    begin: employer("", mailChoice("nl")).show,
    async walk({ go }) {
      await go("Mail uitzetten");
      await go("Mail weer aanzetten");
    },
    ends: "Deze mail staat weer aan",
  },
  "an account manager writes down a contact moment": {
    begin: atDesk("", "/werkblad/werkgevers/00000123", known).show,
    async walk({ go, unfold, type, choose }) {
      await unfold("Voeg een contactmoment toe");
      await choose("Hoe had u contact?", "Telefoon");
      await type("Waar ging het over?", "Zoekt vanaf januari ook in de avond.");
      await go("Contactmoment bewaren");
    },
    ends: "Zoekt vanaf januari ook in de avond.",
  },
  "an account manager finds an employer's work": {
    begin: atDesk("", "/werkblad", known).show,
    async walk({ go, type }) {
      await go("Zoeken");
      await type(/^Zoek een vacature/, "loods");
      await go("Zoek");
      await go("Loods Proefneming");
    },
    ends: "Open werk (2)",
  },
  "an account manager reads the report by agency": {
    begin: atDesk("", "/werkblad", withReport).show,
    async walk({ go, choose }) {
      await go("Rapportage");
      await choose("Uitgesplitst naar", "Uitvoerder");
      await go("Toon");
    },
    ends: "Uitgesplitst naar uitvoerder",
  },
  "an account manager compares two people": {
    begin: atDesk("", VACANCY, withVacancy(aRecord(), manyPeople)).show,
    async walk({ go, tick }) {
      await tick("Kies kandidaat K-1");
      await tick("Kies kandidaat K-2");
      await go("Vergelijk");
    },
    ends: "Vergelijk 2 kandidaten",
  },
  "an account manager puts somebody forward": {
    begin: atDesk("", VACANCY, withVacancy(aRecord(), manyPeople)).show,
    walk: ({ go }) => go("Voordragen kandidaat K-2"),
    ends: "Besluiten (1)",
  },
  "an account manager decides about two people at once": {
    begin: atDesk("", VACANCY, withVacancy(aRecord(), manyPeople)).show,
    async walk({ go, tick }) {
      await tick("Kies kandidaat K-1");
      await tick("Kies kandidaat K-2");
      await go("Draag voor volgens het advies");
    },
    ends: "2 besluiten genomen",
  },
  "somebody of an agency reports back": {
    begin: async () => {
      await agency.assign();
      return walk(await agency.signIn(), "/uitvoerder");
    },
    async walk({ go, type, choose }) {
      await go(/^Medewerker magazijn/);
      await go("Ik pak dit op");
      await choose("Waarom is de kandidaat niet geplaatst?", "De werkgever koos iemand anders");
      await go("Kandidaat is niet geplaatst");
      await type("Nieuw bericht", "De werkgever had al iemand.");
      await go("Bericht versturen");
    },
    ends: "De werkgever had al iemand.",
  },
  "an administrator stores a new policy": {
    begin: async () => walk(await administrator(adminPages().app), "/beheer"),
    async walk({ go, type }) {
      await go("Maak een nieuwe versie");
      await type("Naam van de versie", "2027-1");
      await go("Kijk wat er verandert");
      await go("Leg versie 2027-1 vast");
    },
    ends: "Beleid, versie 2027-1",
  },
};

let browser: Browser;
let server: StateServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), stateServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe.each(Object.entries(HANDS))("%s", (_way, { options, handOn }) => {
  let windows: ReturnType<typeof windowsOf>;
  beforeAll(() => {
    windows = windowsOf(browser, options);
  });

  it.concurrent.each(Object.entries(JOURNEYS))("%s", async (_name, journey) => {
    const begun = server.show(await journey.begin());
    await windows.look(async (page, complaints) => {
      await page.goto(begun);
      await journey.walk(handOn(page));
      expect(await page.locator("main").textContent()).toContain(journey.ends);
      expect(complaints).toEqual([]);
    });
  });
});
