import { shortHash } from "#shared/domain/fingerprint.ts";
import { BUTTONS } from "./styles/buttons.ts";
import { CARVING_DESK } from "./styles/carving-desk.ts";
import { CARVING_FORM } from "./styles/carving-form.ts";
import { COLOURS } from "./styles/colours.ts";
import { FORMS } from "./styles/forms.ts";
import { PAGE } from "./styles/page.ts";
import { PRINT } from "./styles/print.ts";
import { SHORTLIST } from "./styles/shortlist.ts";
import { TABLES } from "./styles/tables.ts";
import { WEEK } from "./styles/week.ts";

/** In this order: where two rules weigh the same, the later one counts. */
const PARTS = [COLOURS, PAGE, BUTTONS, FORMS, WEEK, TABLES, SHORTLIST, CARVING_FORM, CARVING_DESK, PRINT];

/**
 * The look of every page: one small file without any third party. Colours have at least 4.5:1 contrast in both schemes,
 * targets are at least 24 px, and everything reflows at 320 px.
 */
export const STYLESHEET = PARTS.join("").trim();

/** Address of the stylesheet: changes with its content, so it may be kept for ever. */
export const STYLESHEET_PATH = `/assets/${shortHash(STYLESHEET, 12).toLowerCase()}.css`;
