import { type agencyWorld, BILAL } from "../../agency/agency-world.ts";
import { administrator, adminPages } from "../../pages/admin-pages.ts";
import { aRecord } from "../../pages/desk-records.ts";
import { memoryVacancies } from "../../pages/memory-stores.ts";
import { hiddenField } from "../../pages/visitor.ts";
import { LONG_NAME, LONG_WORD, type Screen, type State, type Way, walk } from "./state.ts";

const asAdministrator = (name: string, way: Way, screen?: Screen): State => ({
  name: `administrator: ${name}`,
  show: async () => walk(await administrator(adminPages().app), way),
  screen,
});

/** All that a contact person handed in, found by an administrator. */
const contactPerson: State = {
  name: "administrator: contact person of an employer, with open and closed work",
  screen: { file: "52-contact-person", on: "desk" },
  show: async () => {
    const open = aRecord({ status: "in-progress" }, { title: LONG_WORD });
    const closed = aRecord({ reference: "V-00000001", status: "filled" });
    const records = new Map([open, closed].map((record) => [record.reference, record]));
    const addresses = { list: async () => [...records.keys()], forget: async () => undefined };
    const visitor = await administrator(adminPages({ addresses, vacancies: memoryVacancies(records) }).app);
    const { html } = await visitor.get("/beheer/contactpersoon");
    const asked = { csrf: hiddenField(html, "csrf"), doe: "zoek", "e-mail": open.submission.contact.email };
    return walk(visitor, () => visitor.post("/beheer/contactpersoon", asked));
  },
};

/** What was typed in a form that no session of now sent. */
const TYPED = {
  csrf: "of another session",
  vanaf: "1 januari 2027",
  toelichting: `Afspraak van november.\n${LONG_WORD}`,
};

/** More looks at somebody than fit on a page. */
const SEEN = Array.from({ length: 30 }, (_, index) => ({
  at: `2026-11-${String(1 + (index % 20)).padStart(2, "0")}T09:00:00.000Z`,
  ...{ actor: index % 3 === 0 ? "pasmatch" : "amina.bakker", origin: index % 3 === 0 ? "api" : "workbench" },
  ...{ activity: index % 3 === 0 ? "pull-assignment" : "view-shortlist", object: `V-3K7Q2M9X-${index}` },
}));

/** The administrator's pages. */
export const ADMIN_STATES: readonly State[] = [
  asAdministrator("overview", "/beheer", { file: "50-admin", on: "desk" }),
  asAdministrator("new policy", "/beheer/beleid/nieuw"),
  asAdministrator("employers of an account manager", "/beheer/accountmanagers/amina.bakker"),
  contactPerson,
  {
    name: "administrator: employer that is handed over",
    show: async () => {
      const employer = {
        ...{
          kvkNumber: "00000123",
          name: LONG_NAME,
          accountManager: "amina.bakker",
          since: "2026-01-05T09:00:00.000Z",
        },
        handovers: [{ from: "joris.visser", to: "amina.bakker", by: "fatima.mulder", at: "2026-06-01T09:00:00.000Z" }],
      };
      return walk(await administrator(adminPages({ employers: [employer] }).app), "/beheer/werkgevers/00000123");
    },
  },
  asAdministrator("who saw somebody, form", "/beheer/inzage"),
  {
    name: "administrator: who saw somebody, second of two pages",
    show: async () => {
      const findViews = async () => SEEN;
      const visitor = await administrator(adminPages({ findViews }).app);
      const csrf = hiddenField((await visitor.get("/beheer/inzage")).html, "csrf");
      const fields = { csrf, kandidaat: "gemeente-haarlem:12345", van: "2026-08-25", tot: "2026-11-23", pagina: "2" };
      return walk(visitor, () => visitor.post("/beheer/inzage", fields));
    },
    screen: { file: "51-who-saw", on: "desk" },
  },
  asAdministrator("who saw somebody, asked wrong", async (visitor) => {
    const csrf = hiddenField((await visitor.get("/beheer/inzage")).html, "csrf");
    return visitor.post("/beheer/inzage", { csrf, kandidaat: LONG_WORD, van: "morgen", tot: "" });
  }),
  asAdministrator("page that is not there", "/beheer/nergens"),
  asAdministrator("form sent after the session ended", (visitor) => {
    visitor.cookies.clear();
    return visitor.post("/beheer/beleid", TYPED);
  }),
  asAdministrator("form of an earlier session", (visitor) => visitor.post("/beheer/beleid", TYPED)),
];

/** The agencies' pages, over stores that the hooks of a test file make. */
export const agencyStates = (world: ReturnType<typeof agencyWorld>): readonly State[] => {
  const atAgency = (name: string, way: (id: string) => Way, screen?: Screen): State => ({
    name: `agency: ${name}`,
    show: async () => {
      const { id } = await world.assign();
      return walk(await world.signIn(), way(id));
    },
    screen,
  });
  return [
    atAgency("assignments", () => "/uitvoerder", { file: "40-agency", on: "desk" }),
    {
      name: "agency: second of two pages of assignments",
      show: async () => {
        for (let count = 0; count < 30; count += 1) await world.assign("kennemerkracht", LONG_WORD);
        return walk(await world.signIn(BILAL), "/uitvoerder?pagina=2");
      },
    },
    atAgency("one assignment", (id) => `/uitvoerder/toewijzingen/${id}`, { file: "41-agency-assignment", on: "desk" }),
    atAgency("page that is not there", () => "/uitvoerder/nergens"),
  ];
};
