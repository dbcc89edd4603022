import { request as requestPlain } from "node:http";
import { type RequestOptions, request as requestSecure } from "node:https";

/** A client certificate with its key, both PEM. */
export type ClientCertificate = { cert: string; key: string };

type Post = {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Shown to the other side; by https alone. */
  certificate?: ClientCertificate | undefined;
  signal: AbortSignal;
  maxBytes: number;
};

/** Thrown for an answer of more bytes than asked for. */
export class AnswerTooLarge extends Error {
  override name = "AnswerTooLarge";
}

/**
 * Posts JSON and gives the status and text of the answer. It follows no redirect, reads at most `maxBytes`, and rejects as
 * soon as the signal is aborted. Unlike fetch it can show a client certificate.
 */
export function postJson({ url, headers, body, certificate, signal, maxBytes }: Post) {
  const isSecure = url.startsWith("https:");
  const options: RequestOptions = {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", ...headers },
    signal,
    ...(isSecure && certificate),
  };
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = (isSecure ? requestSecure : requestPlain)(url, options, async (response) => {
      try {
        const chunks: Buffer[] = [];
        let size = 0;
        for await (const chunk of response) {
          size += (chunk as Buffer).length;
          if (size > maxBytes) throw new AnswerTooLarge(`more than ${maxBytes} bytes`);
          chunks.push(chunk as Buffer);
        }
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") });
      } catch (error) {
        response.destroy();
        reject(error);
      }
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
