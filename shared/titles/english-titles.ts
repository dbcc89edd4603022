/**
 * English job titles that employers here use most, in our own words, each with the Dutch title that says the same. Only
 * titles that Dutch does not have itself: a receptionist is one in both.
 */
const DUTCH_TITLE: ReadonlyMap<string, string> = new Map([
  ["forklift driver", "heftruckchauffeur"],
  ["forklift operator", "heftruckchauffeur"],
  ["reach truck driver", "reachtruckchauffeur"],
  ["warehouse worker", "magazijnmedewerker"],
  ["warehouse employee", "magazijnmedewerker"],
  ["warehouse assistant", "magazijnmedewerker"],
  ["order picker", "orderpicker"],
  ["packer", "inpakker"],
  ["production worker", "productiemedewerker"],
  ["assembly worker", "assemblagemedewerker"],
  ["cleaner", "schoonmaker"],
  ["office cleaner", "schoonmaker"],
  ["window cleaner", "glazenwasser"],
  ["housekeeper", "huishoudelijk medewerker"],
  ["chambermaid", "kamermeisje"],
  ["kitchen assistant", "keukenhulp"],
  ["kitchen helper", "keukenhulp"],
  ["dishwasher", "afwasser"],
  ["cook", "kok"],
  ["waiter", "ober"],
  ["waitress", "serveerster"],
  ["baker", "bakker"],
  ["butcher", "slager"],
  ["shop assistant", "winkelmedewerker"],
  ["sales assistant", "verkoopmedewerker"],
  ["shelf stacker", "vakkenvuller"],
  ["cashier", "caissière"],
  ["truck driver", "vrachtwagenchauffeur"],
  ["lorry driver", "vrachtwagenchauffeur"],
  ["bus driver", "buschauffeur"],
  ["taxi driver", "taxichauffeur"],
  ["delivery driver", "bestelbuschauffeur"],
  ["parcel courier", "pakketbezorger"],
  ["mail carrier", "postbezorger"],
  ["nurse", "verpleegkundige"],
  ["care assistant", "zorghulp"],
  ["home carer", "thuiszorgmedewerker"],
  ["teaching assistant", "onderwijsassistent"],
  ["administrative assistant", "administratief medewerker"],
  ["customer service representative", "klantenservicemedewerker"],
  ["security guard", "beveiliger"],
  ["gardener", "hovenier"],
  ["greenhouse worker", "kasmedewerker"],
  ["construction worker", "bouwvakker"],
  ["bricklayer", "metselaar"],
  ["carpenter", "timmerman"],
  ["painter", "schilder"],
  ["plumber", "loodgieter"],
  ["electrician", "elektricien"],
  ["welder", "lasser"],
  ["car mechanic", "automonteur"],
  ["bicycle mechanic", "fietsenmaker"],
  ["hairdresser", "kapper"],
  ["caretaker", "conciërge"],
]);

/** A title as it would be written in Dutch, where it is one of the English ones; otherwise as it is. */
export const dutchTitle = (title: string): string =>
  DUTCH_TITLE.get(
    title
      .toLowerCase()
      .replace(/[\s-]+/g, " ")
      .trim(),
  ) ?? title;

/** The titles that are read as Dutch ones. */
export const ENGLISH_TITLES: readonly string[] = [...DUTCH_TITLE.keys()];
