/** Class names of before NL Design System, for pages that were not moved to its names yet. */
export const EARLIER_NAMES = `
.button { display: inline-block; font: inherit; font-weight: 600; padding: .7rem 1.25rem; border: 2px solid var(--brand); border-radius: .25rem; background: var(--brand); color: var(--on-brand); cursor: pointer; text-decoration: none; min-height: 2.75rem; } a.button:any-link { color: var(--on-brand); }
.button--plain, a.button--plain:any-link { background: var(--paper); color: var(--link); border-color: var(--link); }
.button.button--small { padding: .25rem .75rem; min-height: 2rem; font-size: .95rem; }
.textbox, .select { font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--line); border-radius: .15rem; padding: .5rem .6rem; width: 100%; min-height: 2.75rem; }
.form-field--invalid .textbox, .form-field--invalid .select { border-color: var(--danger); }
.table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; }
.table th, .table td { text-align: left; vertical-align: top; padding: .6rem 1rem .6rem 0; border-bottom: 1px solid var(--faint); }
.badge { display: inline-block; border: 1px solid; border-radius: 1rem; padding: 0 .6rem; font-size: .9rem; font-weight: 600; color: var(--nl-data-badge-color); }
`;
