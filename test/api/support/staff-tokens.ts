import { createHash, randomBytes } from "node:crypto";
import { STAFF_CLIENT } from "#infra/local/identity/provider.ts";
import { IDENTITY_PREFIX } from "#infra/local/identity/server.tsx";

/** Signs a person in at the demo identity provider, as a browser would, and answers the tokens that come of it. */
export async function staffTokens(
  publicUrl: string,
  person: string,
): Promise<{ id_token: string; access_token: string }> {
  const cookies = new Map<string, string>();
  const go = async (url: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(url, publicUrl), { ...init, redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  const locationOf = (response: Response) => response.headers.get("Location") ?? "";

  const verifier = randomBytes(32).toString("base64url");
  const redirectUri = `${publicUrl}/werkblad/terug`;
  const query = new URLSearchParams({
    client_id: STAFF_CLIENT,
    response_type: "code",
    scope: "openid profile",
    redirect_uri: redirectUri,
    state: "state",
    nonce: "nonce",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  let next = locationOf(await go(`${IDENTITY_PREFIX}/auth?${query}`));
  next = locationOf(await go(next, { method: "POST", body: new URLSearchParams({ persoon: person }) }));
  for (let step = 0; step < 5 && !next.startsWith(redirectUri); step += 1) next = locationOf(await go(next));
  const answer = await go(`${IDENTITY_PREFIX}/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: STAFF_CLIENT,
      redirect_uri: redirectUri,
      code: new URL(next).searchParams.get("code") ?? "",
      code_verifier: verifier,
    }),
  });
  return (await answer.json()) as { id_token: string; access_token: string };
}
