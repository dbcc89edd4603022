import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACR, STAFF_CLIENT } from "#infra/local/identity/provider.ts";
import { oidcLogin } from "#shared/adapters/identity/oidc-login.ts";
import { type RunningPlatform, runningPlatform } from "../support/running-platform.ts";

const PERSON = "amina.bakker";

describe("signing in at the identity provider", () => {
  let platform: RunningPlatform;
  beforeAll(async () => {
    platform = await runningPlatform();
  });
  afterAll(() => platform.close());

  const loginThatAsksFor = (acr: string) =>
    oidcLogin({
      issuer: `${platform.publicUrl}/identiteit`,
      clientId: STAFF_CLIENT,
      redirectUri: `${platform.publicUrl}/werkblad/terug`,
      acr,
    });

  /** Goes where a browser would go, chooses who it is, and answers the query with which it comes back. */
  async function chosen(start: string): Promise<string> {
    const cookies = new Map<string, string>();
    let body: URLSearchParams | undefined;
    for (let at = new URL(start); ; ) {
      const answer = await fetch(at, {
        redirect: "manual",
        headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
        ...(body ? { method: "POST", body } : {}),
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
      const location = answer.headers.get("Location");
      body = location === null ? new URLSearchParams({ persoon: PERSON }) : undefined;
      if (location !== null) at = new URL(location, at);
      if (at.pathname === "/werkblad/terug") return at.search;
    }
  }

  it("lets somebody in who proved as much as is asked for, and nobody who proved less", async () => {
    const outcomeOf = async (acr: string) => {
      const login = loginThatAsksFor(acr);
      const { url, attempt } = await login.begin();
      expect(new URL(url).searchParams.get("acr_values")).toBe(acr);
      return login.complete(await chosen(url), attempt);
    };
    expect(await outcomeOf(ACR)).toEqual({ subject: PERSON });
    await expect(outcomeOf("urn:two-factors")).rejects.toThrow("not for urn:two-factors");
  });

  it("takes no answer to another attempt, and none without the code's secret", async () => {
    const login = loginThatAsksFor(ACR);
    const [mine, other] = [await login.begin(), await login.begin()];
    const query = await chosen(mine.url);
    await expect(login.complete(query, other.attempt)).rejects.toThrow();
    await expect(
      login.complete(query, { ...mine.attempt, codeVerifier: other.attempt.codeVerifier }),
    ).rejects.toThrow();
    await expect(login.complete(await chosen(other.url), { ...other.attempt, nonce: "x" })).rejects.toThrow();
  });
});
