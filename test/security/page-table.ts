import { topology } from "#infra/topology.ts";

/**
 * Who may come in: anybody; who has the link of a record; who is signed in at the desk, as administrator, as privacy officer or at an
 * agency;
 * another organisation over VUM; a machine client with a scope, of which `api-table.ts` tells the rest.
 */
export type Door =
  | "anyone"
  | "link"
  | "staff"
  | "administrator"
  | "privacy-officer"
  | "agency"
  | "organisation"
  | "client";

/** Functions that answer requests. */
export const HTTP_FUNCTIONS: readonly string[] = [
  ...new Set(topology.routes.map(({ function: name }) => name as string)),
].toSorted();

/** The name of a route without what differs by language and content: `/en`, and the hash in the name of an asset. */
export const rowName = ({ method, path }: { method: string; path: string }): string =>
  `${method} ${path.replace(/^\/en(?=\/|$)/, "").replace(/\/assets\/[^/]+$/, "/assets/*") || "/"}`;

const all = (door: Door, names: readonly string[]): Record<string, Door> =>
  Object.fromEntries(names.map((name) => [name, door]));

/** Every route of the pages and of VUM, by function: said by hand, so that a route which nobody thought about shows. */
export const DOORS: Readonly<Record<string, Readonly<Record<string, Door>>>> = {
  web: {
    ...all("anyone", [
      "GET /",
      "GET /assets/*",
      "GET /.well-known/security.txt",
      "GET /help",
      "GET /privacy",
      "GET /toegankelijkheid",
      "GET /vacature",
      "POST /vacature",
      "GET /vacature/beroepen",
      // The links go to the address itself; the page says the same to everybody.
      "GET /link-opnieuw",
      "POST /link-opnieuw",
      "GET /link-opnieuw/gevraagd",
      "GET /jobcarving",
      "POST /jobcarving",
      // The token in the form names what was typed; nobody can make one up.
      "GET /vacature/controleren",
      "POST /vacature/controleren",
      "GET /vacature/bewaard",
      "POST /vacature/versturen",
      "POST /vacature/samenvoegen",
      "POST /vacature/vergeten",
      "GET /jobcarving/controleren",
      "GET /jobcarving/bewaard",
      "POST /jobcarving/versturen",
      "POST /jobcarving/samenvoegen",
      "POST /jobcarving/vergeten",
      // The choice about mail is signed for one address.
      "GET /mail/keuze",
      "POST /mail/keuze",
    ]),
    ...all("link", [
      "GET /vacature/ontvangen/:reference",
      "GET /jobcarving/ontvangen/:reference",
      "GET /status/:reference",
      "GET /status/:reference{J-[^/]*}",
      "GET /status/:reference/wijzigen",
      "POST /status/:reference/wijzigen",
      "GET /status/:reference/intrekken",
      "POST /status/:reference/intrekken",
      "GET /status/:reference{J-[^/]*}/wijzigen",
      "POST /status/:reference{J-[^/]*}/wijzigen",
      "GET /status/:reference{J-[^/]*}/intrekken",
      "POST /status/:reference{J-[^/]*}/intrekken",
      "POST /status/:reference/actueel",
      "POST /status/:reference/verlengen",
    ]),
  },
  workbench: {
    ...all("anyone", ["GET /werkblad/aanmelden", "GET /werkblad/terug", "GET /werkblad/assets/*"]),
    ...all("staff", [
      "POST /werkblad/afmelden",
      "GET /werkblad",
      "GET /werkblad/werkvoorraad.csv",
      "GET /werkblad/zoeken",
      "GET /werkblad/zoeken.csv",
      "GET /werkblad/vacatures/:reference",
      "POST /werkblad/vacatures/:reference/besluiten",
      "POST /werkblad/vacatures/:reference/samen",
      "GET /werkblad/vacatures/:reference/sluitingsdatum",
      "POST /werkblad/vacatures/:reference/sluitingsdatum",
      "GET /werkblad/vacatures/:reference/vergelijken",
      "GET /werkblad/vacatures/:reference/groslijst.csv",
      "GET /werkblad/vacatures/:reference/besluiten.csv",
      "POST /werkblad/vacatures/:reference/jobcarving",
      "GET /werkblad/vacatures/:reference/berichten/:assignment",
      "POST /werkblad/vacatures/:reference/berichten/:assignment",
      "POST /werkblad/vacatures/:reference/andere-regios",
      "POST /werkblad/vacatures/:reference/vacatures-elders",
      "GET /werkblad/rapportage",
      "GET /werkblad/rapportage/doorstroom.csv",
      "GET /werkblad/rapportage/maanden.csv",
      "GET /werkblad/niet-voorgedragen",
      "GET /werkblad/niet-voorgedragen.csv",
      "GET /werkblad/werkgevers/:kvk",
      "GET /werkblad/werkgevers/:kvk/persoon",
      "POST /werkblad/werkgevers/:kvk/persoon",
      "GET /werkblad/werkgevers/:kvk/contactmomenten.csv",
      "GET /werkblad/werkgevers/:kvk/werk.csv",
      "POST /werkblad/werkgevers/:kvk/contactmomenten",
      "GET /werkblad/jobcarving/:reference",
      "POST /werkblad/jobcarving/:reference/stap",
      "POST /werkblad/jobcarving/:reference/afwijzing",
      "GET /werkblad/jobcarving/:reference/wijzigen",
      "POST /werkblad/jobcarving/:reference/wijzigen",
      "GET /werkblad/jobcarving/:reference/bundel",
      "GET /werkblad/jobcarving/:reference/voorstel",
      "POST /werkblad/jobcarving/:reference/goedkeuring",
    ]),
  },
  admin: {
    ...all("anyone", ["GET /beheer/aanmelden", "GET /beheer/terug"]),
    ...all("administrator", [
      "GET /beheer/beleid.json",
      "GET /beheer/beleid/nieuw",
      "POST /beheer/beleid",
      "POST /beheer/beleid/inlezen",
      "GET /beheer/beleid/:version",
      "POST /beheer/beleid/:version/terugnemen",
      "GET /beheer/accountmanagers/:id",
      "GET /beheer/contactpersoon",
      "POST /beheer/contactpersoon",
      "GET /beheer/werkgevers/:kvk",
      "POST /beheer/werkgevers/:kvk/overdragen",
    ]),
    // A privacy officer's too, and nothing else of theirs: `doors.test.ts` walks the others as one.
    ...all("privacy-officer", ["GET /beheer", "POST /beheer/afmelden", "GET /beheer/inzage", "POST /beheer/inzage"]),
  },
  agency: {
    ...all("anyone", ["GET /uitvoerder/aanmelden", "GET /uitvoerder/terug"]),
    ...all("agency", [
      "POST /uitvoerder/afmelden",
      "GET /uitvoerder",
      "GET /uitvoerder/toewijzingen.csv",
      "GET /uitvoerder/toewijzingen/:id",
      "POST /uitvoerder/toewijzingen/:id/stand",
      "POST /uitvoerder/toewijzingen/:id/berichten",
    ]),
  },
  vum: all("organisation", [
    "POST /vum/v3/werkzoekendeProfielen/matches",
    "GET /vum/v3/werkzoekendeProfielen/:id",
    "POST /vum/v3/vacatures/matches",
    "GET /vum/v3/vacatures/:id",
  ]),
};
