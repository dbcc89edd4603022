import * as z from "zod";
import { Problem } from "./problem.ts";
import type { VumParty } from "./vum-party.ts";

/** The one version of VUM that is spoken here. */
export const VUM_VERSION = "3.0.0";

/**
 * Names of organisations stand in headers and come back in them: visible ASCII only. An OIN is twenty digits; the
 * contract asks for any string.
 */
const Party = z.string().regex(/^[\x21-\x7e]{1,100}$/);

/** What is said of a mandatory part that is not there: VUM answers that with another code than what is malformed. */
export const MISSING = "ontbreekt";

/**
 * What the headers of a question say, by the contract's names in lower case. `x-vum-fromparty` is the OIN of who asks and
 * answers for it, `x-vum-toparty` of who is asked, `x-vum-viaparty` of the processor that answers. `x-vum-suwiparty` says
 * whether who asks takes part in SUWI.
 */
const VumHeaders = z.object({
  "api-version": z.literal(VUM_VERSION),
  "x-vum-berichtversie": z.literal(VUM_VERSION),
  "x-vum-fromparty": Party,
  "x-vum-toparty": Party,
  "x-vum-viaparty": Party,
  // Some clients write the names of their own language: True.
  "x-vum-suwiparty": z
    .string()
    .toLowerCase()
    .pipe(z.enum(["true", "false"]))
    .transform((value) => value === "true"),
});
const VUM_HEADERS = Object.keys(VumHeaders.shape);

export type Parties = { from: string; to: string; via: string; isSuwi: boolean };

/**
 * The parties of a question. Every header is mandatory. Throws `Problem("invalid-input")` whose `errors` name each header
 * that is missing or malformed.
 */
export function partiesOf(header: (name: string) => string | undefined): Parties {
  const given = Object.fromEntries(VUM_HEADERS.map((name) => [name, header(name)]));
  const { data, error } = VumHeaders.safeParse(given);
  if (!data) {
    const flaws = error.issues.map(({ path: [name] }) => ({
      pointer: String(name),
      detail: given[String(name)] === undefined ? MISSING : "heeft een verkeerde waarde",
    }));
    const said = flaws.map(({ pointer, detail }) => `${pointer} ${detail}`).join("; ");
    throw new Problem("invalid-input", `Headers: ${said}`, flaws);
  }
  return {
    from: data["x-vum-fromparty"],
    to: data["x-vum-toparty"],
    via: data["x-vum-viaparty"],
    isSuwi: data["x-vum-suwiparty"],
  };
}

/**
 * Who stands at the door: the gateway, which checked the certificate itself, by the id of its client; or an organisation
 * by the OIN of its certificate. An exchange (VUM's uitwisselingsvoorziening) asks for others and answers for whom it names.
 */
export type VumCaller = { kind: "gateway" | "certificate"; id: string };

/** Our own OIN, the OINs of exchanges that ask for others, and the organisations that may ask at all. */
export type VumHost = { oin: string; exchanges: readonly string[]; parties: readonly VumParty[] };

/**
 * Throws `Problem("unauthenticated")` when a caller names another party than its certificate does, unless it is an
 * exchange, or asks somebody else than us.
 */
function bindParties(caller: VumCaller, parties: Parties, own: VumHost): void {
  if (caller.kind === "gateway") return;
  const speaksForItself = caller.id === parties.from || own.exchanges.includes(caller.id);
  if (!speaksForItself) throw new Problem("unauthenticated", "X-VUM-fromParty is niet het OIN van het certificaat");
  if (parties.to !== own.oin) throw new Problem("unauthenticated", "X-VUM-toParty is een andere organisatie");
}

/**
 * The parties of a question that may be answered. Who asks takes part in SUWI when it says so and we know that it does.
 *
 * Throws `Problem("unauthenticated")` for parties that are not the caller's to name, and `Problem("forbidden")` for an
 * organisation that is not admitted, whoever asks for it.
 */
export function admittedParties(caller: VumCaller, claimed: Parties, own: VumHost): Parties {
  bindParties(caller, claimed, own);
  const party = own.parties.find(({ oin }) => oin === claimed.from);
  if (!party)
    throw new Problem("forbidden", "X-VUM-fromParty is hier niet toegelaten; vraag het werkgeversservicepunt");
  return { ...claimed, isSuwi: claimed.isSuwi && party.suwi };
}

/** Attributes of a subject, split where a comma or plus is no part of a value. */
const attributesOf = (subject: string): string[] => subject.match(/(?:\\.|[^,+\\])+/g) ?? [];

/**
 * The OIN in a certificate's subject (RFC 4514, as API Gateway gives it): its one serialNumber, of twenty digits. A
 * subject in quotes is of another notation and gives none.
 */
export function oinOf(subject: string): string | undefined {
  if (subject.includes('"')) return undefined;
  const serials = attributesOf(subject).flatMap((attribute) => {
    const [, serial] = /^\s*(?:serialNumber|2\.5\.4\.5)=(.*?)\s*$/i.exec(attribute) ?? [];
    return serial === undefined ? [] : [serial];
  });
  const [oin = "", ...others] = serials;
  return others.length === 0 && /^\d{20}$/.test(oin) ? oin : undefined;
}
