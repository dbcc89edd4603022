/**
 * A browser without a window or scripts: keeps cookies, follows redirects, sends forms. Enough for whole journeys over
 * the pages; what only a real browser shows is tested in `test/browser`.
 */
export class CookieBrowser {
  readonly #cookies = new Map<string, string>();
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  async #request(url: string, init: RequestInit = {}): Promise<{ url: string; status: number; html: string }> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { ...init, redirect: "manual", headers: { ...init.headers, Cookie: cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value.join("="));
    }
    const location = response.headers.get("Location");
    if (location) return this.#request(new URL(location, url).href);
    return { url, status: response.status, html: await response.text() };
  }

  get(path: string) {
    return this.#request(new URL(path, this.#base).href);
  }

  /** Sends a form with these fields, as a browser would from a page of the platform itself. */
  post(path: string, fields: Readonly<Record<string, string>>) {
    return this.#request(new URL(path, this.#base).href, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { Origin: new URL(this.#base).origin },
    });
  }
}

/** Value of the first hidden field with that name in a page. */
export function hiddenField(html: string, name: string): string {
  const [, value] = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html) ?? [];
  if (value === undefined) throw new Error(`The page has no hidden field ${name}`);
  return value;
}
