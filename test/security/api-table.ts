import type { Scope } from "#shared/domain/region.ts";
import { anApproval, ndjson } from "../api/support/desk.ts";
import { pathOf } from "../api/support/routes.ts";
import { aCarving, aVacancy } from "../support/builders.ts";
import { aCandidate } from "../support/builders-today.ts";
import type { CallOptions } from "../support/running-platform.ts";

/**
 * Who may do what: said here once more, by hand, so that a slip in the routes or in the region shows. A route or a
 * client that is not in these tables fails.
 */
export const SOURCES = [
  "gemeente-haarlem",
  "gemeente-zandvoort",
  "gemeente-bloemendaal",
  "gemeente-heemstede",
  "ijmond-werkt",
  "uwv",
];
export const AGENCIES = ["ijmond-werkt", "uwv", "pasmatch", "kennemerkracht", "start-kennemerland"];
export const DESK = ["werkblad"];
export const CLIENTS = [...new Set([...SOURCES, ...AGENCIES, ...DESK, "vum-gateway"])];

/** What an id in the path names; `foreign` is possible where rows belong to a partner or agency. */
export type Kind = "none" | "vacancy" | "carving" | "proposal" | "candidate" | "import" | "assignment";
export type Row = {
  may: readonly string[];
  scope: Scope;
  kind: Kind;
  own: number;
  foreign?: number;
  unknown?: number;
  /** For an id that cannot be one: 404 unless said, for there is nothing of that name. */
  malformed?: number;
};

export const TABLE: Record<string, Row> = {
  "post /vacancies": { may: DESK, scope: "vacancies:write", kind: "none", own: 201 },
  "get /vacancies/{reference}": { may: DESK, scope: "vacancies:read", kind: "vacancy", own: 200, unknown: 404 },
  "patch /vacancies/{reference}": { may: DESK, scope: "vacancies:write", kind: "vacancy", own: 200, unknown: 404 },
  "post /vacancies/{reference}/withdrawal": {
    may: DESK,
    scope: "vacancies:write",
    kind: "vacancy",
    own: 200,
    unknown: 404,
  },
  "get /vacancies/{reference}/shortlist": {
    may: DESK,
    scope: "shortlists:read",
    kind: "vacancy",
    own: 200,
    unknown: 404,
  },
  "post /vacancies/{reference}/decisions": {
    may: DESK,
    scope: "shortlists:decide",
    kind: "vacancy",
    own: 201,
    unknown: 404,
  },
  "post /jobcarving-requests": { may: DESK, scope: "vacancies:write", kind: "none", own: 201 },
  "get /jobcarving-requests/{reference}": {
    may: DESK,
    scope: "vacancies:read",
    kind: "carving",
    own: 200,
    unknown: 404,
  },
  "put /jobcarving-requests/{reference}": {
    may: DESK,
    scope: "vacancies:write",
    kind: "carving",
    own: 200,
    unknown: 404,
  },
  "post /jobcarving-requests/{reference}/withdrawal": {
    may: DESK,
    scope: "vacancies:write",
    kind: "carving",
    own: 200,
    unknown: 404,
  },
  "get /jobcarving-requests/{reference}/proposals": {
    may: DESK,
    scope: "shortlists:read",
    kind: "carving",
    own: 200,
    unknown: 404,
  },
  "post /jobcarving-requests/{reference}/proposals/{id}/approval": {
    may: DESK,
    scope: "shortlists:decide",
    kind: "proposal",
    own: 200,
    unknown: 404,
  },
  // The same reference as another partner's is simply free to the caller: it makes a candidate of the caller's own.
  "put /candidates/{ref}": {
    may: SOURCES,
    scope: "candidates:write",
    kind: "candidate",
    own: 200,
    foreign: 201,
    unknown: 201,
    // The partner gives the name here, and hears what is wrong with it.
    malformed: 400,
  },
  "get /candidates/{ref}": {
    may: SOURCES,
    scope: "candidates:write",
    kind: "candidate",
    own: 200,
    foreign: 404,
    unknown: 404,
  },
  "delete /candidates/{ref}": {
    may: SOURCES,
    scope: "candidates:write",
    kind: "candidate",
    own: 204,
    foreign: 404,
    unknown: 404,
  },
  "post /candidate-imports": { may: SOURCES, scope: "candidates:write", kind: "none", own: 202 },
  "get /candidate-imports/{id}": {
    may: SOURCES,
    scope: "candidates:write",
    kind: "import",
    own: 200,
    foreign: 404,
    unknown: 404,
  },
  "get /candidate-imports/{id}/errors": {
    may: SOURCES,
    scope: "candidates:write",
    kind: "import",
    own: 200,
    foreign: 404,
    unknown: 404,
  },
  "get /candidate-imports/{id}/missing": {
    may: SOURCES,
    scope: "candidates:write",
    kind: "import",
    own: 200,
    foreign: 404,
    unknown: 404,
  },
  // None of these imports waits for a confirmation, and nothing of anybody's must be withdrawn here.
  "post /candidate-imports/{id}/confirm": {
    may: SOURCES,
    scope: "candidates:write",
    kind: "import",
    own: 409,
    foreign: 404,
    unknown: 404,
  },
  "get /assignments": { may: AGENCIES, scope: "assignments:read", kind: "none", own: 200 },
  "get /assignments/{id}": {
    may: AGENCIES,
    scope: "assignments:read",
    kind: "assignment",
    own: 200,
    foreign: 404,
    unknown: 404,
  },
  "put /assignments/{id}/status": {
    may: AGENCIES,
    scope: "assignments:write",
    kind: "assignment",
    own: 200,
    foreign: 404,
    unknown: 404,
  },
  "get /reports/flow": { may: DESK, scope: "reports:read", kind: "none", own: 200 },
  "get /reports/shares": { may: DESK, scope: "reports:read", kind: "none", own: 200 },
};

export const MALFORMED = [
  "-",
  "%00",
  "..%2F..%2Fetc",
  ".hidden",
  "x".repeat(300),
  "%F0%9F%98%80",
  "a b",
  "a'--",
  "%E0%A4%A",
];

/** Right in form, as long as `like`, and nobody's. */
export const unknownId = (kind: Kind, like: string): string =>
  ({
    none: "",
    vacancy: "V-ZZZZZZZZ",
    carving: "J-ZZZZZZZZ",
    proposal: "P-ZZZZZZZZ",
    candidate: like.replace("canary", "nobody"),
    import: "I-ZZZZZZZZZZZZZZZZ",
    assignment: "A-ZZZZZZZZZZZZZZZZZZZZ",
  })[kind];

const PARAMETER: Record<Kind, string> = {
  none: "none",
  vacancy: "reference",
  carving: "reference",
  proposal: "id",
  candidate: "ref",
  import: "id",
  assignment: "id",
};

/** A route's path to an id of its kind, as it is sent; a proposal's stands behind its request. */
export const pathToId = (path: string, kind: Kind, id: string, request: string): string =>
  pathOf(path.replace(`{${PARAMETER[kind]}}`, "ID"), { reference: request }).replace("ID", () => id);

const BODIES: Record<string, unknown> = {
  "post /vacancies": aVacancy(),
  "patch /vacancies/{reference}": { description: "Bestellingen verzamelen." },
  "post /vacancies/{reference}/decisions": {
    candidateId: "gemeente-haarlem:canary-ref-of-gemeente-haarlem",
    decision: "put-forward",
  },
  "post /jobcarving-requests": aCarving(),
  "put /jobcarving-requests/{reference}": aCarving(),
  "post /jobcarving-requests/{reference}/proposals/{id}/approval": anApproval(),
  "put /candidates/{ref}": aCandidate(),
  "put /assignments/{id}/status": { status: "acknowledged" },
};

/** A request of a route, by the name of the row, that is right in form. */
export function optionsOf(name: string): CallOptions {
  if (name === "post /candidate-imports") {
    return {
      method: "POST",
      body: ndjson([{ ref: "walked", ...aCandidate() }]),
      headers: { "Content-Type": "application/x-ndjson" },
    };
  }
  const [method = ""] = name.split(" ");
  return { method: method.toUpperCase(), ...(name in BODIES ? { body: BODIES[name] } : {}) };
}
