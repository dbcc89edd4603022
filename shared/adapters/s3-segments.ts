import { createHash } from "node:crypto";
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import type { SegmentStore } from "#shared/ports/stores.ts";
import { s3Payloads } from "./s3-payloads.ts";

/** More than this goes in parts; each but the last has this size, above the 5 MiB that S3 asks of a part. */
const PART_BYTES = 8 * 2 ** 20;

type Target = { Bucket: string; Key: string };

/** Stores a large object in parts. What was begun is given up when a part fails, so that nothing lies unfinished. */
async function putInParts(s3: S3Client, target: Target, bytes: Uint8Array): Promise<void> {
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(target));
  try {
    const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
    for (let from = 0; from < bytes.byteLength; from += PART_BYTES) {
      const PartNumber = Parts.length + 1;
      const Body = bytes.subarray(from, from + PART_BYTES);
      const { ETag } = await s3.send(new UploadPartCommand({ ...target, UploadId, PartNumber, Body }));
      Parts.push({ PartNumber, ETag });
    }
    await s3.send(new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts } }));
  } catch (error) {
    await s3.send(new AbortMultipartUploadCommand({ ...target, UploadId })).catch(() => undefined);
    throw error;
  }
}

/** Objects named by the SHA-256 of their bytes: whoever has the name has the content, and putting twice is once. */
export const s3Segments = (s3: S3Client, bucket: string): SegmentStore => {
  const { get, put, remove } = s3Payloads(s3, bucket);
  return {
    get,
    remove,
    async put(bytes) {
      const name = createHash("sha256").update(bytes).digest("hex");
      if (bytes.byteLength > PART_BYTES) await putInParts(s3, { Bucket: bucket, Key: name }, bytes);
      else await put(name, bytes);
      return name;
    },
  };
};
