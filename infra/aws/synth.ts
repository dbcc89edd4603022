/**
 * `npm run synth [-- stage]`: bundles, synthesises into `cdk.out` and checks, without network or account. Prints what
 * was made and every finding that nobody accepted; exits 1 when there is one, or
 * when a template breaks a rule of CloudFormation.
 */
import { Code } from "aws-cdk-lib/aws-lambda";
import { buildApp } from "./app.ts";
import { BUNDLES, bundleAll } from "./bundle.ts";
import { contextOfCdkJson } from "./config.ts";
import { findingsOf } from "./nag.ts";
import { called } from "./service/resources.ts";

const context = contextOfCdkJson();
const stage = process.argv[2] ?? context.stage;
const bundles = await bundleAll(BUNDLES);
for (const [name, { bytes }] of Object.entries(bundles)) console.log(`bundle ${name}: ${Math.ceil(bytes / 1024)} kB`);
const app = buildApp({
  codeOf: (name) => Code.fromAsset(called(bundles, name).directory),
  context: { ...context, stage },
  outdir: "cdk.out",
});
try {
  for (const { stackName, templateFullPath, template } of app.synth().stacks)
    console.log(`${stackName}: ${Object.keys(template.Resources).length} resources in ${templateFullPath}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
const findings = findingsOf(app);
for (const finding of findings) console.error(finding);
if (findings.length > 0) process.exitCode = 1;
console.log(`cdk-nag: ${findings.length} findings that nobody accepted`);
