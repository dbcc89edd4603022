import { VUM_VERSION } from "#shared/domain/vum-parties.ts";
import type { VumSource } from "#shared/domain/vum-source.ts";
import type { AskSource, SourceAnswer } from "#shared/ports/vum.ts";
import { AnswerTooLarge, type ClientCertificate, postJson } from "./post-json.ts";

/** A hundred search profiles of the longest texts that VUM allows would be more; real ones are some kilobytes. */
const MAX_BYTES = 4 * 2 ** 20;

type Options = {
  /** Our own OIN. */
  oin: string;
  certificate: () => Promise<ClientCertificate | undefined>;
  /** Told why a bron gave no answer: its code and what went wrong, never what it said. */
  onFailure: (source: string, error: unknown) => void;
};

/** The headers of a question. Who answers directly is its own processor, and hears that we take part in SUWI. */
const headersTo = ({ oin, kind, accessToken }: VumSource, own: string): Record<string, string> => ({
  "API-Version": VUM_VERSION,
  "X-VUM-berichtVersie": VUM_VERSION,
  "X-VUM-fromParty": own,
  "X-VUM-toParty": oin,
  "X-VUM-viaParty": kind === "bron" ? oin : own,
  ...(kind === "bron" && { "X-VUM-SUWIparty": "true" }),
  ...(accessToken && { Authorization: `Bearer ${accessToken}` }),
});

function asJson(text: string): SourceAnswer {
  try {
    return { outcome: "answered", body: JSON.parse(text) };
  } catch {
    return { outcome: "unreadable" };
  }
}

/** Asks bronnen over HTTPS, with our client certificate. */
export function httpSource({ oin, certificate, onFailure }: Options): AskSource {
  return async (source, subject, question, signal) => {
    try {
      const { status, text } = await postJson({
        url: `${source.url}/${subject}/matches`,
        headers: headersTo(source, oin),
        body: JSON.stringify(question),
        certificate: await certificate(),
        signal,
        maxBytes: MAX_BYTES,
      });
      if (status === 200) return asJson(text);
      onFailure(source.code, `status ${status}`);
      return { outcome: status >= 500 ? "unreachable" : "refused" };
    } catch (error) {
      if (signal.aborted) return { outcome: "too-late" };
      onFailure(source.code, error);
      return { outcome: error instanceof AnswerTooLarge ? "unreadable" : "unreachable" };
    }
  };
}
