import { appendFile } from "node:fs/promises";
import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { s3Client } from "./clients.ts";
import type { Environment } from "./environment.ts";

/**
 * Lays anchors of log chains down by their names: objects in a bucket that keeps every version for over a year, whoever
 * asks otherwise, and that log writers may add to and nothing else. Locally a line in a file, which shows how it works and
 * stops nobody who may write there.
 */
export function anchorsTo(settings: Environment): (name: string) => Promise<void> {
  const file = settings.ANCHOR_FILE;
  if (file !== undefined) return (name) => appendFile(file, `${name}\n`, { mode: 0o600 });
  let client: S3Client | undefined;
  return async (name) => {
    client ??= s3Client(settings);
    await client.send(new PutObjectCommand({ Bucket: settings.bucket("anchors"), Key: name, Body: "" }));
  };
}
