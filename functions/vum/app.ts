import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type CandidateKey, candidateKey } from "#shared/domain/candidate.ts";
import type { ViewActivity } from "#shared/domain/log-line.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import { admittedParties, type Parties, partiesOf, type VumCaller } from "#shared/domain/vum-parties.ts";
import { criteriaOf } from "#shared/domain/vum-question.ts";
import { answerProfileQuestion } from "#shared/usecases/answer-profile-question.ts";
import { answerVacancyQuestion } from "#shared/usecases/answer-vacancy-question.ts";
import { keepAskablePeople } from "#shared/usecases/keep-askable-people.ts";
import { keepOpenVacancies } from "#shared/usecases/keep-open-vacancies.ts";
import { readVumProfile } from "#shared/usecases/read-vum-profile.ts";
import { readVumVacancy } from "#shared/usecases/read-vum-vacancy.ts";
import { securityHeaders } from "#shared/web/security-headers.ts";
import { answered, refused } from "./answer.ts";
import { certificateSubjectOf } from "./certificate-subject.ts";
import type { VumOptions } from "./vum-options.ts";

const BASE = "/vum/v3";

/** The largest question: ten criteria of some hundred values each. */
const MAX_KB = 64;

/** What a route answers once its caller and parties are known, and whom or what it shows, by id. */
type Exchanged = { body: unknown; seen: readonly string[]; people?: readonly CandidateKey[] };
type Exchange = (context: Context, parties: Parties) => Promise<Exchanged>;

/** This region as a bron of VUM 3.0.0: job seekers and vacancies, to find and to read one of. */
export function vumApp(options: VumOptions): Hono {
  const { candidates, vacancies, region, locate, maxResults, clock, audit, recordView } = options;
  const findProfiles = answerProfileQuestion({
    people: keepAskablePeople({ candidates, clock }),
    candidates,
    region,
    locate,
    clock,
    maxResults,
  });
  const findVacancies = answerVacancyQuestion({
    openVacancies: keepOpenVacancies({ vacancies, clock }),
    vacancies,
    locate,
    maxResults,
  });
  const readProfile = readVumProfile({ candidates, region, clock });
  const readVacancy = readVumVacancy({ vacancies, region });

  /**
   * Every answered profile is a line, and so is every refusal; lines name ids and organisations. The actor is who was seen
   * at the door: another party in whose name it speaks is no more than a detail. Of people it is recorded besides that they
   * were seen, and by the party that asked, before they are.
   */
  const exchange = (action: ViewActivity, act: Exchange) => async (context: Context) => {
    const line = { action, origin: "vum" } as const;
    let caller: VumCaller | undefined;
    let claimed: Parties | undefined;
    try {
      caller = await options.identify({
        authorization: context.req.header("Authorization"),
        certificateSubject: certificateSubjectOf(context.env),
      });
      claimed = partiesOf((name) => context.req.header(name));
      const parties = admittedParties(caller, claimed, options.own);
      const { body, seen, people = [] } = await act(context, parties);
      await recordView({ activity: action, object: "-", actor: parties.from, origin: "vum", people });
      for (const object of seen) audit({ ...line, object, result: "done", ...actorOf(caller, claimed) });
      return answered(body, parties);
    } catch (error) {
      const kind = isProblem(error) ? error.kind : "failed";
      if (!isProblem(error) || error.kind === "unavailable") options.onError(error);
      audit({
        ...line,
        object: "-",
        result: isProblem(error) ? "refused" : "failed",
        ...actorOf(caller, claimed, kind),
      });
      return refused(error, claimed);
    }
  };

  const app = new Hono();
  app.use(securityHeaders);
  const limit = bodyLimit({
    maxSize: MAX_KB * 1024,
    onError: () => refused(new Problem("too-large", `De vraag is te groot: hoogstens ${MAX_KB} KB`), undefined),
  });

  app.post(
    `${BASE}/werkzoekendeProfielen/matches`,
    limit,
    exchange("vum-find-profiles", async (context, parties) => {
      const { matches, isLimited } = await findProfiles(criteriaOf(await bodyOf(context)), parties);
      return {
        body: {
          maximumAantalResultatenBereikt: isLimited,
          matches: matches.map(({ candidateId: _, ...match }) => match),
        },
        ...shown(matches.map(({ candidateId }) => candidateId)),
      };
    }),
  );
  app.get(
    `${BASE}/werkzoekendeProfielen/:id`,
    exchange("vum-read-profile", async (context, parties) => {
      const { candidateId, profile } = await readProfile(context.req.param("id") ?? "", parties);
      return { body: profile, ...shown([candidateId]) };
    }),
  );
  app.post(
    `${BASE}/vacatures/matches`,
    limit,
    exchange("vum-find-vacancies", async (context) => {
      const { matches, isLimited } = await findVacancies(criteriaOf(await bodyOf(context)));
      return {
        body: { maximumAantalResultatenBereikt: isLimited, matches },
        seen: matches.map(({ idVacature }) => idVacature),
      };
    }),
  );
  app.get(
    `${BASE}/vacatures/:id`,
    exchange("vum-read-vacancy", async (context) => {
      const vacancy = await readVacancy(context.req.param("id") ?? "");
      return { body: vacancy, seen: [vacancy.idVacature] };
    }),
  );

  app.notFound(() => refused(new Problem("not-found", "Dit adres bestaat niet"), undefined));
  app.onError((error) => {
    options.onError(error);
    return refused(error, undefined);
  });
  return app;
}

/** Who a line is about: the caller, and as a detail what went wrong and the other party that it named. */
function actorOf(caller: VumCaller | undefined, claimed: Parties | undefined, kind?: string) {
  const named = claimed && claimed.from !== caller?.id ? [`for ${claimed.from}`] : [];
  const detail = [...(kind === undefined ? [] : [kind]), ...named].join(" ");
  return { actor: caller?.id ?? "unknown", ...(detail && { detail }) };
}

const shown = (candidateIds: readonly string[]) => ({ seen: candidateIds, people: candidateIds.map(candidateKey) });

/** The body as JSON. Throws `Problem("invalid-input")` for anything else. */
async function bodyOf({ req }: Context): Promise<unknown> {
  try {
    return JSON.parse(await req.text());
  } catch {
    throw new Problem("invalid-input", "De vraag is geen geldige JSON");
  }
}
