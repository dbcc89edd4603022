import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { region } from "#shared/runtime/region.ts";
import { stylesheetOf } from "#shared/web/stylesheet.ts";
import { deskPages, employerPages, PUBLIC_URL, signedIn } from "./apps.ts";

/** As browsers say it, and one that is too old for brotli. */
const BROWSER = { "Accept-Encoding": "gzip, deflate, br, zstd" };
const OLD_BROWSER = { "Accept-Encoding": "gzip, deflate" };

/** The answer to a browser that can unpack, asked from such a site. */
const asked = (app: Hono, path: string, headers: Record<string, string> = {}) =>
  app.request(`${PUBLIC_URL}${path}`, { headers: { ...BROWSER, ...headers } });

describe("what goes over the line", () => {
  it("is compressed on the employer's pages, wherever the visitor comes from", async () => {
    for (const site of ["none", "same-origin", "cross-site"]) {
      const answer = await asked(employerPages().app, "/", { "Sec-Fetch-Site": site });
      expect(answer.headers.get("Content-Encoding")).toBe("br");
      expect(answer.headers.get("Vary")).toBe("Accept-Encoding");
      expect(brotliDecompressSync(await answer.bytes()).toString()).toContain("Zoekt u personeel?");
    }
  });

  it.each([OLD_BROWSER, { "Accept-Encoding": "br;q=0, gzip" }])(
    "is compressed in the way that is asked: %o",
    async (asking) => {
      const answer = await asked(employerPages().app, "/", asking);
      expect(answer.headers.get("Content-Encoding")).toBe("gzip");
      expect(answer.headers.get("Vary")).toBe("Accept-Encoding");
      expect(gunzipSync(await answer.bytes()).toString()).toContain("Zoekt u personeel?");
    },
  );

  it("is what may be kept for ever still, and nothing where there is nothing to say", async () => {
    const { app } = employerPages();
    const css = await asked(app, stylesheetOf(region.theme).path);
    expect(css.headers.get("Cache-Control")).toContain("immutable");
    const head = await app.request(`${PUBLIC_URL}/`, { method: "HEAD", headers: BROWSER });
    expect(await head.text()).toBe("");
  });

  it("is a fifth of the stylesheet", async () => {
    const { css, path } = stylesheetOf(region.theme);
    const answer = await asked(employerPages().app, path);
    expect((await answer.bytes()).length).toBeLessThan(css.length / 5);
  });

  it("is whole for who cannot unpack", async () => {
    const answer = await employerPages().app.request(`${PUBLIC_URL}/`);
    expect(answer.headers.get("Content-Encoding")).toBeNull();
    expect(await answer.text()).toContain("Zoekt u personeel?");
  });

  it.each([
    ["same-origin", "br"],
    ["none", "br"],
    ["cross-site", null],
    ["same-site", null],
  ])("is compressed at the desk only where no other site can measure it: %s", async (site, encoding) => {
    const { app } = deskPages();
    const visitor = await signedIn(app);
    const Cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await asked(app, "/werkblad", { Cookie, "Sec-Fetch-Site": site });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Encoding")).toBe(encoding);
  });
});
