import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, type Stack, Validations } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { AwsSolutionsChecks } from "cdk-nag";
import { afterAll, describe, expect, it } from "vitest";
import { buildApp } from "#infra/aws/app.ts";
import { contextOfCdkJson } from "#infra/aws/config.ts";
import { findingsOf } from "#infra/aws/nag.ts";

const outdir = mkdtempSync(join(tmpdir(), "wsp-synth-"));
afterAll(() => rmSync(outdir, { recursive: true }));

const build = (): App =>
  buildApp({
    codeOf: () => Code.fromInline("export const handler = async () => {};"),
    context: contextOfCdkJson(),
    outdir,
  });

describe("synthesis", () => {
  it("breaks no rule of CloudFormation, and cdk-nag finds nothing that is not accepted with a reason", () => {
    const app = build();
    app.synth();
    expect(findingsOf(app)).toEqual([]);
  });

  it("fails on a finding that nobody accepted", () => {
    const app = build();
    new Queue(app.node.findChild("Service") as Stack, "Careless");
    expect(() => app.synth()).toThrow("AwsSolutions-SQS4");
    expect(findingsOf(app).join("\n")).toMatch(/AwsSolutions-SQS4 Service\/Careless/);
  });

  it("accepts nothing that cdk-nag does not find: a reason that outlived its cause must go", () => {
    const app = build();
    app.synth();
    const everything = Object.defineProperty(new AwsSolutionsChecks(app), "isAcknowledged", { value: () => false });
    const found = everything
      .validateScope(app)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => `${constructPath} ${ruleName}`),
      );
    const accepted = app.node.findAll().flatMap((construct) =>
      construct.node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) => Object.keys(data))
        .map((id) => [construct.node.path, id.replace(/^annotation::/i, "")] as const),
    );
    expect(accepted.length).toBeGreaterThan(0);
    const idle = accepted.filter(
      ([path, id]) => !found.some((finding) => finding.startsWith(path) && finding.endsWith(` ${id}`)),
    );
    expect(idle).toEqual([]);
  });
});
