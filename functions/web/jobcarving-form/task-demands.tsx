import { raw } from "hono/html";
import type { FC } from "hono/jsx";
import type { Language } from "#shared/domain/language.ts";
import { CONDITIONS } from "#shared/engine/types.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { Select, TextField } from "#shared/web/form-controls.tsx";
import { type FormState, isUsed } from "#shared/web/form-state.ts";
import type { Option } from "#shared/web/option-list.tsx";
import { DaypartsField } from "../dayparts-field.tsx";
import { LevelField, LicencesAndCertificates, WorkConditions } from "../demand-fields.tsx";
import { wordsOf } from "../locale.ts";
import { madeOnce } from "../made-once.ts";
import type { Words } from "../words/nl.ts";
import { foldedFieldNames } from "./fields.ts";

type Props = {
  state: FormState;
  tables: ReferenceTables;
  id: string;
  number: number;
  /** Every task of the form, for "belongs to". */
  tasks: readonly Option[];
};

/** "Eisen bij taak 3 (optioneel)", or how many of them are answered. */
function summaryOf(number: number, answered: number, { carving: { tasks }, form }: Words): string {
  const asks = tasks.asks(number);
  return answered === 0 ? form.optional(asks) : `${asks} (${tasks.answered(answered)})`;
}

type QuestionProps = Pick<Props, "state" | "tables" | "id">;
type Question = { ends: readonly string[]; Ask: FC<QuestionProps> };

/** The questions that do not depend on other tasks, each with how the names of its fields end, in the order of the page. */
const QUESTIONS: readonly Question[] = [
  {
    ends: ["reason"],
    Ask: ({ state, id }) => (
      <TextField state={state} name={`${id}-reason`} label={wordsOf(state).carving.tasks.reason} isOptional />
    ),
  },
  { ends: ["language"], Ask: ({ state, id }) => <LevelField of="language" state={state} prefix={`${id}-`} /> },
  { ends: ["education"], Ask: ({ state, id }) => <LevelField of="education" state={state} prefix={`${id}-`} /> },
  {
    ends: CONDITIONS.map((condition) => `demand-${condition}`),
    Ask: ({ state, tables, id }) => <WorkConditions state={state} tables={tables} prefix={`${id}-`} isBrief />,
  },
  {
    ends: ["licences", "certificates"],
    Ask: ({ state, tables, id }) => <LicencesAndCertificates state={state} tables={tables} prefix={`${id}-`} />,
  },
  {
    ends: ["dayparts"],
    Ask: ({ state, id }) => (
      <DaypartsField state={state} name={`${id}-dayparts`} legend={wordsOf(state).carving.tasks.dayparts} />
    ),
  },
];

/** Stands for the id of a task: a character that no text of ours has. Nothing that is typed is drawn with it. */
const ANY_TASK = "\uE000";

/** Every question as nobody answered it yet, by language. */
const unanswered = madeOnce((tables: ReferenceTables) => {
  const drawn = (language: Language) =>
    QUESTIONS.map(({ Ask }) =>
      String(<Ask state={{ values: {}, errors: {}, language }} tables={tables} id={ANY_TASK} />),
    );
  return { nl: drawn("nl"), en: drawn("en") };
});

/** A form has these questions up to sixty times, and few have an answer: those that have none are copied. */
const OwnQuestions = ({ state, tables, id }: QuestionProps) => {
  const { values, errors, focusOn, language = "nl" } = state;
  const isTouched = (end: string) => {
    const name = `${id}-${end}`;
    return name in values || name in errors || name === focusOn;
  };
  return (
    <>
      {QUESTIONS.map(({ ends, Ask }, index) =>
        ends.some(isTouched) ? (
          <Ask state={state} tables={tables} id={id} />
        ) : (
          raw(unanswered(tables)[language][index]?.replaceAll(ANY_TASK, id))
        ),
      )}
    </>
  );
};

/**
 * What a task asks of a person. Folded, so that the table stays short; it stands open when something in it is wrong, and
 * its summary says how much is answered.
 */
export const TaskDemands = ({ state, tables, id, number, tasks }: Props) => {
  const words = wordsOf(state);
  const says = words.carving.tasks;
  const names = foldedFieldNames(id);
  const answered = names.filter((name) => isUsed({ ...state, errors: {} }, [name])).length;
  return (
    <details class="disclosure" open={names.some((name) => state.errors[name] !== undefined)}>
      <summary>{summaryOf(number, answered, words)}</summary>
      <div class="disclosure__inside" role="group" aria-label={says.asks(number)}>
        <Select
          state={state}
          name={`${id}-together`}
          label={says.together}
          hint={says.togetherHint}
          isOptional
          empty={says.apart}
          options={tasks}
          without={[id]}
        />
        <OwnQuestions state={state} tables={tables} id={id} />
      </div>
    </details>
  );
};
