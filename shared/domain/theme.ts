/** What each colour is for. Every page is drawn with these alone. */
export type Colour =
  /** Text and background of the page, and of what is set apart from it. */
  | "ink"
  | "paper"
  | "soft"
  /** Borders of controls; lines between things. */
  | "line"
  | "faint"
  /** Buttons and what is chosen, with the text on them. */
  | "brand"
  | "on-brand"
  | "link"
  /** The band at the top, its text, and the stripe below it. */
  | "header"
  | "on-header"
  | "accent"
  /** What is wrong, what went well, what asks for attention. */
  | "danger"
  | "good"
  | "warn"
  /** A score, and the range that it may be in. */
  | "bar"
  | "band";

/** `#rrggbb` by what it is for. */
export type Palette = Readonly<Record<Colour, string>>;

/** A drawing of one colour, that of the text beside it. */
export type Logo = { viewBox: string; path: string };

/**
 * How a region looks and whom its visitors reach: everything that a region changes of the design. Both palettes must
 * keep the contrast of WCAG 2.2 AA; a test holds every theme to it.
 */
export type Theme = {
  desk: { name: string; email: string; phone: string; address: string };
  /** The desk's name as it stands beside the logo. */
  nameLines: readonly string[];
  logo: Logo;
  light: Palette;
  dark: Palette;
};
