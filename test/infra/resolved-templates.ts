import type { App } from "aws-cdk-lib";

export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };
export type Properties = { [key: string]: Json };

type Template = {
  Resources: Record<string, { Type: string; Properties?: Properties; DeletionPolicy?: string }>;
  Outputs?: Record<string, { Value: Json; Export?: { Name: string } }>;
};

/** `name` is the physical name, or the logical id of what has none; `isKept`: it outlives its stack. */
export type Resource = { name: string; type: string; properties: Properties; isKept: boolean };

const NAMES = ["TableName", "QueueName", "FunctionName", "LogGroupName", "TopicName", "BucketName", "Name"];

const nameOf = (id: string, properties: Properties = {}): string =>
  String(NAMES.map((key) => properties[key]).find((name) => typeof name === "string") ?? id);

/** Where a reference points: an ARN or address as AWS would write it, a key by its alias, and else `name.attribute`. */
function referTo(
  id: string,
  attribute: string,
  { Resources }: Template,
  arn: (service: string, rest: string) => string,
) {
  const { Type, Properties } = Resources[id] ?? { Type: "" };
  const name = nameOf(id, Properties);
  switch (`${Type} ${attribute}`) {
    case "AWS::DynamoDB::Table Arn":
      return arn("dynamodb", `table/${name}`);
    case "AWS::SQS::Queue Arn":
      return arn("sqs", name);
    case "AWS::SQS::Queue Ref":
      return `https://${arn("sqs", name)}`;
    case "AWS::Lambda::Function Arn":
      return arn("lambda", `function:${name}`);
    case "AWS::Logs::LogGroup Arn":
      return arn("logs", `log-group:${name}:*`);
    case "AWS::SecretsManager::Secret Ref":
      return arn("secretsmanager", `secret:${name}`);
    case "AWS::KMS::Key Arn": {
      const target = JSON.stringify({ "Fn::GetAtt": [id, "Arn"] });
      const alias = Object.values(Resources).find(
        (resource) => JSON.stringify(resource.Properties?.TargetKeyId) === target,
      );
      return String(alias?.Properties?.AliasName);
    }
    default:
      return attribute === "Ref" || attribute === "QueueName" ? name : `${name}.${attribute}`;
  }
}

/**
 * The resources of all stacks of `app` with references, joins and imports replaced by what they come to, so that one
 * can read who may do what to what. Throws when a stack imports what no stack exports.
 */
export function resolvedResources(app: App): Resource[] {
  const stacks = app.synth().stacks.map(({ template, environment }) => ({
    template: template as Template,
    arn: (service: string, rest: string) => `arn:aws:${service}:${environment.region}:${environment.account}:${rest}`,
  }));
  const exported = new Map(
    stacks.flatMap((stack) =>
      Object.values(stack.template.Outputs ?? {}).map(
        ({ Value, Export }) => [Export?.Name, { ...stack, Value }] as const,
      ),
    ),
  );
  const resolve = (value: Json, stack: (typeof stacks)[number]): Json => {
    if (Array.isArray(value)) return value.map((element) => resolve(element, stack));
    if (value === null || typeof value !== "object") return value;
    const { Ref: id, "Fn::GetAtt": attribute, "Fn::Join": joined, "Fn::ImportValue": imported } = value;
    if (typeof id === "string") return referTo(id, "Ref", stack.template, stack.arn);
    if (Array.isArray(attribute)) return referTo(String(attribute[0]), String(attribute[1]), stack.template, stack.arn);
    if (Array.isArray(joined)) return [resolve(joined[1], stack)].flat().join(String(joined[0]));
    if (typeof imported === "string") {
      const source = exported.get(imported);
      if (source === undefined) throw new Error(`nothing exports ${imported}`);
      return resolve(source.Value, source);
    }
    return resolveAll(value, stack);
  };
  const resolveAll = (properties: Properties, stack: (typeof stacks)[number]): Properties =>
    Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, resolve(value, stack)]));

  return stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources).map(([id, { Type, Properties, DeletionPolicy }]) => ({
      name: nameOf(id, Properties),
      type: Type,
      properties: resolveAll(Properties ?? {}, stack),
      isKept: DeletionPolicy === "Retain",
    })),
  );
}
