/*
 * Prints an access token, with nothing but Node (private_key_jwt, RFC 7523):
 *   node token.mjs <address of the platform> <client id> <file with your private key, as a JWK> <scope>
 */
import { createPrivateKey, randomUUID, sign } from "node:crypto";
import { readFile } from "node:fs/promises";

const [address, client, keyFile, scope] = process.argv.slice(2);

const document = await (await fetch(`${address}/api/v1/openapi.json`)).json();
const { tokenUrl } = document.components.securitySchemes.oauth.flows.clientCredentials;
const jwk = JSON.parse(await readFile(keyFile, "utf8"));

// The assertion: a JWT that says who asks (iss and sub) to whom (aud: the token endpoint), for a minute and once (jti).
const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const now = Math.floor(Date.now() / 1000);
const claims = { iss: client, sub: client, aud: tokenUrl, jti: randomUUID(), iat: now, exp: now + 60 };
const unsigned = `${part({ alg: "ES256", kid: jwk.kid })}.${part(claims)}`;
const key = createPrivateKey({ key: jwk, format: "jwk" });
const signature = sign("sha256", Buffer.from(unsigned), { key, dsaEncoding: "ieee-p1363" }).toString("base64url");

const response = await fetch(tokenUrl, {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "client_credentials",
    scope,
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: `${unsigned}.${signature}`,
  }),
});
const answer = await response.json();
if (!answer.access_token) throw new Error(`No token: ${answer.error_description ?? response.status}`);
console.log(answer.access_token);
