import { describe, expect, it } from "vitest";
import { foldedFieldNames } from "#functions/web/jobcarving-form/fields.ts";
import { TaskDemands } from "#functions/web/jobcarving-form/task-demands.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { tables } from "./apps.ts";

const TASKS = ["t1", "t2", "t3"].map((value) => ({ value, text: `Taak ${value}` }));
const LANGUAGES = ["nl", "en"] as const;

const drawn = (id: string, state: FormState) =>
  String(<TaskDemands state={state} tables={tables} id={id} number={2} tasks={TASKS} />);

describe("what a task asks of a person", () => {
  it.each(LANGUAGES)("is drawn the same where nothing was sent and where empty fields were (%s)", (language) => {
    for (const id of ["t1", "t2"]) {
      const empty = Object.fromEntries(foldedFieldNames(id).map((name) => [name, [""]]));
      expect(drawn(id, { values: {}, errors: {}, language })).toBe(drawn(id, { values: empty, errors: {}, language }));
    }
  });

  it.each(foldedFieldNames("t1"))("shows what is wrong with %s, and with no other question", (name) => {
    const html = drawn("t1", { values: {}, errors: { [name]: "Dit klopt niet" } });
    expect(html.match(/id="[^"]+-error"/g)).toEqual([`id="${name}-error"`]);
    expect(html).toContain('<details class="disclosure" open="">');
  });

  it("shows what was answered, with the other questions open to be answered", () => {
    const values = { "t1-licences": ["B"], "t1-demand-lifting": ["2"], "t1-together": ["t3"] };
    const html = drawn("t1", { values, errors: {} });
    expect(html.match(/<(input|option)[^>]* (checked|selected)=""/g)).toHaveLength(3);
    for (const name of foldedFieldNames("t1")) expect(html).toContain(`name="${name}"`);
    expect(html).not.toContain('<option value="t1">');
  });
});
