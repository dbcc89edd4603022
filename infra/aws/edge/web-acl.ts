import { RemovalPolicy, Stack } from "aws-cdk-lib";
import type { Key } from "aws-cdk-lib/aws-kms";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { CfnLoggingConfiguration, CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import { Construct } from "constructs";
import { topology } from "#infra/topology.ts";
import type { Config } from "../config.ts";
import { nameOf } from "../names.ts";
import { requestsPerAddress } from "../service/capacity.ts";

const WINDOW_SECONDS = 300;

/** CloudWatch Logs takes firewall logs only in groups whose names start with this. */
export const FIREWALL_LOG_PREFIX = "aws-waf-logs-";

const visible = (metricName: string) => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  /** Samples would keep whole requests, tokens included. */
  sampledRequestsEnabled: false,
});

const exactly = (
  searchString: string,
  fieldToMatch: CfnWebACL.FieldToMatchProperty,
  how: "EXACTLY" | "STARTS_WITH",
) => ({
  byteMatchStatement: {
    searchString,
    fieldToMatch,
    positionalConstraint: how,
    textTransformations: [{ priority: 0, type: "NONE" }],
  },
});

/** A form sent to a page of the function that serves `/`: a POST outside every other route of the topology. */
const publicForm = (): CfnWebACL.StatementProperty => {
  const others = topology.routes.flatMap(({ prefix }) => (prefix === "/" ? [] : [prefix]));
  return {
    andStatement: {
      statements: [
        exactly("POST", { method: {} }, "EXACTLY"),
        ...others.map((prefix) => ({
          notStatement: { statement: exactly(prefix, { uriPath: {} }, "STARTS_WITH") },
        })),
      ],
    },
  };
};

/** Answers 429 to an address that sends more than `limit` requests in five minutes, of those that `counts` selects. */
const limited = (
  name: string,
  priority: number,
  limit: number,
  counts?: CfnWebACL.StatementProperty,
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  statement: {
    rateBasedStatement: {
      limit,
      aggregateKeyType: "IP",
      evaluationWindowSec: WINDOW_SECONDS,
      ...(counts && { scopeDownStatement: counts }),
    },
  },
  action: {
    block: {
      customResponse: {
        responseCode: 429,
        customResponseBodyKey: "slow-down",
        responseHeaders: [
          { name: "retry-after", value: String(WINDOW_SECONDS) },
          { name: "cache-control", value: "no-store" },
          { name: "x-content-type-options", value: "nosniff" },
          { name: "strict-transport-security", value: "max-age=31536000; includeSubDomains" },
          { name: "content-security-policy", value: "default-src 'none'; frame-ancestors 'none'" },
        ],
      },
    },
  },
  visibilityConfig: visible(name),
});

/** The firewall before the platform: two rate rules, and Amazon's list of addresses that attack others. */
export class Firewall extends Construct {
  readonly webAclArn: string;

  constructor(scope: Construct, config: Config, logKey: Key) {
    super(scope, "Firewall");
    const { region, account } = Stack.of(this);
    const name = nameOf(config, "firewall");
    const acl = new CfnWebACL(this, "WebAcl", {
      name,
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: visible(name),
      customResponseBodies: {
        "slow-down": {
          contentType: "TEXT_PLAIN",
          content: "Er komen te veel verzoeken van uw adres. Probeer het over vijf minuten opnieuw.",
        },
      },
      rules: [
        limited("public-forms", 0, requestsPerAddress.publicForms, publicForm()),
        limited("all", 1, requestsPerAddress.all),
        {
          name: "reputation",
          priority: 2,
          statement: {
            managedRuleGroupStatement: { vendorName: "AWS", name: "AWSManagedRulesAmazonIpReputationList" },
          },
          overrideAction: { none: {} },
          visibilityConfig: visible("reputation"),
        },
      ],
    });
    this.webAclArn = acl.attrArn;
    const logGroupName = `${FIREWALL_LOG_PREFIX}${nameOf(config, "edge")}`;
    const logs = new LogGroup(this, "Logs", {
      logGroupName,
      retention: RetentionDays.THREE_MONTHS,
      encryptionKey: logKey,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const logging = new CfnLoggingConfiguration(this, "Logging", {
      resourceArn: acl.attrArn,
      // Not the group's own ARN: that ends in `:*`, which the firewall does not take.
      logDestinationConfigs: [`arn:aws:logs:${region}:${account}:log-group:${logGroupName}`],
      redactedFields: [
        { uriPath: {} },
        { queryString: {} },
        { singleHeader: { Name: "authorization" } },
        { singleHeader: { Name: "cookie" } },
      ],
      loggingFilter: {
        DefaultBehavior: "DROP",
        Filters: [
          { Behavior: "KEEP", Requirement: "MEETS_ANY", Conditions: [{ ActionCondition: { Action: "BLOCK" } }] },
        ],
      },
    });
    logging.node.addDependency(logs);
  }
}
