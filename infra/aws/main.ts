/** The CDK app of `cdk.json`: run by the CDK command, which hands over context and output directory. */
import { Code } from "aws-cdk-lib/aws-lambda";
import { buildApp } from "./app.ts";
import { BUNDLES, bundleAll } from "./bundle.ts";
import { called } from "./service/resources.ts";

const bundles = await bundleAll(BUNDLES);
buildApp({ codeOf: (name) => Code.fromAsset(called(bundles, name).directory) }).synth();
