import type { ServerResponse } from "node:http";
import { SECURITY_HEADERS } from "#shared/web/security-headers.ts";

/** Answers with a page of this deployment alone, under the same headers as every other page. */
export async function writePage(response: ServerResponse, page: unknown): Promise<void> {
  const html = `<!doctype html>${await page}`;
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
  });
  response.end(html);
}
