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
  store: unknown,
  data: object,
  done: (error: Error | null) => void,
) => void;

/**
 * BatchExecuteStatement, which the emulator does not have: each statement is done by itself, and answered by itself.
 * `keyOf` names the first attribute of a table's key.
 */
export const executeStatements = async (
  store: unknown,
  statements: readonly Statement[],
  keyOf: (table: string) => string,
): Promise<{ Responses: object[] }> => {
  const Responses = await Promise.all(
    statements.map(insertion).map(({ table: TableName, item: Item }) => {
      const input = {
        TableName,
        Item,
        ConditionExpression: "attribute_not_exists(#key)",
        ExpressionAttributeNames: { "#key": keyOf(TableName) },
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
          put(store, data, answer);
        } catch (error) {
          answer(error);
        }
      });
    }),
  );
  return { Responses };
};
