import { Duration, RemovalPolicy } from "aws-cdk-lib";
import type { Key } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { Bucket as TopologyBucket } from "#infra/topology.ts";
import { pascal } from "../names.ts";

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
};

/** Who asked what of the other buckets, kept half a year. S3 writes these logs only with its own encryption. */
export const createAccessLogBucket = (scope: Construct): Bucket =>
  new Bucket(scope, "AccessLogs", {
    ...closed,
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(184) }],
  });

/** In compliance mode not even the account's administrator can shorten it. A lock needs versions. */
const locked = ({ lockedForDays }: TopologyBucket): BucketProps =>
  lockedForDays === undefined
    ? {}
    : {
        versioned: true,
        objectLockEnabled: true,
        objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(lockedForDays)),
      };

/** A bucket; without versions unless it is locked, so that what is removed or expired is gone. */
export const createBucket = (
  scope: Construct,
  name: string,
  bucketName: string,
  bucket: TopologyBucket,
  key: Key,
  accessLogs: Bucket,
): Bucket =>
  new Bucket(scope, pascal(name), {
    ...closed,
    ...locked(bucket),
    bucketName,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    // The class declares its policy as optional in a way that exactOptionalPropertyTypes does not accept.
    serverAccessLogsBucket: accessLogs as IBucket,
    serverAccessLogsPrefix: `${name}/`,
    lifecycleRules: [
      {
        expiration: Duration.days(bucket.expiresAfterDays),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
        ...(bucket.lockedForDays === undefined ? {} : { noncurrentVersionExpiration: Duration.days(1) }),
      },
    ],
  });
