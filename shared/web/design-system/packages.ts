import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * The stylesheets of NL Design System that pages are built on, in the order in which they count. Headings, paragraphs,
 * links and lists come in the form for plain elements, so that whoever writes `<h2>` gets the design system's.
 */
export const packageFiles = (): string[] => [
  require.resolve("@utrecht/document-css/dist/index.css"),
  require.resolve("@utrecht/page-layout-css/dist/index.css"),
  require.resolve("@utrecht/page-header-css/dist/index.css"),
  require.resolve("@utrecht/nav-bar-css/dist/index.css"),
  require.resolve("@utrecht/nav-list-css/dist/index.css"),
  require.resolve("@utrecht/page-body-css/dist/index.css"),
  require.resolve("@utrecht/page-footer-css/dist/index.css"),
  require.resolve("@nl-design-system-candidate/heading-css/html/heading.css"),
  require.resolve("@nl-design-system-candidate/paragraph-css/html/paragraph.css"),
  require.resolve("@nl-design-system-candidate/paragraph-css/paragraph.css"),
  require.resolve("@nl-design-system-candidate/link-css/html/link.css"),
  require.resolve("@utrecht/unordered-list-css/dist/html/index.css"),
  require.resolve("@utrecht/ordered-list-css/dist/html/index.css"),
  require.resolve("@nl-design-system-candidate/skip-link-css/skip-link.css"),
  require.resolve("@nl-design-system-candidate/button-css/button.css"),
  require.resolve("@nl-design-system-candidate/data-badge-css/data-badge.css"),
  require.resolve("@utrecht/alert-css/dist/index.css"),
  require.resolve("@utrecht/table-css/dist/index.css"),
  require.resolve("@utrecht/form-field-css/dist/index.css"),
  require.resolve("@utrecht/form-fieldset-css/dist/index.css"),
  require.resolve("@utrecht/form-label-css/dist/index.css"),
  require.resolve("@utrecht/form-field-description-css/dist/index.css"),
  require.resolve("@utrecht/form-field-error-message-css/dist/index.css"),
  require.resolve("@utrecht/textbox-css/dist/index.css"),
  require.resolve("@utrecht/textarea-css/dist/index.css"),
  require.resolve("@utrecht/select-css/dist/index.css"),
  require.resolve("@utrecht/checkbox-css/dist/index.css"),
  require.resolve("@utrecht/radio-button-css/dist/index.css"),
];
