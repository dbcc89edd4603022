import type * as z from "zod";
import { accept } from "#shared/domain/input.ts";
import { isProblem } from "#shared/domain/problem.ts";
import type { FormErrors } from "#shared/web/form-state.ts";
import { type FormField, fieldAmong, inPageOrder, NO_FIELD, type Sentences } from "../form-sentences.ts";

/** What a form makes, or one sentence per wrong field in the order of its page. */
export type Accepted<Submission> = { submission: Submission } | { errors: FormErrors };

type Form = {
  /** The fields in the order of the page. */
  fields: readonly FormField[];
  /** What the page says itself, which goes before what the schema says of the same field. */
  own: Sentences;
  /** What the schema says of a field, in the words of the page; nothing where that is not to be said. */
  says: (field: FormField, detail: string, pointer: string) => string | undefined;
};

/** What was typed, held against what the form must make. */
export function acceptForm<Submission>(
  schema: z.ZodType<Submission>,
  typed: unknown,
  { fields, own, says }: Form,
): Accepted<Submission> {
  const found: Record<string, string | undefined> = { ...own };
  const errors = () =>
    inPageOrder(
      found,
      fields.map(({ name }) => name),
    );
  try {
    const submission = accept(schema, typed);
    return Object.keys(errors()).length === 0 ? { submission } : { errors: errors() };
  } catch (error) {
    if (!isProblem(error, "invalid-input")) throw error;
    for (const { pointer, detail } of error.errors) {
      const field = fieldAmong(fields, pointer) ?? NO_FIELD;
      found[field.name] ??= says(field, detail, pointer);
    }
    return { errors: errors() };
  }
}
