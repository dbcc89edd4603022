import { countInWords } from "#shared/web/error-summary.tsx";
import type { FormState } from "#shared/web/form-state.ts";

/** The title of a page with a form: how much is wrong comes first, because a screen reader says it first. */
export function titleWithErrors(title: string, { errors, language = "nl" }: FormState): string {
  const count = Object.keys(errors).length;
  return count === 0 ? title : `${countInWords(count, language)}: ${title}`;
}
