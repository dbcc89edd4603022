import { describe, expect, it } from "vitest";
import { deadLetterQueue, type FunctionName, topology } from "#infra/topology.ts";
import {
  ACCOUNT,
  all,
  clientCertificateArn,
  consumedBy,
  functionNames,
  linkKeyArn,
  named,
  queueArn,
  REGION,
} from "./example-stage.ts";
import type { Json, Properties, Resource } from "./resolved-templates.ts";

const tableArn = (name: string) => `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/wsp-example-${name}`;

describe("permissions", () => {
  const READ = ["GetItem", "BatchGetItem", "Query"].map((action) => `dynamodb:${action}`);
  const WRITE = ["PutItem", "UpdateItem", "DeleteItem", "PartiQLInsert"].map((action) => `dynamodb:${action}`);
  const KEY_READ = ["kms:Decrypt", "kms:DescribeKey"];
  const KEY_WRITE = [
    ...["kms:Encrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo"],
    ...["kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"],
  ];
  const DATA = "alias/wsp-example-data";
  const QUEUES = "alias/wsp-example-queues";

  const grants = (actions: string[], places: string[], condition: Json = {}) =>
    places.flatMap((place) => actions.map((action) => `${action} on ${place} if ${JSON.stringify(condition)}`));
  const through = (service: string) => ({
    StringEquals: { "kms:ViaService": `${service}.${REGION}.amazonaws.com` },
  });

  /** What the topology allows, spelled out here once more and apart from the code that is tested. */
  const expected = (name: FunctionName): string[] => {
    const { tables, buckets, sendsTo, signsLinks, sendsMail, asksOthers, searchesViews } = topology.functions[name];
    const consumed = consumedBy(name);
    const sent = [...sendsTo.map(queueArn), ...consumed.map((queue) => queueArn(deadLetterQueue(queue)))];
    const tableGrants = Object.entries(tables).flatMap(([table, access]) => [
      ...(access === "write" ? [] : grants(READ, [tableArn(table)])),
      ...(access === "write"
        ? []
        : grants(
            ["dynamodb:Query"],
            topology.tables[table as keyof typeof topology.tables].indexes.map(
              (index) => `${tableArn(table)}/index/${index.name}`,
            ),
          )),
      ...(access === "read" ? [] : grants(WRITE, [tableArn(table)])),
    ]);
    const writes = Object.values(tables).some((access) => access !== "read");
    const bucketGrants = Object.entries(buckets).flatMap(([bucket, access]) => {
      const arn = `arn:aws:s3:::wsp-example-${bucket}-${ACCOUNT}`;
      if (access === "add")
        return [...grants(["s3:PutObject"], [`${arn}/*`]), ...grants(["kms:GenerateDataKey"], [DATA], through("s3"))];
      return [
        ...(access === "write"
          ? []
          : [
              ...grants(["s3:GetObject"], [`${arn}/*`]),
              ...grants(["s3:ListBucket"], [arn]),
              ...grants(["kms:Decrypt"], [DATA], through("s3")),
            ]),
        ...(access === "read"
          ? []
          : [
              ...grants(["s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"], [`${arn}/*`]),
              ...grants(["kms:GenerateDataKey"], [DATA], through("s3")),
            ]),
      ];
    });
    return [
      ...grants(
        ["logs:CreateLogStream", "logs:PutLogEvents"],
        [`arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/wsp/example/${name}:*`],
      ),
      ...grants(["xray:PutTraceSegments", "xray:PutTelemetryRecords"], ["*"]),
      ...tableGrants,
      ...(tableGrants.length > 0
        ? grants([...KEY_READ, ...(writes ? KEY_WRITE : [])], [DATA], through("dynamodb"))
        : []),
      ...bucketGrants,
      ...grants(["sqs:SendMessage"], sent),
      ...grants(
        ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes", "ChangeMessageVisibility"].map((a) => `sqs:${a}`),
        consumed.map(queueArn),
      ),
      ...(sent.length > 0 ? grants(["kms:Decrypt", "kms:GenerateDataKey"], [QUEUES], through("sqs")) : []),
      ...(signsLinks
        ? [
            ...grants(["secretsmanager:GetSecretValue"], [linkKeyArn]),
            ...grants(["kms:Decrypt"], [DATA], through("secretsmanager")),
          ]
        : []),
      ...(asksOthers ? grants(["secretsmanager:GetSecretValue"], [clientCertificateArn]) : []),
      ...(sendsMail
        ? grants(["ses:SendEmail", "ses:SendRawEmail"], [`arn:aws:ses:${REGION}:${ACCOUNT}:identity/werk.example.nl`], {
            StringEquals: { "ses:FromAddress": "noreply@werk.example.nl" },
          })
        : []),
      ...(searchesViews
        ? [
            ...grants(
              ["logs:StartQuery"],
              ["admin", "agency", "api", "vum", "workbench"].map(
                (group) => `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/wsp/example/${group}:*`,
              ),
            ),
            ...grants(["logs:GetQueryResults"], ["*"]),
          ]
        : []),
    ].sort();
  };

  const listOf = (value: Json): string[] => (Array.isArray(value) ? value : [value]).map(String);

  /** Every grant of the policies of a role, one line for each action on each resource. */
  const given = (role: string): string[] =>
    all("AWS::IAM::Policy")
      .filter(({ properties }) => listOf(properties.Roles).includes(role))
      .flatMap(({ properties }) => (properties.PolicyDocument as { Statement: Properties[] }).Statement)
      .flatMap(({ Effect, Action, Resource, Condition = {} }) => {
        expect(Effect).toBe("Allow");
        return grants(listOf(Action), listOf(Resource), Condition);
      })
      .sort();

  const roleOf = (functionName: string): Resource => {
    const { Role } = named("AWS::Lambda::Function", `wsp-example-${functionName}`).properties;
    return all("AWS::IAM::Role").find(({ name }) => `${name}.Arn` === Role) as Resource;
  };

  it.each(functionNames)("%s may do exactly what the topology says", (name) => {
    expect(given(roleOf(name).name)).toEqual([...new Set(expected(name))]);
  });

  it("come from nowhere else: no managed or inline policies, no role shared by two functions", () => {
    for (const { properties } of all("AWS::IAM::Role")) {
      expect(properties.ManagedPolicyArns).toBeUndefined();
      expect(properties.Policies).toBeUndefined();
    }
    expect(all("AWS::IAM::ManagedPolicy")).toEqual([]);
    const roles = all("AWS::Lambda::Function").map(({ properties }) => properties.Role);
    expect(new Set(roles).size).toBe(roles.length);
  });

  it("hold no wildcard, but for traces, the objects in a bucket, and the streams of a log group", () => {
    const wild = all("AWS::IAM::Role")
      .flatMap(({ name }) => given(name))
      .filter((grant) => grant.includes("*"))
      .filter((grant) => !/^xray:Put(TraceSegments|TelemetryRecords) on \* if/.test(grant))
      .filter(
        (grant) =>
          !/^s3:((Get|Put|Delete)Object|AbortMultipartUpload) on arn:aws:s3:::wsp-example-(imports|pools)-\d+\/\* if/.test(
            grant,
          ),
      )
      .filter((grant) => !/^logs:GetQueryResults on \* if/.test(grant))
      .filter((grant) => !/^s3:PutObject on arn:aws:s3:::wsp-example-anchors-\d+\/\* if/.test(grant))
      .filter(
        (grant) =>
          !/^logs:(CreateLogStream|PutLogEvents|StartQuery) on \S+:log-group:\/wsp\/example\/\w+:\* if/.test(grant),
      );
    expect(wild).toEqual([]);
  });

  it("let the schedule start its function and say that it could not, and nothing else", () => {
    const roles = topology.schedules.map(({ name }) => {
      const target = named("AWS::Scheduler::Schedule", `wsp-example-${name}`).properties.Target as Properties;
      return [target.Arn, String(target.RoleArn).replace(/\.Arn$/, "")] as const;
    });
    for (const [functionArn, role] of roles)
      expect(given(role)).toEqual(
        [
          ...grants(["lambda:InvokeFunction"], [String(functionArn)]),
          ...grants(["sqs:SendMessage"], [queueArn("schedules-dlq")]),
          ...grants(["kms:Decrypt", "kms:GenerateDataKey"], [QUEUES], through("sqs")),
        ].sort(),
      );
  });
});
