import type { Proposal, Proposals } from "#shared/domain/proposals.ts";
import { proposalId } from "#shared/domain/proposals.ts";
import type { Desk } from "../../pages/apps.ts";
import {
  aCarvingRecord,
  anAssignment,
  anEntry,
  aPerson,
  aRecord,
  aShortlist,
  CARVING_REFERENCE,
  putForward,
  REFERENCE,
} from "../../pages/desk-records.ts";
import { memoryContactMoments } from "../../pages/memory-contact-moments.ts";
import { memoryCarvings, memoryVacancies } from "../../pages/memory-stores.ts";
import { type Fields, hiddenField, type Visitor } from "../../pages/visitor.ts";
import { REPORTED_DAYS, REPORTED_FROM, REPORTED_TO } from "../../report/reported-days.ts";
import { bron, OWN } from "../../vum/bron.ts";
import { atDesk, LONG_NAME, LONG_WORD, type State } from "./state.ts";

const VACANCY = `/werkblad/vacatures/${REFERENCE}`;
const REQUEST = `/werkblad/jobcarving/${CARVING_REFERENCE}`;

const longVacancy = aRecord(
  {},
  { title: LONG_WORD, employer: { name: LONG_NAME, kvkNumber: "00000123" }, description: `${LONG_WORD} `.repeat(20) },
);

/** A vacancy with its shortlist. */
export const withVacancy =
  (record = aRecord(), desk: Desk = {}) =>
  (): Desk => ({
    vacancies: memoryVacancies(new Map([[record.reference, record]])),
    shortlists: [aShortlist()],
    candidates: ["K-1", "K-2"].map((ref) => aPerson(ref)),
    ...desk,
  });

const aProposal = (tasks: string[], change: Partial<Proposal>): Proposal => ({
  id: proposalId(tasks),
  tasks,
  hours: 13,
  support: 24,
  certain: 9,
  euroPerWeek: 211.77,
  bestScores: [88.4, 80.5, 71],
  ...change,
});
const wide = aProposal(["eten", "linnen", "thee"], {
  hours: 18,
  support: 12,
  costliest: { tasks: ["linnen"], supportGained: 12 },
});
const light = aProposal(["eten", "thee"], {});
const proposals: Proposals = {
  reference: CARVING_REFERENCE,
  version: 1,
  requestVersion: 1,
  poolVersion: "40@2026-11-20T10:00:00.000Z",
  evaluatedOn: "2026-11-20",
  analysedAt: "2026-11-20T10:00:00.000Z",
  isExact: true,
  frontSize: 2,
  front: [wide, light],
};

/** A jobcarving request with its proposals. */
const withRequest =
  (desk: Desk = {}) =>
  (): Desk => ({
    carvings: memoryCarvings(new Map([[CARVING_REFERENCE, aCarvingRecord()]])),
    proposals: [proposals],
    candidates: ["K-1", "K-2", "K-3"].map((ref) => aPerson(ref)),
    ...desk,
  });

/** Sends a form of the desk to an address, with the token of the page it stands on. */
const from = (page: string, action: string, fields: Fields) => async (visitor: Visitor) => {
  const { html } = await visitor.open(page);
  const formulier = hiddenField(html, "formulier");
  return visitor.post(action, { csrf: hiddenField(html, "csrf"), formulier, ...fields });
};

const decided = aRecord({ status: "in-progress", decisions: { "gemeente-haarlem:K-1": putForward("K-1") } });
const many = Array.from({ length: 12 }, (_unused, at) => `K-${at + 1}`);
const withoutReason = { kandidaat: "gemeente-haarlem:K-1", besluit: "turn-down" };

export const manyPeople = {
  shortlists: [
    aShortlist({
      entries: many.map((ref, at) => anEntry(ref, { score: 82 - 3 * at, low: 70 - 3 * at, high: 90 - 3 * at })),
    }),
  ],
  candidates: many.map((ref) => aPerson(ref, { assessedAt: "2026-10-01" })),
};
const ids = (...refs: string[]) => refs.map((ref) => `gemeente-haarlem:${ref}`);

/** A desk with something in every group of the inbox, of an employer with long names. */
const busy = (): Desk => {
  const employer = { name: LONG_NAME, kvkNumber: "00000123" };
  const waits = aRecord({ reference: "V-00000001", status: "in-progress" }, { title: "Chauffeur", employer });
  const records = [
    aRecord({ reference: "V-00000002", stepSince: "2026-11-12T10:00:00.000Z" }, { employer }),
    aRecord({ reference: "V-00000003", stepSince: "2026-11-19T10:00:00.000Z" }, { title: LONG_WORD }),
    aRecord({ reference: "V-00000004" }, { title: "Bakker", employer }),
    aRecord({ reference: "V-00000005", status: "withdrawn" }, { title: "Kok", employer }),
    waits,
  ];
  const placed = {
    status: "placed",
    changes: [{ version: 1, status: "placed", at: "2026-11-10T10:00:00.000Z" }],
  } as const;
  return {
    ...withRequest()(),
    vacancies: memoryVacancies(new Map(records.map((record) => [record.reference, record]))),
    assignments: [
      anAssignment("K-1", waits, {}),
      anAssignment("K-2", waits, { ...placed, changes: [...placed.changes] }),
    ],
    employers: [{ ...employer, accountManager: "joris.visser", since: "2026-01-12T10:00:00.000Z" }],
    contacts: memoryContactMoments(
      ["Belde terug over de uren; ze willen ook twee mensen van 16 uur.", `${LONG_WORD} `.repeat(6)].map(
        (note, at) => ({
          ...{ kvkNumber: employer.kvkNumber, on: `2026-11-1${at}`, id: `m-${at}`, channel: "phone", note },
          ...{ by: "amina.bakker", at: "2026-11-12T10:00:00.000Z" },
        }),
      ),
    ),
  };
};
const EMPLOYER = "/werkblad/werkgevers/00000123";

/** More work than stands on one page of the inbox. */
const crowded = (): Desk => {
  const records = Array.from({ length: 120 }, (_unused, at) =>
    aRecord({ reference: `V-${String(at).padStart(8, "0")}` }),
  );
  return { vacancies: memoryVacancies(new Map(records.map((record) => [record.reference, record]))) };
};

/** The same desk with an employer of a common name. */
export const known = (): Desk => {
  const employer = { name: "Loods Proefneming", kvkNumber: "00000123" };
  const records = [
    aRecord({ status: "in-progress" }, { employer }),
    aRecord({ reference: "V-00000002" }, { title: "Heftruckchauffeur", employer }),
  ];
  return {
    ...busy(),
    vacancies: memoryVacancies(new Map(records.map((record) => [record.reference, record]))),
    employers: [{ ...employer, accountManager: "joris.visser", since: "2026-01-12T10:00:00.000Z" }],
    assignments: [],
  };
};

const REPORT = `/werkblad/rapportage?van=${REPORTED_FROM}&tot=${REPORTED_TO}`;
export const withReport = (): Desk => ({
  reportDays: REPORTED_DAYS.map((day, index) => ({
    ...day,
    lines: day.lines.map((line) => (line.by === "employer" && index % 2 === 0 ? { ...line, name: LONG_NAME } : line)),
  })),
});

const IDLE = "/werkblad/niet-voorgedragen";
const COMPARED = `${VACANCY}/vergelijken?${new URLSearchParams(
  ids("K-1", "K-3", "K-12").map((id): [string, string] => ["kandidaat", id]),
)}`;

/** Two decisions that are taken and one about somebody who is not on the list. */
const decidedTogether = async (visitor: Visitor) => {
  const { html } = await visitor.open(VACANCY);
  const seen = ids("K-1", "K-2").map((id) => [`gezien.${id}`, hiddenField(html, `gezien.${id}`)]);
  return visitor.post(`${VACANCY}/samen`, {
    ...Object.fromEntries(seen),
    ...{ csrf: hiddenField(html, "csrf"), kandidaat: ids("K-1", "K-2", "K-99"), besluit: "postpone", reden: "other" },
  });
};

const CONVERSATION = `${VACANCY}/berichten/A-K-1`;
const withMessages = withVacancy(decided, { assignments: [anAssignment("K-1", decided, {})] });
const written = async (visitor: Visitor) => {
  const nummer = hiddenField((await visitor.get(CONVERSATION)).html, "nummer");
  return from(CONVERSATION, CONVERSATION, {
    nummer,
    bericht: "Kun je deze week bellen? De werkgever wil graag kennismaken.",
  })(visitor);
};

/** A region that answers and one that does not. */
const withOtherRegions = (): Desk => {
  const other = bron();
  const delivered = other.deliver("K-7").then(() => other.deliver("K-8", { licences: ["B"] }));
  const source = { url: "http://localhost:9/vum/v3", oin: OWN, kind: "bron", km: 30 } as const;
  return withVacancy(aRecord(), {
    otherRegions: {
      sources: [
        { ...source, code: "amstelland", name: "Regio Amstelland" },
        { ...source, code: "verlaten", name: "Regio Verlaten" },
      ],
      ask: async ({ code }, subject, question) => {
        await delivered;
        if (code === "verlaten") return { outcome: "unreachable" };
        return { outcome: "answered", body: (await other.find(subject, question)).body };
      },
    },
  })();
};

/** The account manager's pages. */
export const DESK_STATES: readonly State[] = [
  atDesk("inbox, empty", "/werkblad"),
  atDesk("inbox, every group", "/werkblad?soort=vacature", busy),
  atDesk("inbox, more than a hundred", "/werkblad", crowded),
  atDesk("employer, contact moment that is wrong", from(EMPLOYER, `${EMPLOYER}/contactmomenten`, {}), busy),
  atDesk(
    "employer, a person in texts",
    from(`${EMPLOYER}/persoon`, `${EMPLOYER}/persoon`, { naam: LONG_WORD }),
    () => ({
      ...known(),
      contacts: memoryContactMoments([
        {
          ...{ kvkNumber: "00000123", on: "2026-11-02", id: "m".repeat(20), channel: "phone", by: "amina.bakker" },
          ...{ note: `Vraag naar ${LONG_WORD}, na tien uur`, at: "2026-11-02T10:00:00.000Z" },
        },
      ]),
    }),
  ),
  atDesk("employer, a person in texts, nothing typed", from(`${EMPLOYER}/persoon`, `${EMPLOYER}/persoon`, {}), known),
  atDesk("employer", EMPLOYER, known, { file: "62-employer", on: "desk" }),
  atDesk("people who are never put forward", IDLE, withVacancy(longVacancy, manyPeople)),
  atDesk("people who were not put forward for a month", IDLE, withVacancy(aRecord(), manyPeople), {
    file: "63-not-put-forward",
    on: "desk",
  }),
  atDesk("candidates side by side", COMPARED, withVacancy(longVacancy, manyPeople)),
  atDesk("candidates side by side, common names", COMPARED, withVacancy(aRecord(), manyPeople), {
    file: "64-compare",
    on: "desk",
  }),
  atDesk("decisions about many at once", decidedTogether, withVacancy(), { file: "65-bulk-outcome", on: "desk" }),
  atDesk("inbox, vacancy with long names and a request", "/werkblad?wie=alle", () => ({
    ...withVacancy(longVacancy)(),
    ...withRequest()(),
  })),
  atDesk("search, nothing typed", "/werkblad/zoeken"),
  atDesk("search, found", `/werkblad/zoeken?zoek=${LONG_WORD}`, withVacancy(longVacancy)),
  atDesk("search, an employer and its work found", "/werkblad/zoeken?zoek=loods", known, {
    file: "66-search",
    on: "desk",
  }),
  atDesk("search, nothing found", "/werkblad/zoeken?zoek=niets"),
  atDesk("page that is not there", "/werkblad/nergens"),
  atDesk("vacancy with its shortlist", VACANCY, withVacancy()),
  atDesk(
    "vacancy with more people and long names",
    VACANCY,
    withVacancy(longVacancy, {
      shortlists: [aShortlist({ entries: many.map((ref) => anEntry(ref)) })],
      candidates: many.map((ref) => aPerson(ref)),
    }),
  ),
  atDesk(
    "vacancy without anybody who fits",
    VACANCY,
    withVacancy(aRecord(), {
      shortlists: [aShortlist({ entries: [], eligible: 0, excluded: { licence: 30, travel: 10 } })],
    }),
  ),
  atDesk("vacancy with a decision", VACANCY, withVacancy(decided, { assignments: [anAssignment("K-1", decided, {})] })),
  atDesk("messages with an agency", written, withMessages, { file: "67-messages", on: "desk" }),
  atDesk("vacancy, answers of other regions", from(VACANCY, `${VACANCY}/andere-regios`, {}), withOtherRegions, {
    file: "68-other-regions",
    on: "desk",
    from: "#andere-regios",
  }),
  atDesk("vacancy, its closing date", `${VACANCY}/sluitingsdatum`, withVacancy(longVacancy)),
  atDesk(
    "vacancy, closing date that is wrong",
    from(`${VACANCY}/sluitingsdatum`, `${VACANCY}/sluitingsdatum`, {}),
    withVacancy(),
  ),
  atDesk("vacancy, decision without its reason", from(VACANCY, `${VACANCY}/besluiten`, withoutReason), withVacancy()),
  atDesk("jobcarving request with its front", REQUEST, withRequest()),
  atDesk("jobcarving request before it was analysed", REQUEST, withRequest({ proposals: [] })),
  atDesk("jobcarving, bundles side by side", `${REQUEST}?vergelijk=${wide.id}&vergelijk=${light.id}`, withRequest()),
  atDesk("jobcarving, bundle without tasks", `${REQUEST}/bundel`, withRequest()),
  atDesk("jobcarving, bundle", `${REQUEST}/bundel?taken=eten&taken=thee&loonwaarde=40`, withRequest()),
  atDesk("jobcarving, proposal", `${REQUEST}/voorstel?taken=eten&taken=thee`, withRequest()),
  atDesk("jobcarving, request to change", `${REQUEST}/wijzigen`, withRequest()),
  atDesk("report of a year", `${REPORT}&per=klantgroep`, withReport, { file: "60-report", on: "desk" }),
  atDesk("report by employer with long names", `${REPORT}&per=werkgever`, withReport, {
    file: "61-report-phone",
    on: "phone",
  }),
  atDesk("report of nothing", "/werkblad/rapportage"),
  atDesk("report of a wrong period", "/werkblad/rapportage?van=2026-12-01&tot=2026-01-01"),
];
