import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { CandidateId, candidateKey } from "#shared/domain/candidate.ts";
import { Problem } from "#shared/domain/problem.ts";
import { VacancyReference } from "#shared/domain/vacancy-record.ts";
import type { Elsewhere } from "#shared/domain/vum-elsewhere.ts";
import { dutchLabels, engineLookups } from "#shared/reference/lookups.ts";
import { askElsewhere } from "#shared/usecases/ask-elsewhere.ts";
import { findVacanciesElsewhere } from "#shared/usecases/find-vacancies-elsewhere.ts";
import { pageResponse } from "#shared/web/page.tsx";
import type { StaffSession } from "#shared/web/sessions.ts";
import { MAX_FORM_BYTES } from "#shared/web/signed-in.ts";
import type { AtDesk } from "../at-desk.ts";
import type { WorkbenchOptions } from "../workbench-options.ts";
import { ELSEWHERE_ID } from "./elsewhere-section.tsx";
import { VacanciesElsewherePage } from "./vacancies-elsewhere-page.tsx";

/** Asking other regions about a vacancy. */
export function addElsewhereRoutes(app: Hono, desk: AtDesk, options: WorkbenchOptions): void {
  const { vacancies, candidates, elsewhere, otherRegions, tables, clock, recordView } = options;
  const common = { ...otherRegions, lookups: engineLookups(tables), labels: dutchLabels(tables), clock };
  const ask = askElsewhere({ ...common, vacancies, elsewhere });
  const findVacancies = findVacanciesElsewhere({ ...common, candidates });

  app.post(
    "/werkblad/vacatures/:reference/andere-regios",
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    desk.signedIn(async (context, session) => {
      const reference = context.req.param("reference") ?? "";
      await desk.formOf(context, session);
      if (!VacancyReference.safeParse(reference).success)
        throw new Problem("not-found", "Deze vacature is niet gevonden");
      const { sources } = await ask(reference, session.member.id);
      for (const { code } of sources) desk.note("ask-elsewhere", `${reference} ${code}`, session.member.id);
      return context.redirect(`/werkblad/vacatures/${reference}#${ELSEWHERE_ID}`, 303);
    }),
  );

  app.post(
    "/werkblad/vacatures/:reference/vacatures-elders",
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    desk.signedIn(async (context, session) => {
      const reference = context.req.param("reference") ?? "";
      const { field } = await desk.formOf(context, session);
      const id = CandidateId.safeParse(field("kandidaat")).data;
      if (id === undefined || !VacancyReference.safeParse(reference).success)
        throw new Problem("not-found", "Deze kandidaat is niet gevonden");
      const candidate = candidateKey(id);
      const { found, sources } = await findVacancies(candidate);
      const actor = session.member.id;
      const activity = "find-vacancies-elsewhere";
      desk.note(activity, id, actor);
      await recordView({ activity, object: reference, actor, origin: "workbench", people: [candidate] });
      const backTo = `/werkblad/vacatures/${reference}#${ELSEWHERE_ID}`;
      const chrome = await desk.chromeOf(session);
      const shown = { chrome, backTo, found, sources, candidate: candidate.ref };
      return pageResponse(<VacanciesElsewherePage {...shown} />);
    }),
  );
}

/** Each person of another region who is shown is a line of the audit log. */
export function noteSeenElsewhere(
  { note }: Pick<AtDesk, "note">,
  session: StaffSession,
  reference: string,
  found: Elsewhere | undefined,
): void {
  for (const { source, id } of found?.entries ?? [])
    note("view-elsewhere", `${reference} ${source}:${id}`, session.member.id);
}
