import type { Palette, Theme } from "#shared/domain/theme.ts";

const declarations = (palette: Palette): string =>
  Object.entries(palette)
    .map(([colour, value]) => `--${colour}: ${value};`)
    .join(" ");

/** A theme's colours as the custom properties that all other parts use, in both colour schemes. */
export const themeStyles = ({ light, dark }: Theme): string => `
:root { color-scheme: light dark; ${declarations(light)} --focus: #ffdd00; --on-focus: #1b1b1f; }
@media (prefers-color-scheme: dark) { :root { ${declarations(dark)} } }
`;
