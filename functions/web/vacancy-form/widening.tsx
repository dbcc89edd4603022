import type { WidenedPool, Widening } from "#shared/usecases/widen-requirements.ts";
import { datePartNames } from "#shared/web/form-groups.tsx";
import type { FormValues } from "#shared/web/form-state.ts";
import type { Locale } from "../locale.ts";
import type { Words } from "../words/nl.ts";

/** Name of the buttons that let a requirement give way. */
export const WIDEN = "anders";

const isMore = ({ criterion, relaxTo }: Widening, most: number): boolean =>
  criterion === "hours" && Number(relaxTo) > most;

/** The question, what it would bring, and the words on the button that gives way. */
function wordsOf(widening: Widening, most: number, { widen, figure, date }: Words): Words["widen"]["licence"] {
  const { criterion, relaxTo } = widening;
  if (criterion === "hours") return widen[isMore(widening, most) ? "moreHours" : "fewerHours"](figure(Number(relaxTo)));
  return criterion === "availability" ? widen.later(date(String(relaxTo))) : widen[criterion];
}

type Props = {
  locale: Locale;
  widened: WidenedPool | undefined;
  /** The highest number of hours that the vacancy has. */
  mostHours: number;
  /** Where a button sends the form that it stands in. */
  action: string;
};

/** Questions that may let in more people, each with how many, before the vacancy is sent. Silent without a count. */
export const WhatCouldBeDifferent = ({ locale: { words }, widened, mostHours, action }: Props) => {
  if (widened === undefined) return null;
  const { fit, widenings } = widened;
  return (
    <section class="panel">
      <h2>{words.widen.title}</h2>
      <p>{fit === undefined ? words.widen.fitFew : words.widen.fit(words.figure(fit))}</p>
      {widenings.length === 0 ? null : (
        <ul class="widen">
          {widenings.map((widening) => {
            const { question, effect, drop } = wordsOf(widening, mostHours, words);
            const what = isMore(widening, mostHours) ? "hours-max" : widening.criterion;
            return (
              <li>
                <p>
                  <strong>{question}</strong> {effect(words.figure(widening.people))}
                </p>
                <button
                  class="nl-button nl-button--secondary button--small"
                  type="submit"
                  name={WIDEN}
                  value={`${what}:${widening.relaxTo ?? ""}`}
                  formaction={action}
                >
                  {drop}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p class="utrecht-form-field-description">{words.widen.note}</p>
    </section>
  );
};

const without = (values: FormValues, ...names: string[]): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

const startingOn = (values: FormValues, date: string): FormValues => {
  const [year = "", month = "", day = ""] = date.split("-");
  const parts = datePartNames("start-date");
  return { ...values, [parts.day]: [day], [parts.month]: [month], [parts.year]: [year] };
};

type Change = { field: string; on: (values: FormValues, relaxTo: string) => FormValues };

/** How each button changes the answers, and of which field; what it gives is checked with the rest of the form. */
const CHANGES: Readonly<Record<string, Change>> = {
  licence: { field: "licences", on: (values) => without(values, "licences") },
  certificate: { field: "certificates", on: (values) => without(values, "certificates") },
  schedule: { field: "dayparts", on: (values) => ({ ...values, "dayparts-fixed": ["nee"] }) },
  education: { field: "education", on: (values) => without(values, "education-hard") },
  language: { field: "language", on: (values) => without(values, "language-hard") },
  hours: { field: "hours-min", on: (values, hours) => ({ ...values, "hours-min": [hours] }) },
  "hours-max": { field: "hours-min", on: (values, hours) => ({ ...values, "hours-max": [hours] }) },
  availability: { field: "start-date", on: startingOn },
};

/**
 * The answers after a button of `WhatCouldBeDifferent`, and the field that the check page shows the change at; the answers
 * as they were for what is no such button.
 */
export function widenedAnswers(values: FormValues, button: string): { values: FormValues; field?: string } {
  const [what = "", relaxTo = ""] = button.split(":");
  const change = Object.hasOwn(CHANGES, what) ? CHANGES[what] : undefined;
  return change === undefined ? { values } : { values: change.on(values, relaxTo), field: change.field };
}
