import { type App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import type { IConstruct } from "constructs";

/** Accepts one finding of cdk-nag on `construct` and what is below it, for a reason that a reviewer can weigh. */
export const accept = (construct: IConstruct, finding: string, reason: string): void =>
  Validations.of(construct).acknowledge({ id: `AwsSolutions-${finding}`, reason });

/** Findings that nobody accepted, each as one line `rule path: description`. Warnings count. */
export const findingsOf = (app: App): string[] =>
  new AwsSolutionsChecks(app)
    .validateScope(app)
    .violations.flatMap(({ ruleName, description, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}: ${description}`),
    );

/** Makes every synthesis of `app`, that of `cdk deploy` included, fail on an error that nobody accepted. */
export const checkOnSynthesis = (app: App): void => Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
