/** What every page is set in: measures, focus, header, footer. */
export const PAGE = `
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 112.5%; color: var(--ink); background: var(--paper); }
body { margin: 0; min-height: 100vh; overflow-wrap: break-word; }
dl { margin: 0 0 1rem; }
.utrecht-page-header, .utrecht-page-body { grid-template-columns: minmax(0, 1fr); }
.utrecht-page-body { flex: none; min-block-size: max(50vh, 100vh - 17.5rem); } .utrecht-page-footer { flex-grow: 1; align-content: start; }
h1, h2, h3, p, li, dd, .brand__name { overflow-wrap: anywhere; }
main h1, main h2, main h3 { text-wrap: balance; hyphens: auto; hyphenate-limit-chars: 14 5 5; }
main a:any-link:not(.nl-button) { padding-block: .15rem; }
nav ul > li { margin: 0; padding: 0; }
:focus-visible, .error-summary:focus { outline: 3px solid var(--on-focus); outline-offset: 0; box-shadow: 0 0 0 6px var(--focus); }
@media (prefers-color-scheme: dark) { :focus-visible, .error-summary:focus { outline-color: var(--focus); } }
@media (forced-colors: active) { :focus-visible, .error-summary:focus { outline-color: Highlight; } }
main:focus { outline: none; box-shadow: none; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.nl-skip-link:any-link { color: var(--on-focus); z-index: 2; }
.utrecht-page-header__content { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; align-items: center; }
.utrecht-page-header a:any-link { color: inherit; }
.brand { display: flex; flex: 0 1 auto; min-width: 0; gap: .7rem; align-items: center; font-weight: 700; line-height: 1.25; padding: .25rem 0; }
.brand:any-link { text-decoration: none; } .brand:any-link:hover .brand__name { text-decoration: underline; }
.brand__logo { flex: none; width: 2.5rem; height: 2.5rem; fill: currentColor; }
.brand__line { display: block; }
.other-language:any-link { padding: .25rem 0; }
button.other-language { padding: .25rem 0; border: 1px solid transparent; font: inherit; color: inherit; background: none; text-decoration: underline; cursor: pointer; }
.account__form { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; }
.account__warning { position: fixed; inset-block-end: 1rem; inset-inline: 1rem; z-index: 3; max-width: 32rem; margin-inline: auto; padding: 1rem 1.25rem; color: var(--ink); background: var(--paper); border: 4px solid var(--warn); border-radius: .2rem; } .account__warning[hidden], .account__warning [hidden] { display: none; } .account__warning .actions { margin: 0; }
.utrecht-nav-bar { border-bottom: 1px solid var(--faint); }
.utrecht-nav-bar__content { padding: 0 1rem; }
.utrecht-nav-list { gap: 0 1.75rem; }
.utrecht-nav-list__link { display: inline-block; border-bottom: 3px solid transparent; } .utrecht-nav-list__link:any-link { color: var(--ink); }
.utrecht-nav-list__link[aria-current] { border-bottom-color: var(--brand); }
.utrecht-nav-list__link:hover { border-bottom-color: var(--line); }
.utrecht-page-footer { font-size: .95rem; border-top: 1px solid var(--faint); }
.utrecht-page-footer__content { display: flex; flex-wrap: wrap; gap: 1rem 4rem; }
.utrecht-page-footer p { margin-bottom: 0; }
.page-footer__links { font-size: inherit; list-style: none; margin: 0; padding: 0; } .page-footer__links > li { padding: 0; margin: 0; } .page-footer__links a { display: inline-block; padding: .15rem 0; }
.lead { font-size: var(--nl-paragraph-lead-font-size); line-height: var(--nl-paragraph-lead-line-height); margin-bottom: var(--nl-paragraph-lead-margin-block-end); max-width: 42rem; }
.prose, .form { max-width: 42rem; }
@media (max-width: 42rem) { .utrecht-page-body { min-block-size: 50vh; } }
@media (max-width: 30rem) { .brand { font-size: .95rem; } .brand__logo { width: 2rem; height: 2rem; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
