import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import { ExpectedError } from "../expected-error.ts";

const Note = z.object({ row: z.number(), ref: z.string().optional(), pointer: z.string(), detail: z.string() });
const ProblemBody = z.object({ detail: z.string(), errors: z.array(Note.omit({ row: true })).optional() });

/** What the client reads of an import; the API may answer more. */
export const ImportAnswer = z.object({
  id: z.string(),
  status: z.enum(["received", "running", "completed", "failed"]),
  total: z.number(),
  processed: z.number(),
  accepted: z.number(),
  rejected: z.number(),
  superseded: z.number(),
  errors: z.array(Note),
  warnings: z.array(Note),
  failure: z.string().optional(),
  summary: z
    .object({
      people: z.number(),
      completeness: z.number(),
      questions: z.array(z.object({ why: z.string() })),
    })
    .optional(),
  withdrawal: z.object({ state: z.string(), known: z.number(), missing: z.number(), withdrawn: z.number() }).optional(),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;

/** Times that a request is tried when nobody answers, or says to come back. */
const ATTEMPTS = 8;
const COME_BACK = [429, 502, 503, 504];

export type Api = (path: string, init?: RequestInit) => Promise<Response>;

/**
 * Calls the API at `url` with a token that is asked anew when it is refused once. What fails for a moment is tried again,
 * waiting longer each time: safe, because every write here carries a key or changes nothing the second time.
 *
 * Throws `ExpectedError` with the API's own words for a request that is refused.
 */
export function apiOf(url: string, askToken: () => Promise<string>, waitMs = 250): Api {
  let token: Promise<string> | undefined;
  const call = async (path: string, init: RequestInit): Promise<Response> => {
    token ??= askToken();
    const headers = { ...init.headers, Authorization: `Bearer ${await token}` };
    return fetch(`${url}/api/v1${path}`, { ...init, headers });
  };
  return async (path, init = {}) => {
    let isTokenNew = false;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await call(path, init).catch((error: unknown) => {
        if (error instanceof ExpectedError || attempt === ATTEMPTS) throw unreachable(url, error);
        token = undefined;
        return undefined;
      });
      if (answer?.ok) return answer;
      if (answer?.status === 401 && !isTokenNew) {
        isTokenNew = true;
        token = undefined;
      } else if (answer && (attempt === ATTEMPTS || !COME_BACK.includes(answer.status))) throw await refusal(answer);
      await pause(waitMs * 2 ** (attempt - 1));
    }
  };
}

const unreachable = (url: string, error: unknown): ExpectedError =>
  error instanceof ExpectedError ? error : new ExpectedError(`Er komt geen antwoord van ${url}. Probeer het later.`);

/** An answer that says no. */
export class Refusal extends ExpectedError {
  /** True when the same request will not be taken later either. */
  readonly isFinal: boolean;
  constructor(status: number, message: string) {
    super(message);
    this.isFinal = status < 500 && !COME_BACK.includes(status);
  }
}

async function refusal(answer: Response): Promise<Refusal> {
  const body = ProblemBody.safeParse(await answer.json().catch(() => undefined));
  if (!body.success) return new Refusal(answer.status, `Geweigerd met status ${answer.status}.`);
  const errors = (body.data.errors ?? []).map(({ pointer, detail }) => `\n  ${pointer} ${detail}`);
  return new Refusal(answer.status, `Geweigerd: ${body.data.detail}.${errors.join("")}`);
}
