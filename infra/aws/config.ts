import { readFileSync } from "node:fs";
import type { App } from "aws-cdk-lib";
import * as z from "zod";
import { VumParties } from "#shared/domain/vum-party.ts";
import { VumSources } from "#shared/domain/vum-source.ts";

const CDK_JSON = new URL("../../cdk.json", import.meta.url);

const HttpsOrigin = z
  .url({ protocol: /^https$/ })
  .refine((url) => new URL(url).origin === url, "must be an https origin, without path or trailing slash");

const certificateIn = (region: string) =>
  z.string().regex(new RegExp(`^arn:aws:acm:${region}:\\d{12}:certificate/[0-9a-f-]+$`));

/** JSON field of the origin-key secret. */
const KeyLabel = z.string().regex(/^k[0-9]+$/);

/** Organisatie-identificatienummer of Logius. */
const Oin = z.string().regex(/^\d{20}$/);

/**
 * The address where a client certificate says who asks. `truststore` is the object in S3 with the certificates of the
 * authorities that are trusted (PKIoverheid), and which version of it; its bucket is versioned.
 */
const VumEntrance = z.strictObject({
  domain: z.hostname(),
  certificateArn: certificateIn("[a-z0-9-]+"),
  truststore: z.strictObject({ bucket: z.string().min(3), key: z.string().min(1), version: z.string().min(1) }),
  /** Our own OIN, and those of exchanges that ask for others. */
  oin: Oin,
  exchanges: z.array(Oin),
  /** The organisations that may ask us, themselves or through an exchange: nobody else. */
  parties: VumParties,
  /** Whom we may ask, and the Secrets Manager secret with our client certificate: `{cert, key}`, both PEM. */
  sources: VumSources.refine((sources) => sources.every(({ accessToken }) => accessToken === undefined), {
    error: "accessToken is for the local deployment alone",
  }),
  certificateSecretArn: z.string().regex(/^arn:aws:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+$/),
});

/**
 * What one stage needs to know about the world outside the topology; docs/deploying.md says where each value comes
 * from. An unknown or missing field is an error.
 */
export const Config = z
  .strictObject({
    stage: z.string().regex(/^[a-z][a-z0-9]{1,11}$/),
    account: z.string().regex(/^\d{12}$/),
    region: z.string().regex(/^[a-z]{2}-[a-z]+-\d$/),
    /** The one address that everything is served from. */
    publicUrl: HttpsOrigin,
    /** Name under which CloudFront finds the API: a CNAME to the API's regional domain. */
    originDomain: z.hostname(),
    /** Certificates for the host of `publicUrl`: one in the region of the API, one where CloudFront wants it. */
    certificateArn: certificateIn("[a-z0-9-]+"),
    edgeCertificateArn: certificateIn("us-east-1"),
    /** Which fields of the origin-key secret the API accepts, and which one CloudFront sends: two while rotating. */
    originKeys: z
      .strictObject({ accepts: z.array(KeyLabel).min(1).max(2), sends: KeyLabel })
      .refine(({ accepts, sends }) => accepts.includes(sends), "the key that is sent must be accepted"),
    oidcIssuer: z.url({ protocol: /^https$/ }),
    apiAudience: z.string().min(1),
    staffClientId: z.string().min(1),
    agencyClientId: z.string().min(1),
    loginAcr: z.string().min(1),
    mailFrom: z.email(),
    /** SES identity (domain or address) that `mailFrom` belongs to. */
    mailIdentity: z.string().min(1),
    alarmMail: z.email(),
    /** How other organisations ask us over VUM. */
    vum: VumEntrance,
  })
  .refine(({ certificateArn, region }) => certificateArn.split(":")[3] === region, {
    path: ["certificateArn"],
    error: "must be a certificate in the stage's region",
  });
export type Config = z.infer<typeof Config>;

/** Context of `cdk.json`: what the CDK command hands to the app, for runs without that command. */
export const contextOfCdkJson = (): Record<string, unknown> =>
  z.looseObject({ context: z.record(z.string(), z.unknown()) }).parse(JSON.parse(readFileSync(CDK_JSON, "utf8")))
    .context;

/** Configuration of the stage that the app's context names (`-c stage=prod`). Throws an error that names each bad field. */
export function readConfig(app: App): Config {
  const stage: unknown = app.node.tryGetContext("stage");
  const stages = z.record(z.string(), z.looseObject({})).parse(app.node.tryGetContext("stages"));
  const given = stages[String(stage)];
  if (given === undefined) throw new Error(`cdk.json has no stage "${stage}" under context.stages`);
  const result = Config.safeParse({ ...given, stage });
  if (!result.success) throw new Error(`stage "${stage}" in cdk.json:\n${z.prettifyError(result.error)}`);
  return result.data;
}
