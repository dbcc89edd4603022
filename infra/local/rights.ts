import { type Access, type FunctionName, type LambdaFunction, topology } from "#infra/topology.ts";
import { type Statement, tableOf } from "./partiql.ts";

const READS = ["GetItem", "BatchGetItem", "Query"];
const WRITES = ["PutItem", "UpdateItem", "DeleteItem", "PartiQLInsert"];

/** The caller that sets the deployment up; it is no function and may do everything. */
const DEPLOYMENT = "deployment";

/** DynamoDB actions that an access comes down to, in both deployments. */
export const actionsOf = (access: Access): string[] => [
  ...(access === "write" ? [] : READS),
  ...(access === "read" ? [] : WRITES),
];

/** What of a request says which tables it touches. */
export type DatabaseRequest = {
  TableName?: string;
  RequestItems?: Record<string, unknown>;
  Statements?: Statement[];
};

/** What is asked, as IAM sees it: each action with its table. */
const askedIn = (action: string, input: DatabaseRequest): { action: string; table: string }[] => {
  if (action === "BatchExecuteStatement")
    return (input.Statements ?? []).map((statement) => ({ action: "PartiQLInsert", table: tableOf(statement) }));
  const tables = action === "BatchGetItem" ? Object.keys(input.RequestItems ?? {}) : [input.TableName ?? ""];
  return tables.map((table) => ({ action, table }));
};

/** Why a request may not be made, or undefined when it may: what IAM answers on AWS, from the same topology. */
export function mayUse(caller: string, action: string, request: DatabaseRequest): string | undefined {
  if (caller === DEPLOYMENT) return undefined;
  const rights: LambdaFunction | undefined = topology.functions[caller as FunctionName];
  const missing = askedIn(action, request).filter((asked) => {
    const access = rights?.tables[asked.table];
    return access === undefined || !actionsOf(access).includes(asked.action);
  });
  if (missing.length === 0) return undefined;
  return `Function "${caller}" may not ${missing.map((asked) => `${asked.action} on ${asked.table}`).join(", ")}`;
}
