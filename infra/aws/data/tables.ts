import { RemovalPolicy } from "aws-cdk-lib";
import {
  type Attribute,
  AttributeType,
  BillingMode,
  Table as DynamoTable,
  ProjectionType,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import type { Key as KmsKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import type { Index, Key, Table } from "#infra/topology.ts";
import { pascal } from "../names.ts";

/** Days that a table can be turned back; also the longest that an erased person stays in a backup. */
const RECOVERY_DAYS = 14;

const attribute = ({ name, type }: Key): Attribute => ({
  name,
  type: type === "S" ? AttributeType.STRING : AttributeType.NUMBER,
});

const projection = (projected: Index["projection"]) => {
  if (projected === "all") return { projectionType: ProjectionType.ALL };
  if (projected === "keys") return { projectionType: ProjectionType.KEYS_ONLY };
  return { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...projected] };
};

/** A table as the topology describes it: on demand, encrypted with `key`, recoverable, and not to be deleted. */
export function createTable(scope: Construct, name: string, tableName: string, table: Table, key: KmsKey): DynamoTable {
  const created = new DynamoTable(scope, pascal(name), {
    tableName,
    partitionKey: attribute(table.partitionKey),
    ...(table.sortKey && { sortKey: attribute(table.sortKey) }),
    ...(table.expires && { timeToLiveAttribute: table.expires }),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: RECOVERY_DAYS },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const index of table.indexes)
    created.addGlobalSecondaryIndex({
      indexName: index.name,
      partitionKey: attribute(index.partitionKey),
      sortKey: attribute(index.sortKey),
      ...projection(index.projection),
    });
  return created;
}
