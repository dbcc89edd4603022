import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { region } from "#shared/runtime/region.ts";
import { SESSION_WARNING, SESSION_WARNING_PATH } from "#shared/web/session-warning.ts";
import { stylesheetOf } from "#shared/web/stylesheet.ts";
import type { Answer, Fields, Visitor } from "../pages/visitor.ts";

/** A page as it was reached, and the visitor that reached it: what else the browser asks is asked as that visitor. */
export type Shown = { answer: Answer; visitor: Visitor };

export type StateServer = { show: (shown: Shown) => string; stop: () => Promise<void> };

const stylesheet = stylesheetOf(region.theme);

/** Headers of an answer without what speaks of a connection. */
const headersOf = ({ headers }: Answer) =>
  Object.fromEntries([...headers].filter(([name]) => !/^(content-length|content-encoding|set-cookie)$/.test(name)));

/** The fields of a form as a browser sends it. */
const fieldsIn = (body: string): Fields => {
  const sent = new URLSearchParams(body);
  return Object.fromEntries([...new Set(sent.keys())].map((name) => [name, sent.getAll(name)]));
};

const hostOf = (request: IncomingMessage) => (request.headers.host ?? "").split(".")[0] ?? "";

/**
 * Serves pages that answer in this process to a browser, each under a host name of its own, so that no page knows of
 * another; all of one site, so that one process of the browser may show them all. `show` answers the address of a page.
 */
export async function stateServer(): Promise<StateServer> {
  const shown = new Map<string, Shown>();

  /** Hosts at which a form was sent: what was shown first may be past. */
  const changed = new Set<string>();

  const answerTo = async (request: IncomingMessage): Promise<Answer | undefined> => {
    const host = hostOf(request);
    const state = shown.get(host);
    const path = request.url ?? "/";
    if (!state) return undefined;
    if (request.method === "POST") {
      changed.add(host);
      return state.visitor.post(path, fieldsIn(await text(request)));
    }
    const first = new URL(state.answer.url);
    const isFirst = path === first.pathname + first.search && !changed.has(host);
    return isFirst ? state.answer : state.visitor.get(path);
  };

  const server = createServer((request, response) => {
    if (request.url === stylesheet.path) {
      response.writeHead(200, { "Content-Type": "text/css" }).end(stylesheet.css);
      return;
    }
    if (request.url === SESSION_WARNING_PATH) {
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(SESSION_WARNING);
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
      return `http://${host}.state.localhost:${port}${pathname}${search}`;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
