import type { Context } from "hono";
import { Problem } from "#shared/domain/problem.ts";
import type { RandomId, Signer } from "#shared/ports/services.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { problemOf, statusOf } from "#shared/web/problem-response.ts";
import type { Words } from "./words/nl.ts";

export const MAX_FORM_BYTES = 256 * 1024;

/** Tokens that make one record of one page: signed for one form (`purpose`), so that nobody makes them up. */
export function formTokens({ signer, randomId }: { signer: Signer; randomId: RandomId }, purpose: string) {
  const signed = async (id: string): Promise<string> => `${id}.${await signer.sign(purpose, id)}`;
  /** What the token stands for; `undefined` for one that was not made here. */
  const idOf = async (token: string): Promise<string | undefined> => {
    const [id = "", signature = ""] = token.split(".");
    return (await signer.verify(purpose, id, signature)) ? id : undefined;
  };
  return {
    idOf,
    make: (): Promise<string> => signed(randomId()),
    /** The token itself with what it stands for, or a new one where it was not made here. */
    async own(token: string): Promise<{ token: string; id: string }> {
      const known = await idOf(token);
      if (known !== undefined) return { token, id: known };
      const id = randomId();
      return { token: await signed(id), id };
    },
  };
}

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
 * answers, so the next time it goes under a new token. Throws on what is no such reason.
 */
export function notTakenIn(
  error: unknown,
  { sentBefore, away }: Pick<Words["errors"], "sentBefore" | "away">,
): { text: string; status: number; isNewNeeded: boolean } {
  const problem = problemOf(error);
  if (problem?.kind !== "key-reused" && problem?.kind !== "unavailable") throw error;
  const isNewNeeded = problem.kind === "key-reused";
  return { text: isNewNeeded ? sentBefore : away, status: statusOf(problem.kind), isNewNeeded };
}
