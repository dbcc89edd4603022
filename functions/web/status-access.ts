import type { Context } from "hono";
import type * as z from "zod";
import { Problem } from "#shared/domain/problem.ts";
import type { Signer } from "#shared/ports/services.ts";
import { mayFollowStatus } from "#shared/usecases/status-link.ts";
import { DUTCH } from "./words/nl.ts";

type Deps<T> = { signer: Signer; form: z.ZodType; read: (reference: string) => Promise<T | undefined> };

/**
 * The record that the link in the address leads to. Throws `Problem("not-found")`, the same one for a wrong reference, a
 * wrong key and a record that is not there.
 */
export const followed =
  <T>({ signer, form, read, wrong = DUTCH.status.wrongLink }: Deps<T> & { wrong?: string }) =>
  async (
    context: Context,
    key: string = context.req.query("sleutel") ?? "",
    reference: string = context.req.param("reference") ?? "",
  ): Promise<T> => {
    const mayFollow = form.safeParse(reference).success && (await mayFollowStatus(signer, reference, key));
    const record = mayFollow ? await read(reference) : undefined;
    if (!record) throw new Problem("not-found", wrong);
    return record;
  };
