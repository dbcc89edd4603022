import { describe, expect, it } from "vitest";
import { deadLetterQueue, type FunctionName, type Index, type QueueName, topology } from "#infra/topology.ts";
import {
  ACCOUNT,
  all,
  clientCertificateArn,
  consumedBy,
  functionNames,
  linkKeyArn,
  named,
  namesOf,
  queueArn,
  REGION,
} from "./example-stage.ts";

const alarms = () => all("AWS::CloudWatch::Alarm").map(({ properties }) => properties);
const queueUrl = (name: string) => `https://${queueArn(name)}`;
const queueNames = Object.keys(topology.queues) as QueueName[];

describe("tables", () => {
  const projectionOf = ({ projection }: Index) => {
    if (projection === "all") return { ProjectionType: "ALL" };
    if (projection === "keys") return { ProjectionType: "KEYS_ONLY" };
    return { ProjectionType: "INCLUDE", NonKeyAttributes: [...projection] };
  };
  const schema = (partition: { name: string }, sort?: { name: string }) => [
    { AttributeName: partition.name, KeyType: "HASH" },
    ...(sort ? [{ AttributeName: sort.name, KeyType: "RANGE" }] : []),
  ];

  it("are those of the topology and no other", () => {
    expect(namesOf("AWS::DynamoDB::Table")).toEqual(
      Object.keys(topology.tables)
        .map((name) => `wsp-example-${name}`)
        .sort(),
    );
  });

  it.each(Object.entries(topology.tables))("%s has its keys, indexes, expiry and protections", (name, table) => {
    const { properties, isKept } = named("AWS::DynamoDB::Table", `wsp-example-${name}`);
    const keys = [
      table.partitionKey,
      table.sortKey,
      ...table.indexes.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]),
    ].flatMap((key) => (key ? [[key.name, key.type]] : []));
    expect(properties.KeySchema).toEqual(schema(table.partitionKey, table.sortKey));
    expect(
      (properties.AttributeDefinitions as { AttributeName: string; AttributeType: string }[]).map(
        ({ AttributeName, AttributeType }) => [AttributeName, AttributeType],
      ),
    ).toEqual([...new Map(keys as [string, string][])]);
    expect(properties.GlobalSecondaryIndexes ?? []).toEqual(
      table.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: schema(index.partitionKey, index.sortKey),
        Projection: projectionOf(index),
      })),
    );
    expect(properties.TimeToLiveSpecification).toEqual(
      table.expires ? { AttributeName: table.expires, Enabled: true } : undefined,
    );
    expect(properties).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId: "alias/wsp-example-data" },
    });
    expect(isKept).toBe(true);
  });
});

describe("buckets", () => {
  it.each(Object.entries(topology.buckets))("%s is closed, encrypted and forgets in time", (name, bucket) => {
    const { properties, isKept } = named("AWS::S3::Bucket", `wsp-example-${name}-${ACCOUNT}`);
    expect(properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: "alias/wsp-example-data" },
          },
        ],
      },
      LifecycleConfiguration: { Rules: [{ Status: "Enabled", ExpirationInDays: bucket.expiresAfterDays }] },
    });
    if (bucket.lockedForDays === undefined) expect(properties.VersioningConfiguration).toBeUndefined();
    expect(isKept).toBe(true);
  });

  it("of anchors keeps every version for over a year, whoever asks otherwise", () => {
    const { properties } = named("AWS::S3::Bucket", `wsp-example-anchors-${ACCOUNT}`);
    expect(properties).toMatchObject({
      VersioningConfiguration: { Status: "Enabled" },
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: "COMPLIANCE", Days: 395 } } },
    });
  });

  it("all refuse what does not come over TLS", () => {
    for (const { name } of all("AWS::S3::Bucket")) {
      const policy = all("AWS::S3::BucketPolicy").find((found) => found.properties.Bucket === name);
      expect(policy?.properties.PolicyDocument).toMatchObject({
        Statement: expect.arrayContaining([
          expect.objectContaining({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
        ]),
      });
    }
  });
});

describe("keys", () => {
  it("all rotate and outlive their stack", () => {
    expect(all("AWS::KMS::Key").length).toBeGreaterThan(0);
    for (const { properties, isKept } of all("AWS::KMS::Key")) {
      expect(properties.EnableKeyRotation).toBe(true);
      expect(isKept).toBe(true);
    }
  });
});

describe("queues", () => {
  it("are those of the topology, their dead letters, and the dead letters of the schedules", () => {
    expect(namesOf("AWS::SQS::Queue")).toEqual(
      [...queueNames.flatMap((name) => [name, deadLetterQueue(name)]), "schedules-dlq"]
        .map((name) => `wsp-example-${name}`)
        .sort(),
    );
  });

  it.each(Object.entries(topology.queues))("%s has its times, and gives up to its dead letters", (name, queue) => {
    expect(named("AWS::SQS::Queue", `wsp-example-${name}`).properties).toMatchObject({
      VisibilityTimeout: queue.visibilityTimeout,
      MessageRetentionPeriod: queue.retention,
      RedrivePolicy: { deadLetterTargetArn: queueArn(deadLetterQueue(name)), maxReceiveCount: queue.maxReceiveCount },
    });
    expect(named("AWS::SQS::Queue", `wsp-example-${deadLetterQueue(name)}`).properties).toMatchObject({
      MessageRetentionPeriod: queue.deadLetterRetention,
    });
  });

  it("are all encrypted with the customer key and refuse what does not come over TLS", () => {
    for (const { properties } of all("AWS::SQS::Queue")) {
      expect(properties.KmsMasterKeyId).toBe("alias/wsp-example-queues");
      const url = queueUrl(String(properties.QueueName).replace("wsp-example-", ""));
      const policy = all("AWS::SQS::QueuePolicy").find((found) => (found.properties.Queues as string[]).includes(url));
      expect(policy?.properties.PolicyDocument).toMatchObject({
        Statement: [{ Effect: "Deny", Action: "sqs:*", Condition: { Bool: { "aws:SecureTransport": "false" } } }],
      });
    }
  });

  it.each(Object.entries(topology.queues))("%s alarms at one dead letter, and says whom it hurts", (name, queue) => {
    const alarm = alarms().filter(
      ({ MetricName, Dimensions }) =>
        MetricName === "ApproximateNumberOfMessagesVisible" &&
        JSON.stringify(Dimensions).includes(`"wsp-example-${deadLetterQueue(name)}"`),
    );
    expect(alarm).toEqual([
      expect.objectContaining({
        Threshold: 1,
        ComparisonOperator: "GreaterThanOrEqualToThreshold",
        EvaluationPeriods: 1,
        Period: 60,
        AlarmDescription: expect.stringContaining(queue.hurts),
      }),
    ]);
  });

  it.each(Object.entries(topology.queues))("%s alarms when its oldest message waits too long", (name, queue) => {
    const alarm = alarms().filter(
      ({ MetricName, Dimensions }) =>
        MetricName === "ApproximateAgeOfOldestMessage" && JSON.stringify(Dimensions).includes(`"wsp-example-${name}"`),
    );
    expect(alarm).toEqual([
      expect.objectContaining({
        Threshold: Math.max(300, queue.visibilityTimeout),
        AlarmDescription: expect.stringContaining(queue.hurts),
      }),
    ]);
  });

  it.each(Object.entries(topology.queues))(
    "%s is handed to its consumer in its batches, failures one by one",
    (name, queue) => {
      const sources = all("AWS::Lambda::EventSourceMapping").filter(
        ({ properties }) => properties.EventSourceArn === queueArn(name),
      );
      expect(sources.map(({ properties }) => properties)).toEqual([
        expect.objectContaining({
          FunctionName: `wsp-example-${queue.consumer}`,
          BatchSize: queue.batchSize,
          FunctionResponseTypes: ["ReportBatchItemFailures"],
          ScalingConfig: { MaximumConcurrency: expect.any(Number) },
        }),
      ]);
    },
  );
});

describe("functions", () => {
  it("are those of the topology, and the check that a request came through CloudFront", () => {
    expect(namesOf("AWS::Lambda::Function")).toEqual(
      [...functionNames, "origin"].map((name) => `wsp-example-${name}`).sort(),
    );
  });

  it("all run on arm64 and Node 24, with traces and a log group of their own", () => {
    for (const { properties } of all("AWS::Lambda::Function")) {
      const name = String(properties.FunctionName).replace("wsp-example-", "");
      expect(properties).toMatchObject({
        Architectures: ["arm64"],
        Runtime: "nodejs24.x",
        Handler: "index.handler",
        TracingConfig: { Mode: "Active" },
        LoggingConfig: { LogGroup: `/wsp/example/${name}` },
      });
    }
  });

  it.each(Object.entries(topology.functions))("%s has its time and memory", (name, { timeout, memory }) => {
    expect(named("AWS::Lambda::Function", `wsp-example-${name}`).properties).toMatchObject({
      Timeout: timeout,
      MemorySize: memory,
    });
  });

  const settings: Record<FunctionName, string[]> = {
    web: ["PUBLIC_URL"],
    api: ["API_AUDIENCE", "OIDC_ISSUER", "PUBLIC_URL"],
    workbench: ["LOGIN_ACR", "OIDC_ISSUER", "PUBLIC_URL", "STAFF_CLIENT_ID"],
    admin: ["LOGIN_ACR", "OIDC_ISSUER", "PUBLIC_URL", "STAFF_CLIENT_ID"],
    agency: ["AGENCY_CLIENT_ID", "LOGIN_ACR", "OIDC_ISSUER", "PUBLIC_URL"],
    vum: ["VUM_CALLERS", "VUM_EXCHANGES", "VUM_OIN", "VUM_PARTIES"],
    score: [],
    pool: [],
    carve: [],
    notify: ["PUBLIC_URL"],
    digest: ["PUBLIC_URL"],
    assign: [],
    feed: [],
    import: [],
    clock: [],
  };
  const settingValues: Record<string, string> = {
    PUBLIC_URL: "https://werk.example.nl",
    OIDC_ISSUER: "https://login.example.nl",
    API_AUDIENCE: "https://werk.example.nl/api/v1",
    STAFF_CLIENT_ID: "wsp-werkblad",
    AGENCY_CLIENT_ID: "wsp-uitvoerder",
    LOGIN_ACR: "urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract",
    VUM_CALLERS: "certificate",
    VUM_EXCHANGES: "99990000000000000009",
    VUM_OIN: "99990000000000000001",
    VUM_PARTIES: '[{"oin":"99990000000000000002","suwi":true}]',
  };
  const variables = (prefix: string, names: readonly string[], value: (name: string) => string) =>
    names.map((name) => [`${prefix}_${name.toUpperCase()}`, value(name)]);

  it("keeps the heap of an import small, and of nothing else", () => {
    const environmentOf = (name: string) =>
      named("AWS::Lambda::Function", `wsp-example-${name}`).properties.Environment;
    expect(environmentOf("import")).toMatchObject({
      Variables: { NODE_OPTIONS: "--enable-source-maps --max-semi-space-size=4 --max-old-space-size=192" },
    });
    expect(environmentOf("api")).toMatchObject({ Variables: { NODE_OPTIONS: "--enable-source-maps" } });
  });

  it.each(functionNames)("%s has the environment that its rights ask for, and no more", (name) => {
    const definition = topology.functions[name];
    expect(named("AWS::Lambda::Function", `wsp-example-${name}`).properties.Environment).toEqual({
      Variables: Object.fromEntries([
        ...variables("TABLE", Object.keys(definition.tables), (table) => `wsp-example-${table}`),
        ...variables("BUCKET", Object.keys(definition.buckets), (bucket) => `wsp-example-${bucket}-${ACCOUNT}`),
        ...variables("QUEUE", definition.sendsTo, queueUrl),
        ...variables("DLQ", consumedBy(name), (queue) => queueUrl(deadLetterQueue(queue))),
        ...settings[name].map((setting) => [setting, settingValues[setting]]),
        ...(definition.signsLinks ? [["LINK_KEY_SECRET", linkKeyArn]] : []),
        ...(definition.asksOthers
          ? [
              ["VUM_OIN", "99990000000000000001"],
              ["VUM_SOURCES", expect.stringContaining('"url":"https://vum.amsterdam.example.nl/vum/v3"')],
              ["VUM_CERTIFICATE_SECRET", clientCertificateArn],
            ]
          : []),
        ...(definition.searchesViews
          ? [
              [
                "VIEW_LOG_GROUPS",
                ["api", "workbench", "agency", "vum", "admin"].map((group) => `/wsp/example/${group}`).join(","),
              ],
            ]
          : []),
        ...(definition.sendsMail
          ? [
              ["MAIL_FROM", "noreply@werk.example.nl"],
              ["MAIL_TRANSPORT", "ses"],
            ]
          : []),
        ["POWERTOOLS_SERVICE_NAME", name],
        ["POWERTOOLS_LOG_LEVEL", "INFO"],
        ["NODE_OPTIONS", ["--enable-source-maps", ...(definition.v8Flags ?? [])].join(" ")],
      ]),
    });
  });

  it.each(Object.entries(topology.functions))(
    "%s alarms on errors and throttles, and says whom it hurts",
    (name, { hurts }) => {
      const metrics = alarms()
        .filter(({ Dimensions }) => JSON.stringify(Dimensions)?.includes(`"wsp-example-${name}"`))
        .filter(
          ({ Namespace, AlarmDescription }) => Namespace === "AWS/Lambda" && String(AlarmDescription).includes(hurts),
        )
        .map(({ MetricName }) => MetricName);
      expect(metrics).toEqual(expect.arrayContaining(["Errors", "Throttles"]));
    },
  );
});

describe("schedules", () => {
  it("are those of the topology and no other", () => {
    expect(namesOf("AWS::Scheduler::Schedule")).toEqual(
      topology.schedules.map(({ name }) => `wsp-example-${name}`).sort(),
    );
  });

  it.each(topology.schedules)(
    "$name starts its function in its rhythm, or lands in a dead-letter queue",
    (schedule) => {
      const minutes = schedule.everySeconds / 60;
      expect(named("AWS::Scheduler::Schedule", `wsp-example-${schedule.name}`).properties).toMatchObject({
        ScheduleExpression: `rate(${minutes} minute${minutes === 1 ? "" : "s"})`,
        Target: {
          Arn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:wsp-example-${schedule.function}`,
          DeadLetterConfig: { Arn: queueArn("schedules-dlq") },
        },
      });
      expect(
        all("AWS::Lambda::EventInvokeConfig").map(({ properties }) => [
          properties.FunctionName,
          properties.MaximumRetryAttempts,
        ]),
      ).toContainEqual([`wsp-example-${schedule.function}`, 0]);
    },
  );

  it.each(topology.schedules)("$name alarms when it stands still, and says whom it hurts", ({ function: name }) => {
    expect(alarms()).toContainEqual(
      expect.objectContaining({
        MetricName: "Invocations",
        Dimensions: [{ Name: "FunctionName", Value: `wsp-example-${name}` }],
        ComparisonOperator: "LessThanThreshold",
        TreatMissingData: "breaching",
        AlarmDescription: expect.stringContaining(topology.functions[name as FunctionName].hurts),
      }),
    );
  });
});

describe("logs and alarms", () => {
  it("are kept 90 days, and at least half a year for who makes a shortlist or shows people", () => {
    for (const name of functionNames) {
      const { properties, isKept } = named("AWS::Logs::LogGroup", `/wsp/example/${name}`);
      const answersForPeople = ["shortlists", "candidates", "assignments", "policies"].some(
        (table) => table in topology.functions[name].tables,
      );
      expect(properties.RetentionInDays).toBe(answersForPeople ? 365 : 90);
      expect(isKept).toBe(true);
    }
    for (const name of ["score", "workbench"])
      expect(named("AWS::Logs::LogGroup", `/wsp/example/${name}`).properties.RetentionInDays).toBeGreaterThanOrEqual(
        184,
      );
  });

  it("are encrypted: every log group ends somewhere, under a customer key", () => {
    for (const { properties } of all("AWS::Logs::LogGroup")) {
      expect(properties.RetentionInDays).toEqual(expect.any(Number));
      expect(properties.KmsKeyId).toMatch(/^alias\/wsp-example-(logs|edge-logs)$/);
    }
  });

  it("ring at a person's: every alarm goes to the encrypted topic that mails the operator", () => {
    for (const { AlarmActions, OKActions } of alarms()) {
      expect(AlarmActions).toEqual(["wsp-example-alarms"]);
      expect(OKActions).toEqual(["wsp-example-alarms"]);
    }
    expect(named("AWS::SNS::Topic", "wsp-example-alarms").properties.KmsMasterKeyId).toBe("alias/wsp-example-logs");
    expect(all("AWS::SNS::Subscription").map(({ properties }) => properties)).toEqual([
      { Protocol: "email", Endpoint: "beheer@example.nl", TopicArn: "wsp-example-alarms" },
    ]);
  });
});
