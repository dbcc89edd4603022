import { SCOPES, type Scope } from "#shared/domain/region.ts";
import type { MemoryDatabase } from "../adapters/memory-database.ts";
import { storedTables } from "../api/support/tables.ts";
import type { ApiParts, Fault } from "./api-world.ts";

/** A check that is gone, and one deviation from the table by which it shows. */
type Missing = { fault: Fault; shows: RegExp };

const ALL = Object.keys(SCOPES) as Scope[];

const withDeps = (parts: ApiParts, deps: Partial<ApiParts["deps"]>): ApiParts => ({
  ...parts,
  deps: { ...parts.deps, ...deps },
});

type OwnedTable = "candidates" | "imports" | "assignments";

/** A read that finds what has this reference or id whoever it belongs to: `owner` in the key is forgotten. */
const forgetting =
  <K extends { ref: string } | { id: string }, T>(
    database: MemoryDatabase,
    table: OwnedTable,
    owner: "partner" | "agency",
    read: (key: K) => Promise<T>,
  ) =>
  async (key: K): Promise<T> => {
    const called = "ref" in key ? key.ref : key.id;
    const items = await storedTables({ databaseEndpoint: database.endpoint }).itemsOf(table);
    const found = items.find(({ ref, id }) => (ref ?? id) === called);
    return read(found ? { ...key, [owner]: found[owner] } : key);
  };

/** Each check on who may do what in the API, taken away by giving it another part than the right one. */
export const apiFaults = (database: MemoryDatabase): Readonly<Record<string, Missing>> => ({
  "any token is believed": {
    shows: /a token of nobody gets in/,
    fault: (parts) => ({
      ...parts,
      verifyToken: (token) =>
        parts.verifyToken(token).catch(() => ({ clientId: "gemeente-haarlem", scopes: [...ALL] })),
    }),
  },
  "a client that was revoked is still known": {
    shows: /a revoked client gets in/,
    fault: (parts) => ({
      ...parts,
      region: {
        ...parts.region,
        clients: [...parts.region.clients, { id: "gemeente-verdwenen", partner: "uwv", scopes: ALL }],
      },
    }),
  },
  "every token has every scope": {
    shows: /gets in without the scope/,
    fault: (parts) => ({
      ...parts,
      verifyToken: async (token) => ({ ...(await parts.verifyToken(token)), scopes: [...ALL] }),
    }),
  },
  "every client may have every scope": {
    shows: /^post .vacancies: pasmatch gets in/,
    fault: (parts) => ({
      ...parts,
      region: { ...parts.region, clients: parts.region.clients.map((client) => ({ ...client, scopes: ALL })) },
    }),
  },
  "candidates are found without their partner": {
    shows: /candidates.{ref}: uwv reaches what is another's/,
    fault: (parts) => {
      const { candidates } = parts.deps;
      const read = forgetting(database, "candidates", "partner", candidates.read);
      return withDeps(parts, { candidates: { ...candidates, read } });
    },
  },
  "imports are found without their partner": {
    shows: /candidate-imports.{id}: uwv reaches what is another's/,
    fault: (parts) => {
      const { imports } = parts.deps;
      const read = forgetting(database, "imports", "partner", imports.read);
      return withDeps(parts, { imports: { ...imports, read } });
    },
  },
  "assignments are found without their agency": {
    shows: /assignments.{id}: uwv reaches what is another's/,
    fault: (parts) => {
      const { assignments } = parts.deps;
      const read = forgetting(database, "assignments", "agency", assignments.read);
      return withDeps(parts, { assignments: { ...assignments, read } });
    },
  },
  "any signature is right": {
    shows: /a cursor that was made up is taken/,
    fault: (parts) => withDeps(parts, { signer: { ...parts.deps.signer, verify: async () => true } }),
  },
});

/** Each guard of an assignment's life, taken away in the same manner. */
export const stepFaults: Readonly<Record<string, Missing>> = {
  "the stored state is forgotten": {
    shows: /a step back is taken/,
    fault: (parts) =>
      withDeps(parts, {
        assignments: {
          ...parts.deps.assignments,
          async read(key) {
            const stored = await parts.deps.assignments.read(key);
            return stored && { ...stored, status: "assigned" };
          },
        },
      }),
  },
  "the stored version is believed to be the one that was sent": {
    shows: /a write on an older version is taken/,
    fault: (parts) =>
      withDeps(parts, {
        assignments: {
          ...parts.deps.assignments,
          async read(key) {
            const stored = await parts.deps.assignments.read(key);
            return stored && { ...stored, version: 1 };
          },
          replace: async () => undefined,
        },
      }),
  },
};
