import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type CarvingRecord, mayChange } from "#shared/domain/carving-record.ts";
import { isProblem } from "#shared/domain/problem.ts";
import type { SuggestTasks } from "#shared/reference/offered-tasks.ts";
import { changeCarving } from "#shared/usecases/change-carving.ts";
import type { OptionGroup } from "#shared/web/form-controls.tsx";
import type { FormErrors, FormState } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { statusOf } from "#shared/web/problem-response.ts";
import type { StaffSession } from "#shared/web/sessions.ts";
import type { AtDesk } from "../at-desk.ts";
import type { DeskWording } from "../words.ts";
import type { WorkbenchOptions } from "../workbench-options.ts";
import { afterAction } from "./edit-actions.ts";
import { needsOnForm, possibleNeeds } from "./edit-needs.ts";
import { EditPage, SAVE } from "./edit-page.tsx";
import { valuesOfRequest } from "./edit-values.ts";
import { estimateInWords } from "./estimate-words.ts";
import { needInWords } from "./need-words.ts";
import { readEdit, typedOn } from "./read-edit.ts";
import type { RecordOf } from "./record-of.ts";
import { requestPath } from "./request-words.ts";
import { isOutdated } from "./shown-version.tsx";

const EDITED_MEANWHILE =
  "Het verzoek is intussen gewijzigd. Hier staat nog wat u typte: kijk na wat een ander veranderde, en bewaar dan opnieuw";

/** Sixty tasks with what they ask are more than other forms of the desk send. */
const MOST_BYTES = 512 * 1024;

type Deps = { recordOf: RecordOf; suggest: SuggestTasks; wording: DeskWording };

/** The form on which the desk changes a request. */
export function addEditRoutes(app: Hono, desk: AtDesk, options: WorkbenchOptions, { recordOf, ...deps }: Deps): void {
  const { signedIn, formOf, chromeOf, note } = desk;
  const { suggest, wording } = deps;
  const possible = possibleNeeds(options.tables);
  const inWords = needInWords(wording);
  const optionOf = (key: string) => ({ value: key, text: inWords(key) ?? key });
  const moreNeeds: readonly OptionGroup[] = [
    ...Map.groupBy([...possible.keys()].map(optionOf), ({ text }) => text.split(":")[0] ?? ""),
  ].map(([label, group]) => ({ label, options: group }));

  const editPage = async (record: CarvingRecord, session: StaffSession, state: FormState, status = 200) => {
    const needs = needsOnForm(record.submission, state.values, possible);
    return pageResponse(
      <EditPage
        chrome={await chromeOf(session)}
        record={record}
        state={state}
        needs={[...needs.keys()].map(optionOf)}
        moreNeeds={moreNeeds}
        estimateOf={(id) => estimateInWords(typedOn(record.submission, state.values, id, needs).estimated)}
        suggest={suggest}
      />,
      status,
    );
  };

  app.get(
    "/werkblad/jobcarving/:reference/wijzigen",
    signedIn(async (context, session) => {
      const record = await recordOf(context);
      if (!mayChange(record)) return context.redirect(requestPath(record.reference), 303);
      note("view-carving", record.reference, session.member.id);
      return editPage(record, session, { values: valuesOfRequest(record.submission), errors: {} });
    }),
  );

  app.post(
    "/werkblad/jobcarving/:reference/wijzigen",
    bodyLimit({ maxSize: MOST_BYTES }),
    signedIn(async (context, session) => {
      const { values } = await formOf(context, session);
      const record = await recordOf(context);
      const { submission } = record;
      const refused = (errors: FormErrors, status: number) => editPage(record, session, { values, errors }, status);
      if (isOutdated(record, values)) return refused({ [SAVE]: EDITED_MEANWHILE }, 409);
      const changed = afterAction({ values, submission, suggest });
      if (changed) return editPage(record, session, changed);
      const read = readEdit(submission, values, needsOnForm(submission, values, possible));
      if ("errors" in read) return refused(read.errors, 400);
      try {
        await changeCarving(options)(record, read.submission, { kind: "staff", id: session.member.id });
      } catch (error) {
        if (!isProblem(error)) throw error;
        return refused({ [SAVE]: error.message }, statusOf(error.kind));
      }
      note("change-carving", record.reference, session.member.id);
      return context.redirect(requestPath(record.reference), 303);
    }),
  );
}
