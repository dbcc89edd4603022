import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Problem } from "#shared/domain/problem.ts";
import { type VacancyRecord, VacancyReference } from "#shared/domain/vacancy-record.ts";
import { dutchLabels, engineLookups } from "#shared/reference/lookups.ts";
import { askElsewhere } from "#shared/usecases/ask-elsewhere.ts";
import { readElsewhere } from "#shared/usecases/read-elsewhere.ts";
import { MAX_FORM_BYTES } from "#shared/web/signed-in.ts";
import type { AtDesk } from "../at-desk.ts";
import type { Words } from "../words.ts";
import type { WorkbenchOptions } from "../workbench-options.ts";
import type { Chrome } from "../workbench-page.tsx";
import { ELSEWHERE_ID, ElsewhereSection } from "./elsewhere-section.tsx";

/** Asking other regions about a vacancy. */
export function addElsewhereRoutes(app: Hono, desk: AtDesk, options: WorkbenchOptions): void {
  const { vacancies, elsewhere, otherRegions, tables, clock } = options;
  const ask = askElsewhere({
    vacancies,
    elsewhere,
    ...otherRegions,
    lookups: engineLookups(tables),
    labels: dutchLabels(tables),
    clock,
  });

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
}

/** What other regions answered, as a part of the vacancy's page; each person who is shown is a line of the audit log. */
export async function elsewhereSection(
  { note }: Pick<AtDesk, "note">,
  options: Pick<WorkbenchOptions, "elsewhere" | "otherRegions" | "clock">,
  { chrome, record, words }: { chrome: Chrome; record: VacancyRecord; words: Words },
) {
  const found = await readElsewhere(options)(record);
  for (const { source, id } of found?.entries ?? [])
    note("view-elsewhere", `${record.reference} ${source}:${id}`, chrome.session.member.id);
  return (
    <ElsewhereSection
      chrome={chrome}
      record={record}
      elsewhere={found}
      regions={options.otherRegions.sources.length}
      words={words}
    />
  );
}
