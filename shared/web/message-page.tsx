import type { Problem, ProblemKind } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import { Page, pageResponse } from "./page.tsx";
import { statusOf } from "./problem-response.ts";

const HEADINGS: Partial<Record<ProblemKind, string>> = {
  "not-found": "Deze pagina is niet gevonden",
  forbidden: "U mag deze pagina niet zien",
  conflict: "Dit kan nu niet",
  unavailable: "Dit lukt nu even niet",
  "too-large": "Dit is te veel om te versturen",
};

/** A problem as a page for people: what is wrong and what they can do. A mistake of ours says so and no more. */
export const problemPage = (region: Region, problem: Problem | undefined, back = "/"): Promise<Response> => {
  const heading = problem ? (HEADINGS[problem.kind] ?? "Er klopt iets niet") : "Er ging iets mis bij ons";
  const detail =
    problem?.message ?? "Probeer het over een paar minuten opnieuw. Lukt het dan niet, bel of mail ons dan.";
  return pageResponse(
    <Page region={region} title={heading}>
      <h1>{heading}</h1>
      <p>{detail}</p>
      <p>
        <a href={back}>Terug</a>
      </p>
    </Page>,
    problem ? statusOf(problem.kind) : 500,
    problem?.kind === "unavailable" ? { "Retry-After": "30" } : {},
  );
};
