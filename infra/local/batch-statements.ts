import { createRequire } from "node:module";
import { insertion, type Statement } from "./partiql.ts";

/** How the emulator refuses; anything else that it throws is a fault of its own. */
type Refusal = Error & { body: { __type: string; message?: string } };
const isRefusal = (error: unknown): error is Refusal => error instanceof Error && "body" in error;

/** The emulator's own checks and actions, below its HTTP. */
const require = createRequire(import.meta.url);
const { checkTypes, checkValidations } = require("dynalite/validations/index.js") as {
  checkTypes: (data: object, types: object) => object;
  checkValidations: (data: object, types: object, custom: unknown, store: unknown) => void;
};
const checks = require("dynalite/validations/putItem.js") as { types: object; custom: unknown };
const put = require("dynalite/actions/putItem.js") as (
  store: LookedUp,
  data: object,
  done: (error: Error | null) => void,
) => void;

type Found = (error: unknown, table?: object) => void;

/** The emulator's own store, as it gives a table away; and as an action of it asks for one. */
type Store = { getTable: (name: string, mustBeActive: boolean, found: Found) => void };
type LookedUp = { getTable: (name: string, found: Found) => void };

/** The store, in which a table is looked up once: by a request, not by each of its items. */
function lookingUpOnce(store: Store): LookedUp {
  const tables = new Map<string, Promise<object | undefined>>();
  const look = (name: string) =>
    new Promise<object | undefined>((resolve, reject) => {
      store.getTable(name, true, (error, table) => (error ? reject(error) : resolve(table)));
    });
  const getTable = (name: string, found: Found) => {
    const table = tables.get(name) ?? look(name);
    tables.set(name, table);
    table.then((standing) => found(null, standing), found);
  };
  return Object.assign(Object.create(store), { getTable });
}

/**
 * BatchExecuteStatement, which the emulator does not have: each statement is done by itself, and answered by itself.
 * `keyOf` names the first attribute of a table's key.
 */
export const executeStatements = async (
  store: Store,
  statements: readonly Statement[],
  keyOf: (table: string) => string,
): Promise<{ Responses: object[] }> => {
  const tables = lookingUpOnce(store);
  const Responses = await Promise.all(
    statements.map(insertion).map(({ table: TableName, item: Item }) => {
      const input = {
        TableName,
        Item,
        // The older way to say a condition: an expression would be parsed anew for every item.
        Expected: { [keyOf(TableName)]: { Exists: false } },
      };
      return new Promise<object>((resolve, reject) => {
        const answer = (error: unknown) => {
          if (!error) return resolve({ TableName });
          if (!isRefusal(error)) return reject(error);
          const { __type, message: Message } = error.body;
          const Code = __type.endsWith("ConditionalCheckFailedException") ? "DuplicateItem" : "ValidationError";
          resolve({ TableName, Error: { Code, Message } });
        };
        try {
          const data = checkTypes(input, checks.types);
          checkValidations(data, checks.types, checks.custom, store);
          put(tables, data, answer);
        } catch (error) {
          answer(error);
        }
      });
    }),
  );
  return { Responses };
};
