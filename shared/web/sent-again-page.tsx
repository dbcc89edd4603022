import type { Region } from "#shared/domain/region.ts";
import type { FormValues } from "./form-state.ts";
import { Page, pageResponse } from "./page.tsx";

type Props = {
  region: Region;
  /** Address that the form was sent to. */
  action: string;
  /** What was typed and chosen, without what proved whose form it was. */
  values: FormValues;
  /** Where to sign in, for who is not signed in. */
  login?: string;
  /** Of the session that there is now; without one the form comes back here after signing in. */
  csrfToken?: string;
};

/** What a page of ours adds to a form: nobody typed it, and it says nothing to who reads it. */
const isOurs = (name: string): boolean => /^(formulier|nummer|pagina|gezien|besluit)(\.|$)/.test(name);

const termOf = (name: string): string => {
  const words = name.replaceAll(/[-._]/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const SentAgainPage = ({ region, action, values, login, csrfToken }: Props) => {
  const pairs = Object.entries(values).flatMap(([name, all]) => all.map((value) => ({ name, value })));
  const typed = pairs.filter(({ name, value }) => value.trim() !== "" && !isOurs(name));
  const heading = login ? "U bent afgemeld" : "Dit is nog niet verstuurd";
  return (
    <Page region={region} title={heading} isPrivate>
      <h1>{heading}</h1>
      {login ? (
        <>
          <p class="lead">Wat u invulde is nog niet bewaard, en ook niet verloren. Laat deze pagina open.</p>
          <ol>
            <li>
              <a href={login} target="_blank" rel="noopener">
                Meld u aan (opent in een nieuw tabblad)
              </a>
            </li>
            <li>Kom terug naar deze pagina en kies Verstuur opnieuw.</li>
          </ol>
        </>
      ) : (
        <p class="lead">Uw formulier was van voordat u zich aanmeldde. Klopt alles nog? Verstuur het dan.</p>
      )}
      <form method="post" action={action}>
        {csrfToken === undefined ? null : <input type="hidden" name="csrf" value={csrfToken} />}
        {pairs.map((pair) => (
          <input type="hidden" {...pair} />
        ))}
        <button class="nl-button nl-button--primary" type="submit">
          {login ? "Verstuur opnieuw" : "Verstuur"}
        </button>
      </form>
      {typed.length === 0 ? null : (
        <section>
          <h2>Wat u invulde</h2>
          <dl class="facts">
            {typed.map(({ name, value }) => (
              <>
                <dt>{termOf(name)}</dt>
                <dd class="answers__text">{value}</dd>
              </>
            ))}
          </dl>
        </section>
      )}
    </Page>
  );
};

/**
 * Answers a form that no session of this moment sent with all that was typed, so that nothing is lost when a session ends
 * half-way: it can be read and copied, and sent once more by a press of who is signed in then. Nothing was done.
 */
export const sentAgainPage = (props: Props): Promise<Response> => pageResponse(<SentAgainPage {...props} />, 403);
