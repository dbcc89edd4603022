/** Buttons, and what stands in a row or a frame. */
export const BUTTONS = `
.button { display: inline-block; font: inherit; font-weight: 600; padding: .7rem 1.25rem; border: 2px solid var(--brand); border-radius: .25rem; background: var(--brand); color: var(--on-brand); cursor: pointer; text-decoration: none; min-height: 2.75rem; }
.button:hover { filter: brightness(1.25); }
.button--plain { background: var(--paper); color: var(--link); border-color: var(--link); }
.button--small { padding: .25rem .75rem; min-height: 2rem; font-size: .95rem; }
.button--in-header { background: transparent; border-color: #ffffff99; color: inherit; }
.panel { border: 1px solid var(--faint); border-left: 6px solid var(--brand); background: var(--soft); padding: 1rem 1.25rem; margin: 0 0 1.5rem; }
.panel--good { border-left-color: var(--good); }
.panel--warn { border-left-color: var(--warn); }
.panel > :last-child { margin-bottom: 0; }
.reference { font-size: 1.6rem; font-weight: 700; letter-spacing: .05em; white-space: nowrap; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem .75rem; margin: 0 0 1.5rem; }
.switch ul { display: flex; flex-wrap: wrap; list-style: none; margin: 0 0 1rem; padding: 0; }
.switch a { display: inline-block; padding: .4rem 1rem; border: 2px solid var(--brand); text-decoration: none; font-weight: 600; }
.switch a[aria-current] { background: var(--brand); color: var(--on-brand); }
`;
