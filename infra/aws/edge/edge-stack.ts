import { type App, CfnOutput, Duration, SecretValue, Stack } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { Config } from "../config.ts";
import { EDGE_REGION, originKeySecretName } from "../data/secrets.ts";
import { customerKey, letLogsUse } from "../keys.ts";
import { accept } from "../nag.ts";
import { nameOf } from "../names.ts";
import { ORIGIN_KEY_HEADER } from "./origin-authorizer.ts";
import { FIREWALL_LOG_PREFIX, Firewall } from "./web-acl.ts";

/**
 * The one way in: CloudFront with the firewall. It caches nothing and passes every method, header (the host's name
 * included), cookie and query on, with the viewer's address in `cloudfront-viewer-address`.
 *
 * It knows the API by a name in DNS and a secret by its name, so that the stacks of two regions share nothing else.
 */
export class EdgeStack extends Stack {
  constructor(app: App, config: Config) {
    super(app, "Edge", {
      stackName: nameOf(config, "edge"),
      description: "Werkgeversservicepunt: the way in",
      env: { account: config.account, region: EDGE_REGION },
    });
    const logKey = customerKey(this, "LogKey", nameOf(config, "edge-logs"), "Logs of the firewall");
    letLogsUse(logKey, FIREWALL_LOG_PREFIX);
    const { webAclArn } = new Firewall(this, config, logKey);
    const originKey = SecretValue.secretsManager(originKeySecretName(config), { jsonField: config.originKeys.sends });
    const distribution = new Distribution(this, "Distribution", {
      comment: nameOf(config, "edge"),
      domainNames: [new URL(config.publicUrl).hostname],
      certificate: Certificate.fromCertificateArn(this, "Certificate", config.edgeCertificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      webAclId: webAclArn,
      defaultBehavior: {
        origin: new HttpOrigin(config.originDomain, {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
          readTimeout: Duration.seconds(30),
          customHeaders: { [ORIGIN_KEY_HEADER]: originKey.unsafeUnwrap() },
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_AND_CLOUDFRONT_2022,
      },
    });
    accept(
      distribution,
      "CFR1",
      "Employers, candidates' agencies and their tools may be abroad; a country says nothing about who may work here.",
    );
    accept(
      distribution,
      "CFR3",
      "CloudFront's logs would keep whole addresses, and a status link carries its key in the query. The API logs " +
        "every request without its path, the firewall logs what it blocks.",
    );
    new CfnOutput(this, "Address", {
      description: `CNAME or alias of ${config.publicUrl}`,
      value: distribution.distributionDomainName,
    });
  }
}
