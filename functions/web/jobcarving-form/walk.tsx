import { type CarvingRecord, mayChange } from "#shared/domain/carving-record.ts";
import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { dayOf } from "#shared/domain/dates.ts";
import type { Actor } from "#shared/domain/history.ts";
import { mayBeSameRequest } from "#shared/domain/same-work.ts";
import { dutchLabels } from "#shared/reference/lookups.ts";
import { suggestTasks } from "#shared/reference/suggest-tasks.ts";
import { changeCarving } from "#shared/usecases/change-carving.ts";
import { findSameWork } from "#shared/usecases/find-same-work.ts";
import { submitCarving } from "#shared/usecases/submit-carving.ts";
import type { FormErrors, FormState, FormValues } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { exampleDate } from "../form-sentences.ts";
import { sameForKnown } from "../form-walk/same-as.ts";
import { type Origin, walkParts } from "../form-walk/walk.ts";
import type { Locale } from "../locale.ts";
import type { WebParts } from "../web-options.ts";
import { afterAction as afterRows } from "./actions.ts";
import { checkCarvingForm } from "./check-form.ts";
import { answersIn } from "./fields.ts";
import { CarvingFormPage } from "./form-page.tsx";
import { putIntoRequest } from "./put-into-request.ts";
import { newFunction, rowsOf, withRows } from "./rows.ts";

const BY_LINK: Actor = { kind: "employer", id: "status-link" };
const EMPTY: FormValues = withRows({ kind: ["regular"] }, [newFunction([])]);

/** There is always a function to fill in. */
const withAFunction = (values: FormValues): FormValues =>
  rowsOf(values).length === 0 ? withRows(values, [newFunction([])]) : values;

/** The steps from an empty jobcarving form to a request that is handed in, in one language. */
export function carvingWalk(options: WebParts, locale: Locale) {
  const { region, tables, occupationsFor, carvings } = options;
  const { language, words } = locale;
  const labels = dutchLabels(tables);
  const suggest = suggestTasks(tables, occupationsFor);
  const submit = submitCarving(options);
  const change = changeCarving(options);
  const findSame = findSameWork<CarvingSubmission, CarvingRecord>(options, {
    prefix: "J-",
    readMany: async (references) =>
      (await Promise.all(references.map(carvings.read))).filter((one) => one !== undefined),
    isOpen: mayChange,
    mayBeSame: (open, typed) => mayBeSameRequest(open, typed) && putIntoRequest(open, typed) !== undefined,
  });
  const today = () => dayOf(options.clock());

  const formPage = async (state: FormState, token: string, status = 200, { isPrefilled = false }: Origin = {}) =>
    pageResponse(
      <CarvingFormPage
        region={region}
        locale={locale}
        tables={tables}
        state={{ ...state, values: withAFunction(state.values), language }}
        token={token}
        suggest={suggest}
        exampleDate={exampleDate(today())}
        isPrefilled={isPrefilled}
        isFresh={state.values === EMPTY}
      />,
      status,
    );
  const form = (values: FormValues, errors: FormErrors, token: string, status?: number, origin?: Origin) =>
    formPage({ values, errors }, token, status, origin);
  const parts = walkParts(options, locale, { base: "/jobcarving", purpose: "carving-form", answersIn, form });

  const checked = (values: FormValues) => checkCarvingForm(withAFunction(values), today(), words, { language });
  const handIn = async (submission: CarvingSubmission, formId: string) => {
    const resembles = (await findSame(submission))?.reference;
    const by = { kind: "employer", id: "form" } as const;
    return (await submit({ submission, submissionKey: `carving-form:${formId}`, resembles, by })).record;
  };
  const sameAs = sameForKnown(parts.earlier, findSame);

  /** Puts answers into an open request; false when every one of them stood there already. */
  const putIn = async (same: CarvingRecord, typed: CarvingSubmission): Promise<boolean> => {
    const joined = putIntoRequest(same.submission, typed) ?? same.submission;
    return (await change(same, joined, BY_LINK)).requestVersion !== same.requestVersion;
  };
  const afterAction = (values: FormValues) => afterRows(withAFunction(values), { suggest, words });

  return { ...parts, empty: EMPTY, labels, formPage, afterAction, checked, handIn, sameAs, putIn };
}
