import type { Context } from "hono";
import { Problem } from "#shared/domain/problem.ts";
import type { RandomId, Signer } from "#shared/ports/services.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { problemOf, statusOf } from "#shared/web/problem-response.ts";

export const MAX_FORM_BYTES = 256 * 1024;

/** Tokens that make one record of one page: signed for one form (`purpose`), so that nobody makes them up. */
export const formTokens = ({ signer, randomId }: { signer: Signer; randomId: RandomId }, purpose: string) => ({
  async make(): Promise<string> {
    const id = randomId();
    return `${id}.${await signer.sign(purpose, id)}`;
  },
  /** What the token stands for; `undefined` for one that was not made here. */
  async idOf(token: string): Promise<string | undefined> {
    const [id = "", signature = ""] = token.split(".");
    return (await signer.verify(purpose, id, signature)) ? id : undefined;
  },
});

/** Said when a form comes without a token of ours; the answers are checked and kept all the same. */
export const EXPIRED = "De pagina was verlopen. Controleer uw antwoorden en verstuur opnieuw";

/** All values of every field; files and other parts are refused. */
export async function formValues(context: Context): Promise<FormValues> {
  const type = context.req.header("Content-Type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded") && !type.startsWith("multipart/form-data")) {
    throw new Problem("unsupported-media-type", "Verstuur het formulier vanaf de pagina zelf");
  }
  const data = await context.req.formData().catch(() => {
    throw new Problem("invalid-input", "Het formulier kan niet worden gelezen; probeer het opnieuw");
  });
  const values = new Map<string, string[]>();
  for (const [name, value] of data) {
    if (typeof value === "string") values.set(name, [...(values.get(name) ?? []), value]);
  }
  return Object.fromEntries(values);
}

/**
 * Why a form that is right could not be taken in, for on the form itself. `isNewNeeded`: it was sent before with other
 * answers about another `what`, so the next time it goes under a new token. Throws on what is no such reason.
 */
export function notTakenIn(error: unknown, what: string): { text: string; status: number; isNewNeeded: boolean } {
  const problem = problemOf(error);
  if (problem?.kind !== "key-reused" && problem?.kind !== "unavailable") throw error;
  const isNewNeeded = problem.kind === "key-reused";
  return {
    text: isNewNeeded
      ? `U hebt dit formulier al verstuurd, met andere antwoorden. Is dit ${what}? Verstuur dan nog een keer`
      : "Versturen lukt nu even niet. Uw antwoorden staan er nog. Probeer het over een minuut opnieuw",
    status: statusOf(problem.kind),
    isNewNeeded,
  };
}
