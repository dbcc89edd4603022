import { DataTable } from "#shared/web/data-table.tsx";
import { AnswerLists } from "../form-walk/answer-lists.tsx";
import { type AnswerSection, givenAnswers } from "../form-walk/answers.ts";
import type { Locale } from "../locale.ts";
import type { FunctionAnswers, RequestInWords, TaskAnswer } from "./answers-in-words.ts";

type Props = {
  locale: Locale;
  request: RequestInWords;
  /** Address at which a field is changed; without it nothing can be, and what was left empty is not said. */
  changeAt?: (field: string) => string;
  /** Under a heading that they belong to. */
  isNested?: boolean;
};

const Details = ({ details, locale: { language, words } }: { details: TaskAnswer["details"]; locale: Locale }) =>
  details.length === 0 ? (
    words.form.none
  ) : (
    <ul class="task-details">
      {details.map(({ text, isDutch = false }) => (
        <li {...(isDutch && language !== "nl" ? { lang: "nl" } : {})}>{text}</li>
      ))}
    </ul>
  );

const Tasks = ({ source, locale, changeAt }: Omit<Props, "request"> & { source: FunctionAnswers }) => {
  const { words } = locale;
  const { tasks, check } = words.carving;
  const columns = [
    { title: tasks.task },
    { title: check.time, isNumber: true },
    { title: tasks.carvable },
    { title: check.details },
  ];
  return (
    <div class="request-tasks">
      <DataTable
        label={`${source.title}: ${words.carving.check.tasks}`}
        columns={changeAt === undefined ? columns : [...columns, { title: words.change }]}
        rows={source.tasks.map((task) => [
          task.title,
          task.time,
          task.carvable,
          <Details details={task.details} locale={locale} />,
          ...(changeAt === undefined
            ? []
            : [
                <a href={changeAt(task.field)}>
                  {words.change}
                  <span class="visually-hidden"> {task.title}</span>
                </a>,
              ]),
        ])}
      />
    </div>
  );
};

/** What was answered about functions and tasks, section by section, each answer with its way back to the question. */
export const RequestLists = ({ locale, request, changeAt, isNested = false }: Props) => {
  const lists = (section: AnswerSection) => (
    <AnswerLists
      locale={locale}
      sections={changeAt === undefined ? givenAnswers([section]) : [section]}
      isNested={isNested}
      {...(changeAt === undefined ? {} : { changeAt })}
    />
  );
  return (
    <>
      {lists(request.organisation)}
      {request.functions.map((source) => (
        <>
          {lists(source)}
          <Tasks source={source} locale={locale} {...(changeAt === undefined ? {} : { changeAt })} />
          <p>{source.total}</p>
        </>
      ))}
      {lists(request.job)}
      {lists(request.contact)}
    </>
  );
};
