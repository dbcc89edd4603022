import type { Occupation } from "../occupation.ts";

/** ISCO-08 major group 4: clerical work. See `OCCUPATIONS` for the source. */
export const OFFICE_OCCUPATIONS: readonly Occupation[] = [
  {
    code: "4110",
    title: "Administratief medewerker",
    synonyms: [
      "kantoormedewerker",
      "medewerker administratie",
      "administratief assistent",
      "allround administratief medewerker",
    ],
    skills: ["data-entry", "filing", "letter-writing", "computer-basics", "spreadsheets"],
  },
  {
    code: "4120",
    title: "Secretaresse",
    synonyms: ["secretarieel medewerker", "afdelingssecretaresse", "medewerker secretariaat", "secretaris kantoor"],
    skills: ["minute-taking", "letter-writing", "appointment-planning", "word-processing", "phone-answering"],
  },
  {
    code: "4132",
    title: "Medewerker gegevensinvoer",
    synonyms: ["datatypist", "data-entrymedewerker", "invoermedewerker", "scanmedewerker"],
    skills: ["data-entry", "computer-basics", "accuracy", "spreadsheets"],
  },
  {
    code: "4222",
    title: "Klantcontactmedewerker",
    synonyms: [
      "callcentermedewerker",
      "klantenservicemedewerker",
      "medewerker klantenservice",
      "medewerker klantcontactcentrum",
      "webcaremedewerker",
    ],
    skills: ["phone-answering", "chat-and-mail", "complaint-handling", "giving-information", "computer-basics"],
  },
  {
    code: "4223",
    title: "Telefonist",
    synonyms: ["telefoniste", "centralist", "medewerker telefooncentrale"],
    skills: ["phone-answering", "giving-information", "computer-basics"],
  },
  {
    code: "4224",
    title: "Hotelreceptionist",
    synonyms: ["hotelreceptioniste", "frontofficemedewerker hotel", "nachtreceptionist", "receptiemedewerker camping"],
    skills: ["guest-check-in", "reservation-handling", "visitor-reception", "speaking-english"],
  },
  {
    code: "4225",
    title: "Baliemedewerker",
    synonyms: [
      "medewerker informatiebalie",
      "medewerker publieksbalie",
      "servicebaliemedewerker",
      "medewerker informatiepunt",
    ],
    skills: ["giving-information", "visitor-reception", "complaint-handling", "computer-basics"],
  },
  {
    code: "4226",
    title: "Receptionist",
    synonyms: [
      "receptioniste",
      "receptiemedewerker",
      "telefonist-receptionist",
      "medewerker receptie",
      "gastvrouw receptie",
    ],
    skills: ["visitor-reception", "phone-answering", "appointment-planning", "mail-handling", "access-control"],
  },
  {
    code: "4311",
    title: "Medewerker boekhouding",
    synonyms: [
      "medewerker crediteuren",
      "medewerker debiteuren",
      "boekhoudkundig medewerker",
      "medewerker facturatie",
      "financieel administratief medewerker",
    ],
    skills: ["invoice-processing", "bookkeeping", "data-entry", "spreadsheets"],
  },
  {
    code: "4313",
    title: "Salarisadministrateur",
    synonyms: ["medewerker salarisadministratie", "loonadministrateur", "payrollmedewerker"],
    skills: ["payroll-processing", "spreadsheets", "accuracy", "data-entry"],
  },
  {
    code: "4321",
    title: "Logistiek medewerker",
    synonyms: [
      "voorraadbeheerder",
      "magazijnbeheerder",
      "medewerker goederenontvangst",
      "logistiek administratief medewerker",
      "medewerker voorraad",
    ],
    skills: ["goods-receipt", "stock-counting", "warehouse-software", "scanner-use", "order-picking"],
  },
  {
    code: "4322",
    title: "Productieplanner",
    synonyms: ["werkvoorbereider productie", "medewerker productieplanning", "assistent-planner productie"],
    skills: ["schedule-planning", "spreadsheets", "stock-counting", "computer-basics"],
  },
  {
    code: "4323",
    title: "Transportplanner",
    synonyms: ["planner transport", "ritplanner", "medewerker expeditie", "vervoersplanner", "planner taxivervoer"],
    skills: ["schedule-planning", "route-planning", "phone-answering", "computer-basics"],
  },
  {
    code: "4411",
    title: "Bibliotheekmedewerker",
    synonyms: ["medewerker bibliotheek", "bibliotheekassistent", "medewerker uitleen"],
    skills: ["giving-information", "filing", "shelf-stocking", "visitor-reception"],
  },
  {
    code: "4412",
    title: "Postbezorger",
    synonyms: ["postbode", "postsorteerder", "medewerker postsortering", "medewerker postkamer", "briefbesteller"],
    skills: ["parcel-sorting", "bicycle-delivery", "mail-handling", "working-alone"],
  },
  {
    code: "4415",
    title: "Archiefmedewerker",
    synonyms: ["medewerker archief", "medewerker documentaire informatie", "medewerker digitalisering"],
    skills: ["filing", "accuracy", "computer-basics", "data-entry"],
  },
  {
    code: "4416",
    title: "Medewerker personeelszaken",
    synonyms: ["hr-medewerker", "hr-assistent", "medewerker personeelsadministratie"],
    skills: ["filing", "recruitment-support", "data-entry", "appointment-planning"],
  },
  {
    code: "4419",
    title: "Medewerker facilitaire dienst",
    synonyms: ["facilitair medewerker", "medewerker interne dienst", "allround facilitair medewerker"],
    skills: ["mail-handling", "small-repairs", "visitor-reception", "buffet-setup"],
  },
];
