import { CfnOutput } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  ApiMapping,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import { MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { topology } from "#infra/topology.ts";
import { nameOf, pascal } from "../names.ts";
import { FIVE_MINUTES } from "./alarms.ts";
import { requestsPerSecond } from "./capacity.ts";
import type { PlatformFunction } from "./function.ts";
import type { Surroundings } from "./functions.ts";
import { createLogGroup } from "./log-groups.ts";
import { called } from "./resources.ts";

/** Route keys of a prefix: itself and what is below it; `/` takes what no other route does. */
const routeKeysOf = (prefix: string): HttpRouteKey[] =>
  prefix === "/"
    ? [HttpRouteKey.DEFAULT]
    : [prefix, `${prefix}/{proxy+}`].map((path) => HttpRouteKey.with(path, HttpMethod.ANY));

/** One line per request. The path is left out: status links carry a key. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: "$context.requestId",
    time: "$context.requestTime",
    route: "$context.routeKey",
    status: "$context.status",
    milliseconds: "$context.responseLatency",
    bytes: "$context.responseLength",
    originCheck: "$context.authorizer.error",
    error: "$context.integrationErrorMessage",
  }),
);

/**
 * The HTTP API under the platform's own host name, with the topology's routes to `functions`. Its default address is
 * off, and every route asks `authorizer` first.
 */
export class PlatformApi extends Construct {
  constructor(
    scope: Construct,
    functions: Readonly<Record<string, PlatformFunction>>,
    authorizer: IHttpRouteAuthorizer,
    { config, logKey, createAlarm }: Surroundings,
  ) {
    super(scope, "Api");
    const api = new HttpApi(this, "HttpApi", {
      apiName: nameOf(config, "api"),
      createDefaultStage: false,
      disableExecuteApiEndpoint: true,
      defaultAuthorizer: authorizer,
    });
    const stage = new HttpStage(this, "Stage", {
      httpApi: api,
      stageName: "$default",
      autoDeploy: true,
      throttle: requestsPerSecond,
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          createLogGroup(this, "AccessLogs", {
            name: "access",
            retention: RetentionDays.THREE_MONTHS,
            config,
            key: logKey,
          }),
        ),
        format: accessLogFormat,
      },
    });
    for (const route of topology.routes) {
      const { lambda } = called(functions, route.function);
      const integration = new HttpLambdaIntegration(`${pascal(route.function)}Integration`, lambda);
      for (const routeKey of routeKeysOf(route.prefix))
        new HttpRoute(this, `Route ${routeKey.key}`.replaceAll("/", "_"), { httpApi: api, routeKey, integration });
    }
    const domain = new DomainName(this, "Domain", {
      domainName: new URL(config.publicUrl).hostname,
      certificate: Certificate.fromCertificateArn(this, "Certificate", config.certificateArn),
    });
    new ApiMapping(this, "Mapping", { api, stage, domainName: domain });
    createAlarm(this, "FailuresAlarm", {
      name: nameOf(config, "front-door-fails"),
      metric: new MathExpression({
        expression: "IF(answers > 0, 100 * failures / answers, 0)",
        usingMetrics: {
          failures: api.metricServerError({ period: FIVE_MINUTES, statistic: "Sum" }),
          answers: api.metricCount({ period: FIVE_MINUTES, statistic: "Sum" }),
        },
        period: FIVE_MINUTES,
        label: "failed answers, %",
      }),
      threshold: 1,
      periods: 2,
      says: "More than 1 % of the answers are failures: employers, partners or account managers cannot do their work.",
    });
    new CfnOutput(this, "OriginTarget", {
      description: `CNAME of ${config.originDomain}`,
      value: domain.regionalDomainName,
    });
  }
}
