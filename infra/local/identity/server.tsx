import type { IncomingMessage, ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import type { Region } from "#shared/domain/region.ts";
import { Page } from "#shared/web/page.tsx";
import { SECURITY_HEADERS } from "#shared/web/security-headers.ts";
import type { NodeHandler } from "../gateway.ts";
import { writePage } from "../write-page.ts";
import { ACR, peopleOf } from "./provider.ts";

export const IDENTITY_PREFIX = "/identiteit";

type LoginProps = { region: Region; uid: string; people: ReturnType<typeof peopleOf> };

const LoginPage = ({ region, uid, people }: LoginProps) => (
  <Page region={region} title="Aanmelden (demonstratie)" isPrivate>
    <h1>Aanmelden</h1>
    <p class="lead">
      Dit is de aanmeldpagina van de demonstratie. Kies wie u bent; een wachtwoord is er niet. Op de echte omgeving
      staat hier de aanmeldpagina van uw eigen organisatie.
    </p>
    {people.map(({ id, name, at }) => (
      <form method="post" action={`${IDENTITY_PREFIX}/aanmelden/${uid}`}>
        <input type="hidden" name="persoon" value={id} />
        <p>
          <button class="nl-button nl-button--primary" type="submit">
            {name}
          </button>{" "}
          {at}
        </p>
      </form>
    ))}
  </Page>
);

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 10_000) break;
  }
  return new URLSearchParams(text);
}

type Interaction = Awaited<ReturnType<Provider["interactionDetails"]>>;

/** Ends the browser's session of somebody else: otherwise the library would have that person sign out first. */
async function forgetOthers(provider: Provider, interaction: Interaction, person: string): Promise<void> {
  const { session } = interaction;
  if (session === undefined || session.accountId === person) return;
  await (await provider.Session.findByUid(session.uid))?.destroy();
  delete interaction.session;
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
}

/** Serves the demo identity provider with its login page under `/identiteit`. */
export function identityServer(provider: Provider, region: Region): NodeHandler {
  const callback = provider.callback();

  const login = async (request: IncomingMessage, response: ServerResponse, uid: string) => {
    const interaction = await provider.interactionDetails(request, response);
    const people = peopleOf(region, String(interaction.params.client_id));
    if (request.method === "POST") {
      const person = (await formOf(request)).get("persoon") ?? "";
      if (people.some(({ id }) => id === person)) {
        await forgetOthers(provider, interaction, person);
        return provider.interactionFinished(request, response, { login: { accountId: person, acr: ACR } });
      }
    }
    await writePage(response, <LoginPage region={region} uid={uid} people={people} />);
  };

  return (request, response) => {
    const url = request.url ?? "/";
    const [, uid] = /^\/identiteit\/aanmelden\/([\w-]{1,64})$/.exec(url) ?? [];
    if (uid !== undefined) {
      login(request, response, uid).catch(() => {
        if (!response.headersSent) response.writeHead(303, { Location: "/werkblad" });
        response.end();
      });
      return;
    }
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    Object.assign(request, { originalUrl: url, url: url.slice(IDENTITY_PREFIX.length) || "/" });
    callback(request, response);
  };
}
