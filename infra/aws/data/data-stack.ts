import { type App, Stack } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { topology } from "#infra/topology.ts";
import type { Config } from "../config.ts";
import { customerKey } from "../keys.ts";
import { bucketNameOf, nameOf } from "../names.ts";
import { createAccessLogBucket, createBucket } from "./buckets.ts";
import { createLinkKey, createOriginKey } from "./secrets.ts";
import { createTable } from "./tables.ts";

/** What must survive any deployment: tables, bucket, secrets and the key that they are encrypted with. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly tables: Readonly<Record<string, Table>>;
  readonly linkKey: Secret;
  readonly originKey: Secret;

  constructor(app: App, config: Config) {
    super(app, "Data", {
      stackName: nameOf(config, "data"),
      description: "Werkgeversservicepunt: what is kept",
      env: { account: config.account, region: config.region },
      terminationProtection: true,
    });
    this.key = customerKey(this, "Key", nameOf(config, "data"), "Tables, imports and secrets of the platform");
    const tables = new Construct(this, "Tables");
    this.tables = Object.fromEntries(
      Object.entries(topology.tables).map(([name, table]) => [
        name,
        createTable(tables, name, nameOf(config, name), table, this.key),
      ]),
    );
    const accessLogs = createAccessLogBucket(this);
    const buckets = new Construct(this, "Buckets");
    for (const [name, bucket] of Object.entries(topology.buckets))
      createBucket(buckets, name, bucketNameOf(config, name), bucket, this.key, accessLogs);
    this.linkKey = createLinkKey(this, config, this.key);
    this.originKey = createOriginKey(this, config, this.key);
  }
}
