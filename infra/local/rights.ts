import { type Access, type FunctionName, type LambdaFunction, topology } from "#infra/topology.ts";

const READS = ["GetItem", "BatchGetItem", "Query"];
const WRITES = ["PutItem", "UpdateItem", "DeleteItem"];

/** The caller that sets the deployment up; it is no function and may do everything. */
const DEPLOYMENT = "deployment";

/** DynamoDB actions that an access comes down to, in both deployments. */
export const actionsOf = (access: Access): string[] => [
  ...(access === "write" ? [] : READS),
  ...(access === "read" ? [] : WRITES),
];

const tablesIn = (action: string, body: string): string[] => {
  const input = JSON.parse(body) as { TableName?: string; RequestItems?: Record<string, unknown> };
  return action === "BatchGetItem" ? Object.keys(input.RequestItems ?? {}) : [input.TableName ?? ""];
};

/** Why a request may not be made, or undefined when it may: what IAM answers on AWS, from the same topology. */
export function mayUse(caller: string, action: string, body: string): string | undefined {
  if (caller === DEPLOYMENT) return undefined;
  const rights: LambdaFunction | undefined = topology.functions[caller as FunctionName];
  const missing = tablesIn(action, body).filter((table) => {
    const access = rights?.tables[table];
    return access === undefined || !actionsOf(access).includes(action);
  });
  return missing.length === 0 ? undefined : `Function "${caller}" may not ${action} on ${missing.join(", ")}`;
}
