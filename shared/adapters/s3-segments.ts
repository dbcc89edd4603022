import { createHash } from "node:crypto";
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type { SegmentStore } from "#shared/ports/stores.ts";

/** Objects named by the SHA-256 of their bytes: whoever has the name has the content, and putting twice is once. */
export const s3Segments = (s3: S3Client, bucket: string): SegmentStore => ({
  async put(bytes) {
    const name = createHash("sha256").update(bytes).digest("hex");
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: name, Body: bytes }));
    return name;
  },
  async get(name) {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: name }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },
  async remove(name) {
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: name }));
  },
});
