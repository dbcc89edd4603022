import { isProblem, type Problem } from "#shared/domain/problem.ts";
import { MISSING, type Parties, VUM_VERSION } from "#shared/domain/vum-parties.ts";

type Refusal = { status: 400 | 401 | 403 | 404 | 500 | 503; code: string; message: string };

/** VUM's own codes and messages ("VUM Koppelvlakspecificaties", error codes en messages); 403 and 404 are ours. */
const MALFORMED: Refusal = { status: 400, code: "400.01", message: "Ongeldige aanroep" };
const INCOMPLETE: Refusal = { status: 400, code: "400.02", message: "Onvolledige aanroep" };
const UNAUTHORISED: Refusal = { status: 401, code: "401.01", message: "Geen toegang" };
const NOT_ADMITTED: Refusal = { status: 403, code: "403.01", message: "Niet toegelaten" };
const UNKNOWN: Refusal = { status: 404, code: "404.01", message: "Niet gevonden" };
const UNAVAILABLE: Refusal = { status: 503, code: "500.3", message: "Service niet beschikbaar" };
const FAILED: Refusal = { status: 500, code: "500.1", message: "Interne serverfout" };

/** The contract's limit of `details`. */
const MAX_DETAILS = 2000;

function refusalOf(problem: Problem | undefined): Refusal {
  switch (problem?.kind) {
    case "unauthenticated":
      return UNAUTHORISED;
    case "forbidden":
      return NOT_ADMITTED;
    case "not-found":
      return UNKNOWN;
    case "unavailable":
      return UNAVAILABLE;
    case "invalid-input":
    case "too-large":
    case "unsupported-media-type":
      return problem.errors.some(({ detail }) => detail === MISSING) ? INCOMPLETE : MALFORMED;
    default:
      return FAILED;
  }
}

/** The headers of an answer: who asked is now who is written to. Without parties, only the versions. */
function headersOf(parties: Parties | undefined): Record<string, string> {
  return {
    "Content-Type": "application/json",
    "API-Version": VUM_VERSION,
    "X-VUM-berichtVersie": VUM_VERSION,
    ...(parties && {
      "X-VUM-fromParty": parties.to,
      "X-VUM-toParty": parties.from,
      "X-VUM-viaParty": parties.via,
    }),
  };
}

export const answered = (body: unknown, parties: Parties): Response =>
  new Response(JSON.stringify(body), { status: 200, headers: headersOf(parties) });

/** An error as the contract has it: `code`, `message`, `details`. What is no problem of ours tells nothing. */
export function refused(error: unknown, parties: Parties | undefined): Response {
  const problem = isProblem(error) ? error : undefined;
  const { status, code, message } = refusalOf(problem);
  const details = status === 500 ? undefined : problem?.message.slice(0, MAX_DETAILS);
  return new Response(JSON.stringify({ code, message, ...(details && { details }) }), {
    status,
    headers: headersOf(parties),
  });
}
