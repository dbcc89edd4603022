const KEYS: readonly (readonly [key: string, does: string])[] = [
  ["j", "naar de volgende kandidaat"],
  ["k", "naar de vorige kandidaat"],
  ["n", "naar de volgende over wie nog niets is besloten"],
  ["x", "deze kandidaat kiezen, of juist niet"],
  ["b", "naar wat u met de gekozen kandidaten samen kunt doen"],
  ["v", "voordragen"],
  ["u", "uitstellen"],
  ["a", "afwijzen voor deze vacature"],
  ["?", "deze hulp"],
];

/**
 * Deciding by keyboard: hidden until the script that knows the keys takes them up. What it asks before a decision is
 * filled in by the script from the forms on the card.
 */
export const KeysHelp = () => (
  <>
    <div class="keys not-printed" id="toetsen" hidden>
      <button class="nl-button nl-button--secondary button--small" type="button" id="toetsen-hulp-knop">
        Sneltoetsen
      </button>
      <div class="choice">
        <input class="tick" type="checkbox" id="toetsen-aan" />
        <label for="toetsen-aan">Sneltoetsen gebruiken</label>
      </div>
      <p role="status" id="toetsen-melding" />
    </div>
    <dialog class="ask" id="toetsen-hulp" aria-labelledby="toetsen-kop">
      <h2 id="toetsen-kop">Sneltoetsen</h2>
      <dl class="facts">
        {KEYS.map(([key, does]) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </>
        ))}
      </dl>
      <p>Pijl omlaag en omhoog doen hetzelfde als j en k zolang een kandidaat is gekozen.</p>
      <form method="dialog">
        <button class="nl-button nl-button--secondary" type="submit">
          Sluiten
        </button>
      </form>
    </dialog>
    <dialog class="ask" id="besluit-vraag" aria-labelledby="besluit-kop" aria-describedby="besluit-uitleg">
      <h2 id="besluit-kop">Besluit</h2>
      <p id="besluit-uitleg" />
      <ol class="ask__choices" id="besluit-keuzes" />
      <form method="dialog">
        <button class="nl-button nl-button--secondary" type="submit">
          Annuleren
        </button>
      </form>
    </dialog>
  </>
);
