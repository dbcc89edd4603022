import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Code } from "aws-cdk-lib/aws-lambda";
import { expect } from "vitest";
import { buildApp } from "#infra/aws/app.ts";
import { contextOfCdkJson } from "#infra/aws/config.ts";
import { type FunctionName, type QueueName, topology } from "#infra/topology.ts";
import { type Resource, resolvedResources } from "./resolved-templates.ts";

/** Region and account of the stage `example` in cdk.json. */
export const REGION = "eu-central-1";
export const ACCOUNT = "111122223333";

function synthesised(): Resource[] {
  const outdir = mkdtempSync(join(tmpdir(), "wsp-synth-"));
  const codeOf = () => Code.fromInline("export const handler = async () => {};");
  const resources = resolvedResources(buildApp({ codeOf, context: contextOfCdkJson(), outdir }));
  rmSync(outdir, { recursive: true });
  return resources;
}

/** The stage `example`, synthesised once and without code; references are replaced by names and ARNs. */
export const resources = synthesised();

export const all = (type: string): Resource[] => resources.filter((resource) => resource.type === type);

export const namesOf = (type: string): string[] =>
  all(type)
    .map(({ name }) => name)
    .sort();

/** The one resource of a type with that name; fails the test when there is none or another. */
export const named = (type: string, name: string): Resource => {
  const found = all(type).filter((resource) => resource.name === name);
  expect(found, `${type} ${name}`).toHaveLength(1);
  return found[0] as Resource;
};

export const queueArn = (name: string): string => `arn:aws:sqs:${REGION}:${ACCOUNT}:wsp-example-${name}`;
export const linkKeyArn = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:wsp-example-link-key`;

export const clientCertificateArn = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:wsp-example-vum-AbCdEf`;

export const functionNames = Object.keys(topology.functions) as FunctionName[];
const queueNames = Object.keys(topology.queues) as QueueName[];
export const consumedBy = (name: string): QueueName[] =>
  queueNames.filter((queue) => topology.queues[queue].consumer === name);
