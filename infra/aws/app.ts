import { App, Tags } from "aws-cdk-lib";
import { readConfig } from "./config.ts";
import { DataStack } from "./data/data-stack.ts";
import { EdgeStack } from "./edge/edge-stack.ts";
import { checkOnSynthesis } from "./nag.ts";
import type { CodeOf } from "./service/functions.ts";
import { ServiceStack } from "./service/service-stack.ts";

type AppProps = {
  codeOf: CodeOf;
  /** Without it: what the CDK command hands over. */
  context?: Record<string, unknown>;
  outdir?: string;
};

/** The three stacks of one stage, in the order of their deployment: Data, Service, Edge. Touches neither network nor account. */
export function buildApp({ codeOf, ...props }: AppProps): App {
  const app = new App({ ...props, analyticsReporting: false });
  const config = readConfig(app);
  const data = new DataStack(app, config);
  const service = new ServiceStack(app, config, data, codeOf);
  new EdgeStack(app, config).addStackDependency(service);
  Tags.of(app).add("application", "wsp");
  Tags.of(app).add("stage", config.stage);
  checkOnSynthesis(app);
  return app;
}
