import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from "@aws-sdk/client-s3";
import type { PayloadStore } from "#shared/ports/stores.ts";

export const s3Payloads = (s3: S3Client, bucket: string): PayloadStore => ({
  async put(name, bytes) {
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: name, Body: bytes }));
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
  async remove(names) {
    for (const name of names) await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: name }));
  },
  async *list() {
    for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket: bucket }))
      for (const { Key: name, LastModified: storedAt } of Contents) if (name && storedAt) yield { name, storedAt };
  },
});
