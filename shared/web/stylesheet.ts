import { shortHash } from "#shared/domain/fingerprint.ts";
import type { Theme } from "#shared/domain/theme.ts";
import { AGENCY } from "./styles/agency.ts";
import { ANSWERS } from "./styles/answers.ts";
import { BUTTONS } from "./styles/buttons.ts";
import { CARVING_DESK } from "./styles/carving-desk.ts";
import { CARVING_FORM } from "./styles/carving-form.ts";
import { COMPONENTS } from "./styles/components.ts";
import { DESK } from "./styles/desk.ts";
import { FORMS } from "./styles/forms.ts";
import { HOME } from "./styles/home.ts";
import { PAGE } from "./styles/page.ts";
import { PRINT } from "./styles/print.ts";
import { REPORT } from "./styles/report.ts";
import { SHORTLIST } from "./styles/shortlist.ts";
import { TABLES } from "./styles/tables.ts";
import { themeStyles } from "./styles/theme.ts";
import { TOKENS } from "./styles/tokens.ts";
import { WEEK } from "./styles/week.ts";

/** In this order: where two rules weigh the same, the later one counts. */
const PARTS = [
  TOKENS,
  COMPONENTS,
  PAGE,
  HOME,
  BUTTONS,
  FORMS,
  WEEK,
  ANSWERS,
  TABLES,
  SHORTLIST,
  CARVING_FORM,
  CARVING_DESK,
  DESK,
  AGENCY,
  REPORT,
  PRINT,
];

/** `path` is the stylesheet's address: it changes with its content, so that it may be kept for ever. */
type Stylesheet = { css: string; path: string };

const made = new WeakMap<Theme, Stylesheet>();

/** The logo in the tab of the browser, as an address that holds the drawing itself. */
export const iconOf = ({ logo, light }: Theme): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${logo.viewBox}"><path fill="${light.bar}" d="${logo.path}"/></svg>`,
  )}`;

/**
 * The look of every page under a theme: one file without any third party. NL Design System's components with our
 * tokens, and what it has no component for; targets are at least 24 px, and everything reflows at 320 px.
 */
export function stylesheetOf(theme: Theme): Stylesheet {
  const known = made.get(theme);
  if (known) return known;
  const css = [themeStyles(theme), ...PARTS].join("").replace(/\n\s*/g, "\n").trim();
  const stylesheet = { css, path: `/assets/${shortHash(css, 12).toLowerCase()}.css` };
  made.set(theme, stylesheet);
  return stylesheet;
}
