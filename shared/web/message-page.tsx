import type { Problem, ProblemKind } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import { Page, pageResponse } from "./page.tsx";
import { statusOf } from "./problem-response.ts";

const HEADINGS: Partial<Record<ProblemKind, string>> = {
  "not-found": "Deze pagina is niet gevonden",
  unauthenticated: "U bent niet aangemeld",
  forbidden: "Dit mag niet",
  conflict: "Dit kan nu niet",
  unavailable: "Dit lukt nu even niet",
  "too-large": "Dit is te veel om te versturen",
};

/** Where a page for a problem leads back to. */
export type WayBack = { href: string; text: string };

const TO_FRONT_PAGE: WayBack = { href: "/", text: "Naar de voorpagina" };

/** A problem as a page for people: what is wrong and what they can do. A mistake of ours says so and no more. */
export const problemPage = (
  region: Region,
  problem: Problem | undefined,
  { href, text }: WayBack = TO_FRONT_PAGE,
): Promise<Response> => {
  const heading = problem ? (HEADINGS[problem.kind] ?? "Er klopt iets niet") : "Er ging iets mis bij ons";
  const detail =
    problem?.message ?? "Probeer het over een paar minuten opnieuw. Lukt het dan niet, bel of mail ons dan";
  return pageResponse(
    <Page region={region} title={heading} isPrivate>
      <h1>{heading}</h1>
      <p class="lead">{detail.replace(/\.?$/, ".")}</p>
      <p>
        <a href={href}>{text}</a>
      </p>
    </Page>,
    problem ? statusOf(problem.kind) : 500,
    problem?.kind === "unavailable" ? { "Retry-After": "30" } : {},
  );
};
