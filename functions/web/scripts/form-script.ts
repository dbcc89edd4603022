import { shortHash } from "#shared/domain/fingerprint.ts";
import { AUTOSAVE } from "./autosave.ts";
import { SKILL_SEARCH } from "./skill-search.ts";
import { TITLE_PROPOSALS } from "./title-proposals.ts";

/** What makes the forms quicker with a script; they are whole without. Each part keeps its names to itself. */
export const FORM_SCRIPT = [TITLE_PROPOSALS, SKILL_SEARCH, AUTOSAVE].map((part) => `{${part}}`).join("\n");

/** Address of the module: changes with its content, so it may be kept for ever. */
export const FORM_SCRIPT_PATH = `/assets/${shortHash(FORM_SCRIPT, 12).toLowerCase()}.js`;
