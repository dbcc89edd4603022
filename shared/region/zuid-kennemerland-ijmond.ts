import { AssignmentPolicies } from "#shared/domain/assignment-policy.ts";
import type { Client, Region, Scope } from "#shared/domain/region.ts";
import policies from "./assignment-policies.json" with { type: "json" };
import { pages } from "./zuid-kennemerland-ijmond-pages.ts";
import { RETENTION } from "./zuid-kennemerland-ijmond-retention.ts";
import { coast } from "./zuid-kennemerland-ijmond-theme.ts";

const SOURCE: readonly Scope[] = ["candidates:write"];
const AGENCY: readonly Scope[] = ["assignments:read", "assignments:write"];

const source = (id: string): Client => ({ id, partner: id, scopes: SOURCE });
const agency = (id: string): Client => ({ id, partner: id, scopes: AGENCY });
const both = (id: string): Client => ({ id, partner: id, scopes: [...SOURCE, ...AGENCY] });

const placers = (partner: string) => ({ name: "team bemiddeling", email: `bemiddeling@${partner}.example` });
const team = (partner: string) => ({ name: "team kandidaten", email: `kandidaten@${partner}.example` });

/** Whom other organisations call about a source partner's people that they found over VUM. */
const vum = (partner: string, phone: string) => ({
  contact: { name: "Team kandidaten", email: `kandidaten@${partner}.example`, phone },
  outsideSuwi: false,
});

/**
 * The region Zuid-Kennemerland & IJmond. Organisations and policy follow the desk's rules 1 and 2 (product.md); the
 * people are invented, and Uitzendbureau Kennemerkracht and Start Kennemerland stand for whichever staffing agency and
 * contractor hold the contract.
 */
export const zuidKennemerlandIJmond: Region = {
  code: "zuid-kennemerland-ijmond",
  name: "Zuid-Kennemerland & IJmond",
  desk: coast.desk,
  theme: coast,
  pages,
  retention: RETENTION,
  staff: [
    {
      id: "amina.bakker",
      name: "Amina Bakker",
      email: "amina.bakker@zk-ijmond.example",
      phone: "023 000 00 01",
      roles: ["account-manager"],
    },
    {
      id: "joris.visser",
      name: "Joris Visser",
      email: "joris.visser@zk-ijmond.example",
      phone: "023 000 00 02",
      roles: ["account-manager"],
    },
    {
      id: "selma.dejong",
      name: "Selma de Jong",
      email: "selma.dejong@zk-ijmond.example",
      phone: "023 000 00 03",
      roles: ["account-manager"],
    },
    {
      id: "ruben.smit",
      name: "Ruben Smit",
      email: "ruben.smit@zk-ijmond.example",
      phone: "023 000 00 04",
      roles: ["coordinator"],
    },
    {
      id: "fatima.mulder",
      name: "Fatima Mulder",
      email: "fatima.mulder@zk-ijmond.example",
      phone: "023 000 00 05",
      roles: ["administrator"],
    },
    {
      id: "hanna.vos",
      name: "Hanna Vos",
      email: "hanna.vos@zk-ijmond.example",
      phone: "023 000 00 06",
      roles: ["privacy-officer"],
    },
  ],
  municipalities: [
    { code: "GM0392", name: "Haarlem" },
    { code: "GM0473", name: "Zandvoort" },
    { code: "GM0377", name: "Bloemendaal" },
    { code: "GM0397", name: "Heemstede" },
    { code: "GM0375", name: "Beverwijk" },
    { code: "GM0396", name: "Heemskerk" },
    { code: "GM0453", name: "Velsen" },
  ],
  partners: [
    {
      code: "gemeente-haarlem",
      name: "Gemeente Haarlem",
      municipality: "GM0392",
      digestTo: team("gemeente-haarlem"),
      vum: vum("gemeente-haarlem", "023 000 01 01"),
    },
    {
      code: "gemeente-zandvoort",
      name: "Gemeente Zandvoort",
      municipality: "GM0473",
      digestTo: team("gemeente-zandvoort"),
      vum: vum("gemeente-zandvoort", "023 000 01 02"),
    },
    {
      code: "gemeente-bloemendaal",
      name: "Gemeente Bloemendaal",
      municipality: "GM0377",
      digestTo: team("gemeente-bloemendaal"),
      vum: vum("gemeente-bloemendaal", "023 000 01 03"),
    },
    {
      code: "gemeente-heemstede",
      name: "Gemeente Heemstede",
      municipality: "GM0397",
      digestTo: team("gemeente-heemstede"),
      vum: vum("gemeente-heemstede", "023 000 01 04"),
    },
    {
      code: "ijmond-werkt",
      name: "IJmond Werkt!",
      digestTo: team("ijmond-werkt"),
      vum: vum("ijmond-werkt", "023 000 01 05"),
      remindTo: placers("ijmond-werkt"),
    },
    {
      code: "uwv",
      name: "UWV",
      digestTo: team("uwv"),
      vum: vum("uwv", "023 000 01 06"),
      remindTo: placers("uwv"),
    },
    { code: "pasmatch", name: "Pasmatch", remindTo: placers("pasmatch") },
    { code: "kennemerkracht", name: "Uitzendbureau Kennemerkracht", remindTo: placers("kennemerkracht") },
    { code: "start-kennemerland", name: "Start Kennemerland", remindTo: placers("start-kennemerland") },
  ],
  agencyUsers: [
    { id: "noor.degraaf", name: "Noor de Graaf", agency: "pasmatch" },
    { id: "bilal.yilmaz", name: "Bilal Yilmaz", agency: "kennemerkracht" },
    { id: "eva.jansen", name: "Eva Jansen", agency: "start-kennemerland" },
    { id: "mees.vandijk", name: "Mees van Dijk", agency: "ijmond-werkt" },
    { id: "fatima.elidrissi", name: "Fatima El Idrissi", agency: "uwv" },
  ],
  clients: [
    source("gemeente-haarlem"),
    source("gemeente-zandvoort"),
    source("gemeente-bloemendaal"),
    source("gemeente-heemstede"),
    both("ijmond-werkt"),
    both("uwv"),
    agency("pasmatch"),
    agency("kennemerkracht"),
    agency("start-kennemerland"),
    { id: "vum-gateway", scopes: ["vum:exchange"] },
    {
      id: "werkblad",
      scopes: ["vacancies:read", "vacancies:write", "shortlists:read", "shortlists:decide", "reports:read"],
    },
  ],
  assignmentPolicies: AssignmentPolicies.parse(policies),
  reportTargets: {
    "first-look": { target: 2 },
    "lasting-26w": { comparison: { name: "Kadernota Werk! 2012", value: 60 } },
  },
};
