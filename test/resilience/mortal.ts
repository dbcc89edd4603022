import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import type { Line } from "./line.ts";

/** Requests that change something: writes of the database, messages sent, objects put. */
const EFFECT = /\.(PutItem|UpdateItem|DeleteItem|BatchExecuteStatement|SendMessage)$/;
const isEffect = ({ method, headers }: IncomingMessage) =>
  headers["x-amz-target"] === undefined ? method === "PUT" : EFFECT.test(String(headers["x-amz-target"]));

/** A process that dies at a chosen effect: what it asks from then on does not arrive, and it hears of nothing. */
export type Mortal = {
  environment: Line["environment"];
  /** It dies right before, or right after, its so-manieth effect, counted from 1 from now on. */
  dieAt: (effect: number, when: "before" | "after") => void;
  /** Effects since it was last told when to die. */
  effects: () => number;
  isDead: () => boolean;
  stop: () => Promise<void>;
};

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function forward(target: string, request: IncomingMessage, body: Buffer, response: ServerResponse | undefined) {
  const { method, url, headers } = request;
  await new Promise<void>((resolve, reject) => {
    const outgoing = httpRequest(new URL(url ?? "/", target), { method: method ?? "POST", headers }, (answer) => {
      if (response) response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.on("data", (chunk) => response?.write(chunk));
      answer.on("end", () => {
        response?.end();
        resolve();
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** A process on a line, whose way to the database and the queues leads through here. */
export async function mortalOn(line: Line): Promise<Mortal> {
  let effects = 0;
  let death: { effect: number; when: "before" | "after" } | undefined;
  let isDead = false;

  const pass = (target: string) =>
    createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      if (isDead) return response.destroy();
      const isLast = isEffect(request) && ++effects === death?.effect;
      if (isLast) isDead = true;
      if (isLast && death?.when === "before") return response.destroy();
      await forward(target, request, Buffer.concat(chunks), isLast ? undefined : response);
      if (isLast) response.destroy();
    });
  const { databaseEndpoint, queuesEndpoint } = line.endpoints;
  const servers = [pass(databaseEndpoint), pass(queuesEndpoint)] as const;
  const [database, queues] = [await listening(servers[0]), await listening(servers[1])];
  return {
    environment: (name) =>
      line.environment(name, {
        databaseEndpoint: database,
        queuesEndpoint: queues,
        queueUrl: (queue) => line.queueUrl(queue).replace(queuesEndpoint, queues),
      }),
    dieAt(effect, when) {
      effects = 0;
      death = { effect, when };
      isDead = false;
    },
    effects: () => effects,
    isDead: () => isDead,
    async stop() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
