import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type CandidateKey, candidateKey } from "#shared/domain/candidate.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import { bindParties, type Parties, partiesOf } from "#shared/domain/vum-parties.ts";
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
const MAX_BYTES = 64 * 1024;

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
   * Every answered profile is a line, and so is every refusal; lines name ids and organisations. Of people it is recorded
   * besides that they were seen, before they are.
   */
  const exchange = (action: string, act: Exchange) => async (context: Context) => {
    const line = { action, origin: "vum" } as const;
    let parties: Parties | undefined;
    try {
      const caller = await options.identify({
        authorization: context.req.header("Authorization"),
        certificateSubject: certificateSubjectOf(context.env),
      });
      parties = partiesOf((name) => context.req.header(name));
      bindParties(caller, parties, options.own);
      const { body, seen, people = [] } = await act(context, parties);
      await recordView({ activity: action, object: "-", actor: parties.from, origin: "vum", people });
      for (const object of seen) audit({ ...line, object, result: "done", actor: parties.from });
      return answered(body, parties);
    } catch (error) {
      const kind = isProblem(error) ? error.kind : "failed";
      if (!isProblem(error) || error.kind === "unavailable") options.onError(error);
      audit({
        ...line,
        object: "-",
        result: isProblem(error) ? "refused" : "failed",
        actor: parties?.from ?? "unknown",
        detail: kind,
      });
      return refused(error, parties);
    }
  };

  const app = new Hono();
  app.use(securityHeaders);
  const limit = bodyLimit({
    maxSize: MAX_BYTES,
    onError: () => refused(new Problem("too-large", "De vraag is te groot"), undefined),
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

const shown = (candidateIds: readonly string[]) => ({ seen: candidateIds, people: candidateIds.map(candidateKey) });

/** The body as JSON. Throws `Problem("invalid-input")` for anything else. */
async function bodyOf({ req }: Context): Promise<unknown> {
  try {
    return JSON.parse(await req.text());
  } catch {
    throw new Problem("invalid-input", "De vraag is geen geldige JSON");
  }
}
