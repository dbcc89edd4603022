import { type CarvingRecord, carvingTitle, mayCarveMore } from "#shared/domain/carving-record.ts";
import type { Labels } from "#shared/engine/types.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { WeighedBundle } from "#shared/usecases/weigh-bundle.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { TextField } from "#shared/web/form-controls.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { LIVE_FORM_PATH } from "../live-form.ts";
import type { Words } from "../words.ts";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";
import { ApprovalForm } from "./approval-form.tsx";
import { BundleOutcome, summaryOf } from "./bundle-outcome.tsx";
import { bundlePath, requestPath } from "./request-words.ts";
import { TaskChoice } from "./task-choice.tsx";

type Props = {
  chrome: Chrome;
  record: CarvingRecord;
  bundle: WeighedBundle;
  ticked: readonly string[];
  loonwaarde: number | undefined;
  /** What was asked of the figures, and what is wrong with it. */
  asked: FormState;
  /** The approval as it was typed, and what is wrong with it. */
  approval: FormState;
  tables: ReferenceTables;
  labels: Labels;
  words: Words;
};

/** Choosing the tasks of a new job: a form that works by itself, and answers every tick at once where scripts run. */
export const BundlePage = (props: Props) => {
  const { chrome, record, bundle, asked, approval } = props;
  const chosen = new Set(bundle.tasks);
  const path = bundlePath(record.reference);
  return (
    <WorkbenchPage
      chrome={chrome}
      title={`${Object.keys(approval.errors).length > 0 ? "Niet gelukt: " : ""}Bundel samenstellen (${record.reference})`}
      script={LIVE_FORM_PATH}
    >
      <p>
        <a href={requestPath(record.reference)}>Terug naar {carvingTitle(record.submission)}</a>
      </p>
      <ErrorSummary state={approval} />
      <h1>Bundel samenstellen</h1>
      <form class="form" method="get" action={path} data-live="uitkomst goedkeuring loonwaarde-veld">
        <p class="panel standing" role="status" data-live-status>
          {summaryOf({ record, bundle })} {asked.errors.loonwaarde ?? ""}
        </p>
        <div id="taken" tabindex={-1}>
          <TaskChoice record={record} chosen={chosen} />
        </div>
        <div id="loonwaarde-veld">
          <TextField
            state={asked}
            name="loonwaarde"
            label="Loonwaarde in procenten"
            hint="Voor de loonkostensubsidie na de eerste zes maanden, bijvoorbeeld 40"
            width="short"
            inputmode="numeric"
            isOptional
          />
        </div>
        <p>
          <button class="nl-button nl-button--secondary" type="submit">
            Reken opnieuw
          </button>
        </p>
      </form>
      <BundleOutcome {...props} />
      <div id="goedkeuring">{mayCarveMore(record) ? <ApprovalForm {...props} /> : null}</div>
    </WorkbenchPage>
  );
};
