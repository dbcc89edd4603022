export type Answer = { status: number; headers: Headers; location: string; html: string; url: string };
export type Fields = Readonly<Record<string, string | readonly string[]>>;

type Pair = [name: string, value: string];
type Ask = (url: string, init: RequestInit) => Promise<Response>;

const MOST_REDIRECTS = 10;

/** Somebody with a browser without scripts: keeps cookies, sends forms as a browser does, goes on when sent on. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #base: string;
  readonly #ask: Ask;

  /** `base` is the address of the site; `ask` answers a request, without following redirects. */
  constructor(base: string, ask: Ask = (url, init) => fetch(url, { ...init, redirect: "manual" })) {
    this.#base = base;
    this.#ask = ask;
  }

  get = (path: string): Promise<Answer> => this.#request(path, {});

  /** Sends a form from a page of this site, unless the headers say otherwise. */
  post(path: string, fields: Fields, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): Pair => [name, one]));
    return this.#request(path, {
      method: "POST",
      body: new URLSearchParams(pairs),
      headers: { Origin: new URL(this.#base).origin, "Sec-Fetch-Site": "same-origin", ...headers },
    });
  }

  /** Sends a form with a file in it, as a browser does. */
  postFile(path: string, fields: Readonly<Record<string, string>>, name: string, file: File): Promise<Answer> {
    const body = new FormData();
    for (const [field, value] of Object.entries(fields)) body.append(field, value);
    body.append(name, file);
    const headers = { Origin: new URL(this.#base).origin, "Sec-Fetch-Site": "same-origin" };
    return this.#request(path, { method: "POST", body, headers });
  }

  /** The page that an answer leads to in the end. */
  async arrive(answer: Answer): Promise<Answer> {
    let reached = answer;
    for (let steps = 0; reached.location !== ""; steps += 1) {
      if (steps === MOST_REDIRECTS) throw new Error(`Sent on and on, lastly to ${reached.location}`);
      reached = await this.get(new URL(reached.location, reached.url).href);
    }
    return reached;
  }

  /** Opens a page as a browser does. */
  open = async (path: string): Promise<Answer> => this.arrive(await this.get(path));

  async #request(path: string, init: RequestInit): Promise<Answer> {
    const url = new URL(path, this.#base).href;
    const Cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...(init.headers as Record<string, string>), ...(Cookie === "" ? {} : { Cookie }) };
    const response = await this.#ask(url, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const location = response.headers.get("Location") ?? "";
    return { status: response.status, headers: response.headers, location, url, html: await response.text() };
  }

  #keep(cookie: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === "" || /Max-Age=0/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** Value of a hidden field on a page. */
export const hiddenField = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? "";

/** Signs in at the demo's identity provider as one of the region's people, the whole way round; answers the workbench. */
export async function signInAtDesk(visitor: Visitor, staffId: string): Promise<Answer> {
  const login = await visitor.open("/werkblad");
  return visitor.arrive(await visitor.post(login.url, { persoon: staffId }));
}
