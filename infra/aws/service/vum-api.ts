import { CfnOutput } from "aws-cdk-lib";
import { ApiMapping, DomainName, HttpApi, SecurityPolicy } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { topology } from "#infra/topology.ts";
import { accept } from "../nag.ts";
import { nameOf } from "../names.ts";
import type { PlatformFunction } from "./function.ts";
import type { Surroundings } from "./functions.ts";
import { addRoutes, createStage } from "./http-api.ts";

/**
 * The entrance of organisations: the topology's routes that name it, at a host of their own, and only for who shows a
 * client certificate of an authority in the truststore. The certificate's subject goes to the function, which binds the
 * party in the message to its OIN. It does not go through CloudFront, which would end the TLS before us.
 */
export class VumApi extends Construct {
  constructor(
    scope: Construct,
    functions: Readonly<Record<string, PlatformFunction>>,
    surroundings: Pick<Surroundings, "config" | "logKey">,
  ) {
    super(scope, "VumApi");
    const { config } = surroundings;
    const { domain, certificateArn, truststore } = config.vum;
    const api = new HttpApi(this, "HttpApi", {
      apiName: nameOf(config, "vum"),
      createDefaultStage: false,
      disableExecuteApiEndpoint: true,
    });
    const stage = createStage(this, api, "vum-access", surroundings);
    const routes = topology.routes.filter((route) => "entrance" in route);
    for (const route of addRoutes(this, api, routes, functions))
      accept(route, "APIG4", "The mutual TLS of the only address lets nobody in without a trusted certificate.");
    const name = new DomainName(this, "Domain", {
      domainName: domain,
      certificate: Certificate.fromCertificateArn(this, "Certificate", certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
      mtls: {
        bucket: Bucket.fromBucketName(this, "Truststore", truststore.bucket),
        key: truststore.key,
        version: truststore.version,
      },
    });
    new ApiMapping(this, "Mapping", { api, stage, domainName: name });
    new CfnOutput(this, "Target", { description: `CNAME of ${domain}`, value: name.regionalDomainName });
  }
}
