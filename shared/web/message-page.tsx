import type { Language } from "#shared/domain/language.ts";
import type { Problem, ProblemKind } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import { Page, pageResponse } from "./page.tsx";
import { statusOf } from "./problem-response.ts";

/** Where a page for a problem leads back to. */
export type WayBack = { href: string; text: string };

type ProblemWords = {
  headings: Partial<Record<ProblemKind, string>>;
  otherHeading: string;
  /** A mistake of ours: a heading, and what the visitor can do. */
  ours: { heading: string; detail: string };
  /** What is said of a kind of problem in the place of its message, which is in Dutch. */
  details: Partial<Record<ProblemKind, string>>;
  toFrontPage: WayBack;
};

const WORDS: Readonly<Record<Language, ProblemWords>> = {
  nl: {
    headings: {
      "not-found": "Deze pagina is niet gevonden",
      unauthenticated: "U bent niet aangemeld",
      forbidden: "Dit mag niet",
      conflict: "Dit kan nu niet",
      unavailable: "Dit lukt nu even niet",
      "too-large": "Dit is te veel om te versturen",
    },
    otherHeading: "Er klopt iets niet",
    ours: {
      heading: "Er ging iets mis bij ons",
      detail: "Probeer het over een paar minuten opnieuw. Lukt het dan niet, bel of mail ons dan",
    },
    details: {},
    toFrontPage: { href: "/", text: "Naar de voorpagina" },
  },
  en: {
    headings: {
      "not-found": "This page was not found",
      unauthenticated: "You are not signed in",
      forbidden: "This is not allowed",
      conflict: "This cannot be done now",
      unavailable: "This does not work just now",
      "too-large": "This is too much to send",
    },
    otherHeading: "Something is not right",
    ours: {
      heading: "Something went wrong on our side",
      detail: "Try again in a few minutes. If it still fails, call or email us",
    },
    details: {
      forbidden: "This form was sent from another website. Open the page here and try again",
      conflict: "Something changed in the meantime. Open the page again and see how it stands",
      "precondition-failed": "Something changed in the meantime. Open the page again and see how it stands",
      unavailable: "Try again in a minute",
      "too-large": "Use shorter answers and send again",
      "invalid-input": "We could not read what was sent. Open the page again and try once more",
      "unsupported-media-type": "Send the form from the page itself",
    },
    toFrontPage: { href: "/en", text: "To the front page" },
  },
};

/**
 * A problem as a page for people: what is wrong and what they can do. A mistake of ours says so and no more. The message of
 * a problem that a page in English throws itself is in English; those of the kinds that come from elsewhere are replaced.
 */
export const problemPage = (
  region: Region,
  problem: Problem | undefined,
  back?: WayBack | readonly WayBack[],
  language: Language = "nl",
): Promise<Response> => {
  const { headings, otherHeading, ours, details, toFrontPage } = WORDS[language];
  const heading = problem ? (headings[problem.kind] ?? otherHeading) : ours.heading;
  const detail = problem ? (details[problem.kind] ?? problem.message) : ours.detail;
  const ways = [back ?? toFrontPage].flat();
  return pageResponse(
    <Page region={region} title={heading} language={language} isPrivate>
      <h1>{heading}</h1>
      <p class="lead">{detail.replace(/\.?$/, ".")}</p>
      {ways.map(({ href, text }) => (
        <p>
          <a href={href}>{text}</a>
        </p>
      ))}
    </Page>,
    problem ? statusOf(problem.kind) : 500,
    problem?.kind === "unavailable" ? { "Retry-After": "30" } : {},
  );
};
