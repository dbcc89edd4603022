import type { Child } from "hono/jsx";

type Props = {
  /** First page of where somebody is signed in; `aanmelden` and `afmelden` lie under it. */
  home: string;
  csrfToken: string;
  /** Until the session ends whatever somebody does. */
  secondsLeft: number;
  /** Who it is. */
  children?: Child;
};

const KEPT = "Wat u op deze pagina invulde, blijft staan.";

/** Who is signed in, the way out, and the warning that the session is about to end. */
export const Account = ({ home, csrfToken, secondsLeft, children }: Props) => (
  <div>
    <form class="account__form" method="post" action={`${home}/afmelden`}>
      <input type="hidden" name="csrf" value={csrfToken} />
      {children}{" "}
      <button class="nl-button nl-button--secondary button--small button--in-header" type="submit">
        Afmelden
      </button>
    </form>
    <div
      class="account__warning"
      hidden
      data-session={home}
      data-seconds={secondsLeft}
      data-idle={`U wordt over 5 minuten afgemeld. ${KEPT}`}
      data-over={`U wordt over 5 minuten afgemeld, omdat u dan tien uur bent aangemeld. Verstuur eerst wat u invulde, of meld u nu opnieuw aan. ${KEPT}`}
      data-ended={`U bent afgemeld. ${KEPT} Meld u opnieuw aan en kom dan terug.`}
      data-stay="Blijf aangemeld"
      data-close="Sluit deze melding"
    >
      <p role="alert" />
      <div class="actions">
        <a class="nl-button nl-button--primary button--small" href={`${home}/aanmelden`} target="_blank" rel="noopener">
          Meld u aan (opent in een nieuw tabblad)
        </a>
        <button class="nl-button nl-button--secondary button--small" type="button">
          Blijf aangemeld
        </button>
      </div>
    </div>
  </div>
);
