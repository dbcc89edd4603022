import { Duration } from "aws-cdk-lib";
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { ORIGIN_KEY_HEADER } from "../edge/origin-authorizer.ts";
import { PlatformFunction } from "./function.ts";
import type { Surroundings } from "./functions.ts";

/**
 * Refuses what did not come through CloudFront. The gateway remembers the answer for an hour, and answers 401 without
 * asking when the header is missing.
 *
 * The keys are in the function's environment, where who may read it may also read CloudFront's configuration, which
 * holds the same keys.
 */
export function createOriginCheck(scope: Construct, originKey: Secret, surroundings: Surroundings) {
  const { config, codeOf, logKey, createAlarm } = surroundings;
  const keys = config.originKeys.accepts.map((label) => originKey.secretValueFromJson(label).unsafeUnwrap());
  const check = new PlatformFunction(scope, {
    name: "origin",
    code: codeOf("origin"),
    timeout: 3,
    memory: 128,
    environment: { ORIGIN_KEYS: keys.join(" ") },
    permissions: [],
    logRetention: RetentionDays.THREE_MONTHS,
    hurts: "nobody reaches the platform",
    config,
    logKey,
    createAlarm,
  });
  return new HttpLambdaAuthorizer("OriginAuthorizer", check.lambda, {
    identitySource: [`$request.header.${ORIGIN_KEY_HEADER}`],
    responseTypes: [HttpLambdaResponseType.SIMPLE],
    resultsCacheTtl: Duration.hours(1),
  });
}
