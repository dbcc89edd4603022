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

/** Everything that is stored under an id, whoever it belongs to: a filter that was forgotten. */
const owners = async (database: MemoryDatabase, table: "candidates" | "imports" | "assignments", id: string) => {
  const items = await storedTables({ databaseEndpoint: database.endpoint }).itemsOf(table);
  return items.find(({ ref, id: own }) => (ref ?? own) === id);
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
    fault: (parts) =>
      withDeps(parts, {
        candidates: {
          ...parts.deps.candidates,
          async read({ partner, ref }) {
            const owner = await owners(database, "candidates", ref);
            return parts.deps.candidates.read({ partner: String(owner?.partner ?? partner), ref });
          },
        },
      }),
  },
  "imports are found without their partner": {
    shows: /candidate-imports.{id}: uwv reaches what is another's/,
    fault: (parts) =>
      withDeps(parts, {
        imports: {
          ...parts.deps.imports,
          async read({ partner, id }) {
            const owner = await owners(database, "imports", id);
            return parts.deps.imports.read({ partner: String(owner?.partner ?? partner), id });
          },
        },
      }),
  },
  "assignments are found without their agency": {
    shows: /assignments.{id}: uwv reaches what is another's/,
    fault: (parts) =>
      withDeps(parts, {
        assignments: {
          ...parts.deps.assignments,
          async read({ agency, id }) {
            const owner = await owners(database, "assignments", id);
            return parts.deps.assignments.read({ agency: String(owner?.agency ?? agency), id });
          },
        },
      }),
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
