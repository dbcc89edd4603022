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
import { type Route, topology } from "#infra/topology.ts";
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

/** The one stage of an API, throttled, with a line in the log group `name` for each request. */
export const createStage = (
  scope: Construct,
  httpApi: HttpApi,
  name: string,
  { config, logKey }: Pick<Surroundings, "config" | "logKey">,
): HttpStage =>
  new HttpStage(scope, "Stage", {
    httpApi,
    stageName: "$default",
    autoDeploy: true,
    throttle: requestsPerSecond,
    accessLogSettings: {
      destination: new LogGroupLogDestination(
        createLogGroup(scope, "AccessLogs", { name, retention: RetentionDays.THREE_MONTHS, config, key: logKey }),
      ),
      format: accessLogFormat,
    },
  });

/** Leads each route to its function. */
export function addRoutes(
  scope: Construct,
  httpApi: HttpApi,
  routes: readonly Route[],
  functions: Readonly<Record<string, PlatformFunction>>,
): HttpRoute[] {
  return routes.flatMap((route) => {
    const { lambda } = called(functions, route.function);
    const integration = new HttpLambdaIntegration(`${pascal(route.function)}Integration`, lambda);
    return routeKeysOf(route.prefix).map(
      (routeKey) =>
        new HttpRoute(scope, `Route ${routeKey.key}`.replaceAll("/", "_"), { httpApi, routeKey, integration }),
    );
  });
}

/**
 * The HTTP API under the platform's own host name, with everybody's routes of the topology to `functions`. Its
 * default address is off, and every route asks `authorizer` first.
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
    const stage = createStage(this, api, "access", { config, logKey });
    addRoutes(
      this,
      api,
      topology.routes.filter((route) => !("entrance" in route)),
      functions,
    );
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
