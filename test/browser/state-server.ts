import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { region } from "#shared/runtime/region.ts";
import { stylesheetOf } from "#shared/web/stylesheet.ts";
import type { Answer, Visitor } from "../pages/visitor.ts";

/** A page as it was reached, and the visitor that reached it: what else the browser asks is asked as that visitor. */
export type Shown = { answer: Answer; visitor: Visitor };

export type StateServer = { show: (shown: Shown) => string; stop: () => Promise<void> };

const stylesheet = stylesheetOf(region.theme);

/** Headers of an answer without what speaks of a connection. */
const headersOf = ({ headers }: Answer) =>
  Object.fromEntries([...headers].filter(([name]) => !/^(content-length|content-encoding|set-cookie)$/.test(name)));

const hostOf = (request: IncomingMessage) => (request.headers.host ?? "").split(".")[0] ?? "";

/**
 * Serves pages that answer in this process to a browser, each under a host name of its own, so that no page knows of
 * another. `show` answers the address at which a page stands.
 */
export async function stateServer(): Promise<StateServer> {
  const shown = new Map<string, Shown>();

  const answerTo = async (request: IncomingMessage): Promise<Answer | undefined> => {
    const state = shown.get(hostOf(request));
    if (!state || request.method !== "GET") return undefined;
    const path = request.url ?? "/";
    const first = new URL(state.answer.url);
    return path === first.pathname + first.search ? state.answer : state.visitor.get(path);
  };

  const server = createServer((request, response) => {
    if (request.url === stylesheet.path) {
      response.writeHead(200, { "Content-Type": "text/css" }).end(stylesheet.css);
      return;
    }
    answerTo(request).then(
      (answer) => {
        if (!answer) response.writeHead(404).end();
        else response.writeHead(answer.status, headersOf(answer)).end(answer.html);
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    show(state) {
      const host = `page-${shown.size + 1}`;
      shown.set(host, state);
      const { pathname, search } = new URL(state.answer.url);
      return `http://${host}.localhost:${port}${pathname}${search}`;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
