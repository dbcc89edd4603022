import { vumApp } from "#functions/vum/app.ts";
import type { VumOptions } from "#functions/vum/vum-options.ts";
import { CandidateProfile, type CandidateProfileInput } from "#shared/domain/candidate.ts";
import type { Region } from "#shared/domain/region.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { candidateOfVum, searchProfileOf } from "#shared/domain/vum-mapping.ts";
import { VumProfile } from "#shared/domain/vum-profile.ts";
import type { AuditLine } from "#shared/ports/services.ts";
import type { View } from "#shared/ports/views.ts";
import { placeOf } from "#shared/reference/postcode-areas.ts";
import { builtInTables } from "#shared/reference/tables.ts";
import { region } from "#shared/runtime/region.ts";
import { memoryVacancies } from "../pages/memory-stores.ts";
import { aCandidate } from "../support/builders.ts";
import { candidatesInMemory } from "../usecases/candidates-in-memory.ts";

export const OWN = "99990000000000000001";
export const ASKER = "99990000000000000002";
/** The client whose token stands for a certificate. */
export const GATEWAY = "vum-gateway";
export const PARTNER = "gemeente-haarlem";

export const HEADERS = {
  "API-Version": "3.0.0",
  "X-VUM-berichtVersie": "3.0.0",
  "X-VUM-fromParty": ASKER,
  "X-VUM-toParty": OWN,
  "X-VUM-viaParty": OWN,
  "X-VUM-SUWIparty": "true",
};

type Headers = Readonly<Record<string, string>>;
export type Answer = { status: number; headers: globalThis.Headers; body: unknown; text: string };

export const ids = ({ body }: Answer): string[] =>
  (body as { matches: { idWerkzoekende: string }[] }).matches.map(({ idWerkzoekende }) => idWerkzoekende);

/** A question about everybody within 999 km of Haarlem, unless it says otherwise. */
export const asking = (criteria: Record<string, unknown> = {}) => ({
  vraagObject: { selectiegebied: { postcode: "2011AA", afstand: 999 }, ...criteria },
});

/** This region's bron on memory, with the ways to deliver to it and to ask it. */
export function bron(change: Partial<VumOptions> = {}) {
  const candidates = candidatesInMemory();
  const vacancies = memoryVacancies();
  const audit: AuditLine[] = [];
  const views: View[] = [];
  const errors: unknown[] = [];
  let now = Date.parse("2026-11-22T09:00:00Z");
  const clock = () => new Date(now);
  const app = vumApp({
    candidates,
    vacancies,
    region,
    identify: async () => ({ kind: "gateway", id: GATEWAY }),
    own: { oin: OWN, exchanges: [], parties: [{ oin: ASKER, suwi: true }] },
    locate: placeOf(builtInTables().centroids),
    maxResults: 100,
    clock,
    audit: (line) => audit.push(line),
    recordView: async (view) => {
      views.push(view);
    },
    onError: (error) => errors.push(error),
    ...change,
  });
  const tick = (ms = 1) => {
    now += ms;
    return clock().toISOString();
  };
  const send = async (path: string, init: RequestInit, env?: object): Promise<Answer> => {
    const response = await app.request(`/vum/v3${path}`, init, env);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: JSON.parse(text), text };
  };
  return {
    app,
    candidates,
    audit,
    views,
    errors,
    tick,
    /** Delivers a VUM profile, as an import does. */
    async deliverVum(profile: unknown, partner = PARTNER) {
      const vum = VumProfile.parse(profile);
      await candidates.deliver({
        partner,
        ref: vum.idWerkzoekende,
        profile: CandidateProfile.parse(candidateOfVum(vum, "2026-11-22")),
        vum: searchProfileOf(vum),
        changedAt: tick(),
      });
    },
    /** Delivers somebody in our own form. */
    deliver: (ref: string, profile: Partial<CandidateProfileInput> = {}, partner = PARTNER) =>
      candidates.deliver({ partner, ref, profile: CandidateProfile.parse(aCandidate(profile)), changedAt: tick() }),
    handIn: (record: VacancyRecord) => vacancies.records.set(record.reference, record),
    find: (path: string, question: unknown, headers: Headers = HEADERS, env?: object) =>
      send(
        `/${path}/matches`,
        {
          method: "POST",
          headers: { "Content-Type": "application/json", ...headers },
          body: typeof question === "string" ? question : JSON.stringify(question),
        },
        env,
      ),
    read: (path: string, id: string, headers: Headers = HEADERS, env?: object) =>
      send(`/${path}/${id}`, { headers }, env),
  };
}

/** The region, with what its partners agreed to about VUM changed. */
export const agreeing = (outsideSuwi: (partner: string) => boolean | undefined): Region => ({
  ...region,
  partners: region.partners.map((partner) => {
    const { vum, ...others } = partner;
    const agreed = outsideSuwi(partner.code);
    return vum && agreed !== undefined ? { ...others, vum: { ...vum, outsideSuwi: agreed } } : others;
  }),
});
