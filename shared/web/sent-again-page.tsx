import type { Region } from "#shared/domain/region.ts";
import { answersInWords, type FormWords } from "./field-words.ts";
import type { FormValues } from "./form-state.ts";
import { Page, pageResponse } from "./page.tsx";

/** A file that was chosen in a field of a form. */
export type SentFile = { field: string; name: string };

/** Field in which a page without files says that one was chosen: its field, a space and its own name. */
export const CHOSEN = "gekozen-bestand";

type Props = {
  region: Region;
  /** Address that the form was sent to. */
  action: string;
  /** What was typed and chosen, without what proved whose form it was. */
  values: FormValues;
  words: FormWords;
  /** What cannot be sent again by a page: a browser lets nobody else choose a file. */
  files: readonly SentFile[];
  /** Where to sign in, for who is not signed in. */
  login?: string;
  /** Of the session that there is now; without one the form comes back here after signing in. */
  csrfToken?: string;
};

/** Says that a file is not kept; who is signed in chooses it here, since it would be lost once more before that. */
const ChooseAgain = ({ field, name, isNow }: SentFile & { isNow: boolean }) =>
  isNow ? (
    <div class="utrecht-form-field">
      <label class="utrecht-form-label form-label" for={field}>
        Kies het bestand opnieuw: {name}
      </label>
      <input type="file" id={field} name={field} />
    </div>
  ) : (
    <p>
      Het bestand {name} kunnen wij niet bewaren. U kiest het opnieuw als u bent aangemeld.
      <input type="hidden" name={CHOSEN} value={`${field} ${name}`} />
    </p>
  );

const SentAgainPage = ({ region, action, values, words, files, login, csrfToken }: Props) => {
  const pairs = Object.entries(values).flatMap(([name, all]) => all.map((value) => ({ name, value })));
  const answers = answersInWords(words, values);
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
      <form method="post" action={action} {...(files.length > 0 ? { enctype: "multipart/form-data" } : {})}>
        {csrfToken === undefined ? null : <input type="hidden" name="csrf" value={csrfToken} />}
        {pairs.map((pair) => (
          <input type="hidden" {...pair} />
        ))}
        {files.map((file) => (
          <ChooseAgain {...file} isNow={login === undefined} />
        ))}
        <button class="nl-button nl-button--primary" type="submit">
          {login ? "Verstuur opnieuw" : "Verstuur"}
        </button>
      </form>
      {answers.length === 0 ? null : (
        <section>
          <h2>Wat u invulde</h2>
          <dl class="facts">
            {answers.map((answer) => (
              <>
                <dt>{answer.question}</dt>
                {answer.answers.map((text) => (
                  <dd class="answers__text">{text}</dd>
                ))}
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
