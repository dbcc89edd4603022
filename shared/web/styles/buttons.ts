/** What NL Design System's buttons lack here, and what stands in a row or a frame. */
export const BUTTONS = `
.nl-button { text-align: center; }
a.nl-button:any-link { display: inline-flex; text-decoration: none; }
a.nl-button--primary:any-link { color: var(--nl-button-primary-color); } a.nl-button--primary:any-link:hover { color: var(--nl-button-primary-hover-color); }
a.nl-button--secondary:any-link { color: var(--nl-button-secondary-color); } a.nl-button--secondary:any-link:hover { color: var(--nl-button-secondary-hover-color); }
.button--small { --nl-button-min-block-size: 2.2rem; --nl-button-padding-block-start: .3rem; --nl-button-padding-block-end: .3rem; --nl-button-padding-inline-start: .8rem; --nl-button-padding-inline-end: .8rem; font-size: .95rem; }
.button--in-header { --nl-button-secondary-background-color: transparent; --nl-button-secondary-border-color: currentColor; --nl-button-secondary-color: var(--on-header); --nl-button-secondary-hover-background-color: var(--on-header); --nl-button-secondary-hover-color: var(--header); --nl-button-secondary-border-width: 1px; }
.panel { border: 1px solid var(--faint); border-left: 6px solid var(--brand); border-radius: .2rem; background: var(--soft); padding: 1rem 1.25rem; margin: 0 0 1.5rem; }
.panel--good { border-left-color: var(--good); }
.panel--warn { border-left-color: var(--warn); }
.panel > :first-child { margin-top: 0; } .panel > :last-child { margin-bottom: 0; }
.reference { font-size: 1.6rem; font-weight: 700; letter-spacing: .05em; white-space: nowrap; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem .75rem; margin: 0 0 1.5rem; }
.switch ul { display: flex; flex-wrap: wrap; list-style: none; margin: 0 0 1.25rem; padding: 0; }
.switch a { display: inline-block; padding: .4rem 1rem; border: 2px solid var(--brand); text-decoration: none; font-weight: 600; }
.switch a[aria-current] { background: var(--brand); color: var(--on-brand); }
@media (max-width: 30rem) { .actions > .nl-button, .form > section > .nl-button, main > p > .nl-button { inline-size: 100%; } }
`;
