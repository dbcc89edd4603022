import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { codeOf, ExpectedError } from "./expected-error.ts";

export type HttpFunction = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;
export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** What answers under a path prefix: a function behind the gateway, or a server of this deployment alone. */
export type Upstream = { prefix: string; invoke: HttpFunction } | { prefix: string; serve: NodeHandler };

export type Gateway = { port: number; open: (upstreams: readonly Upstream[]) => void; stop: () => Promise<void> };

/** A little over the largest body that the API takes, so that the API itself says what is too large. */
const MAX_BYTES = 22 * 1024 * 1024;

/**
 * What API Gateway hands on as text, whatever its bytes are: what is no UTF-8 is ruined there. Its documentation does not
 * list the types; these were measured by others (ministackorg/ministack, pull request 766). All else goes as base64.
 */
const TEXT_TYPES = /^(text\/|application\/(json|xml|javascript)\b)/i;

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= MAX_BYTES) chunks.push(chunk as Buffer);
  }
  return size > MAX_BYTES ? undefined : Buffer.concat(chunks);
}

/** Headers as the gateway hands them on: lower case, repeated ones joined; what claims to come from a proxy is dropped. */
function headersOf(request: IncomingMessage): Record<string, string> {
  const joined = Object.entries(request.headersDistinct).flatMap(([name, values = []]) =>
    name.startsWith("x-forwarded-") || name === "cookie" ? [] : [[name, values.join(",")] as const],
  );
  return {
    ...Object.fromEntries(joined),
    "x-forwarded-for": request.socket.remoteAddress ?? "",
    "x-forwarded-proto": "http",
  };
}

/** The event that API Gateway (HTTP API, payload 2.0) makes of a request. */
function eventOf(request: IncomingMessage, body: Buffer): APIGatewayProxyEventV2 {
  const url = new URL(request.url ?? "/", "http://localhost");
  const headers = headersOf(request);
  const contentType = headers["content-type"] ?? "";
  // Packed JSON is let through here, so that the API's own answer to it is seen; on AWS it arrives ruined.
  const isPackedJson = headers["content-encoding"] !== undefined && contentType.startsWith("application/json");
  const isText = TEXT_TYPES.test(contentType) && !isPackedJson;
  const query = [...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name).join(",")]);
  const now = new Date();
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    ...(request.headers.cookie === undefined ? {} : { cookies: request.headers.cookie.split(/;\s*/) }),
    ...(query.length === 0 ? {} : { queryStringParameters: Object.fromEntries(query) }),
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: headers.host ?? "localhost",
      domainPrefix: "local",
      http: {
        method: request.method ?? "GET",
        path: url.pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? "",
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey: "$default",
      stage: "$default",
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length === 0 ? {} : { body: isText ? body.toString("utf8") : body.toString("base64") }),
    isBase64Encoded: !isText,
  };
}

function write(response: ServerResponse, result: APIGatewayProxyStructuredResultV2): void {
  const headers = Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)] as const);
  response.writeHead(result.statusCode ?? 200, {
    ...Object.fromEntries(headers),
    ...(result.cookies && result.cookies.length > 0 ? { "set-cookie": result.cookies } : {}),
  });
  response.end(result.isBase64Encoded ? Buffer.from(result.body ?? "", "base64") : result.body);
}

function refuse(response: ServerResponse, status: number, detail: string): void {
  const body = JSON.stringify({ type: "about:blank", title: "Refused by the gateway", status, detail });
  response.writeHead(status, { "Content-Type": "application/problem+json", "Retry-After": "5", Connection: "close" });
  response.end(body);
}

/**
 * The one address that everything is served from, as API Gateway is on AWS. It listens at once, so that a taken port is
 * known before anything else starts, and answers 503 until it is opened.
 */
export async function startGateway(port: number, onError: (error: unknown) => void): Promise<Gateway> {
  let upstreams: readonly Upstream[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const isUnder = (prefix: string) => prefix === "/" || path === prefix || path.startsWith(`${prefix}/`);
    const upstream = upstreams.find(({ prefix }) => isUnder(prefix));
    if (!upstream) return refuse(response, 503, "The platform is starting");
    if ("serve" in upstream) return upstream.serve(request, response);
    const body = await bodyOf(request);
    if (!body) return refuse(response, 413, "De aanvraag is te groot");
    write(response, await upstream.invoke(eventOf(request, body)));
  };

  const server: Server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      onError(error);
      if (!response.headersSent) refuse(response, 500, "Er ging iets mis bij ons");
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) =>
      reject(
        codeOf(error) === "EADDRINUSE"
          ? new ExpectedError(`Port ${port} is taken: choose another with PORT, or PORT=0 for any free one.`)
          : new ExpectedError(`Port ${port} cannot be used (${codeOf(error)}): choose another with PORT.`),
      ),
    );
    server.listen(port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    open: (opened) => {
      upstreams = opened.toSorted((a, b) => b.prefix.length - a.prefix.length);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
