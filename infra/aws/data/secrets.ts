import { RemovalPolicy } from "aws-cdk-lib";
import type { Key } from "aws-cdk-lib/aws-kms";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import type { Config } from "../config.ts";
import { accept } from "../nag.ts";
import { nameOf } from "../names.ts";

/** Region of CloudFront's certificates, firewall and everything else of the edge. */
export const EDGE_REGION = "us-east-1";

export const originKeySecretName = (config: Config): string => nameOf(config, "origin-key");

const random = { passwordLength: 64, excludePunctuation: true };

/** The key that signs status links and form tokens. */
export function createLinkKey(scope: Construct, config: Config, encryptionKey: Key): Secret {
  const secret = new Secret(scope, "LinkKey", {
    secretName: nameOf(config, "link-key"),
    description: "Signs the status links of employers and the tokens in forms",
    generateSecretString: random,
    encryptionKey,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  accept(
    secret,
    "SMG4",
    "A new key ends every status link that employers hold, so it is replaced by a person, for a cause, as " +
      "docs/deploying.md describes, and not by a calendar.",
  );
  return secret;
}

/**
 * What CloudFront shows the API to prove that a request came through the firewall; a JSON object with one field per
 * key label. Copied to the edge's region, where CloudFront's own stack reads it.
 */
export function createOriginKey(scope: Construct, config: Config, encryptionKey: Key): Secret {
  const secret = new Secret(scope, "OriginKey", {
    secretName: originKeySecretName(config),
    description: "Header by which the API knows that a request came through CloudFront",
    generateSecretString: { ...random, secretStringTemplate: "{}", generateStringKey: "k1" },
    encryptionKey,
    replicaRegions: [{ region: EDGE_REGION }],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  accept(
    secret,
    "SMG4",
    "Whoever knows the key only avoids the rate rules, not any check of identity. Both sides read it at deployment, " +
      "so it is replaced in the steps of docs/deploying.md, with two keys accepted in between.",
  );
  return secret;
}
