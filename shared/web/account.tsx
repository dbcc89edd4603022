import type { Child } from "hono/jsx";

type Props = {
  /** First page of where somebody is signed in; `afmelden` lies under it. */
  home: string;
  csrfToken: string;
  /** Who it is. */
  children?: Child;
};

/** Who is signed in, the way out, and the warning that the session is about to end. */
export const Account = ({ home, csrfToken, children }: Props) => (
  <div>
    <form class="account__form" method="post" action={`${home}/afmelden`}>
      <input type="hidden" name="csrf" value={csrfToken} />
      {children}{" "}
      <button class="nl-button nl-button--secondary button--small button--in-header" type="submit">
        Afmelden
      </button>
    </form>
    <div class="account__warning" data-session={home} hidden>
      <p role="alert" data-session-text="">
        U wordt over 5 minuten afgemeld. Wat u nu invult, gaat dan verloren.
      </p>
      <button class="nl-button nl-button--primary button--small" type="button">
        Blijf aangemeld
      </button>
    </div>
  </div>
);
