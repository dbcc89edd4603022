import { EXIT_REASONS, NOT_PLACED_REASONS } from "#shared/domain/reasons.ts";
import { dateWords, type FormWords } from "#shared/web/field-words.ts";
import { MESSAGE_FIELD } from "./assignment-page.tsx";
import { STEP_FIELDS } from "./step-form.ts";
import { STATUS_WORDS } from "./words.ts";

/** What the forms of an agency call their fields. */
export const FORM_WORDS: FormWords = {
  [STEP_FIELDS.step]: { label: "Wat wilt u melden?", choices: STATUS_WORDS },
  [STEP_FIELDS.reason]: { label: "Reden", choices: { ...NOT_PLACED_REASONS, ...EXIT_REASONS } },
  ...dateWords(STEP_FIELDS.startedOn, "Eerste werkdag"),
  [MESSAGE_FIELD]: { label: "Nieuw bericht" },
};
