import { timingSafeEqual } from "node:crypto";
import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerResult } from "aws-lambda";

/** Header in which CloudFront shows its key. */
export const ORIGIN_KEY_HEADER = "x-origin-key";

const isSame = (given: string, accepted: string) => {
  const [one, other] = [Buffer.from(given), Buffer.from(accepted)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/**
 * Lets a request in when it carries one of the keys in `ORIGIN_KEYS` (separated by spaces): then it came through
 * CloudFront, and so through the firewall. Says nothing about who sent it.
 */
export const handler = async ({
  headers,
}: Pick<APIGatewayRequestAuthorizerEventV2, "headers">): Promise<APIGatewaySimpleAuthorizerResult> => {
  const given = headers?.[ORIGIN_KEY_HEADER] ?? "";
  const accepted = (process.env.ORIGIN_KEYS ?? "").split(" ").filter((key) => key !== "");
  return { isAuthorized: accepted.some((key) => isSame(given, key)) };
};
