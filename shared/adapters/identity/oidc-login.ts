import * as oidc from "openid-client";
import type { Login } from "#shared/ports/login.ts";

type Options = {
  issuer: string;
  clientId: string;
  redirectUri: string;
  /** How strongly somebody must have proven who they are, in the provider's own terms: who did less does not come in. */
  acr: string;
  /** Asks who it is each time, also of somebody whom the provider still knows: before what few may do. */
  asksAnew?: boolean;
};

/**
 * OIDC code flow with PKCE S256, state and nonce, as a public client; plain http only towards this same machine. The
 * second factor is the provider's: its `acr` is asked for, and checked.
 */
export function oidcLogin(options: Options): Login {
  let discovered: Promise<oidc.Configuration> | undefined;
  const isLocal = new URL(options.issuer).protocol === "http:";

  const configuration = () => {
    discovered ??= oidc
      .discovery(new URL(options.issuer), options.clientId, undefined, oidc.None(), {
        ...(isLocal ? { execute: [oidc.allowInsecureRequests] } : {}),
      })
      .catch((error: unknown) => {
        discovered = undefined;
        throw error;
      });
    return discovered;
  };

  return {
    async begin() {
      const attempt = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        codeVerifier: oidc.randomPKCECodeVerifier(),
      };
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: options.redirectUri,
        scope: "openid profile",
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: "S256",
        acr_values: options.acr,
        ...(options.asksAnew ? { prompt: "login" } : {}),
      });
      return { url: url.href, attempt };
    },

    async complete(query, attempt) {
      const callback = new URL(options.redirectUri);
      callback.search = query;
      const tokens = await oidc.authorizationCodeGrant(await configuration(), callback, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims?.sub) throw new Error("the identity provider gave no subject");
      if (claims.acr !== options.acr)
        throw new Error(`the identity provider vouches for ${String(claims.acr)}, not for ${options.acr}`);
      return { subject: claims.sub };
    },
  };
}
