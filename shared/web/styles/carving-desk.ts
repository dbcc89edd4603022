/** Choosing tasks, and the plot of the bundles. */
export const CARVING_DESK = `
.task-choice { list-style: none; padding: 0; margin: 0; } .task-choice > li:not(.choice) { padding-left: 2.1rem; }
.standing { position: sticky; top: 0; z-index: 1; font-weight: 600; } .task-choice input { scroll-margin-top: 7rem; }
.plot { margin: 0 0 1rem; } .plot figcaption { font-weight: 600; margin-bottom: .5rem; }
.plot__layers { position: relative; max-width: 48rem; } .plot svg { display: block; width: 100%; height: auto; font-size: 14px; fill: var(--ink); }
.plot .plot__links { position: absolute; inset: 0; fill: transparent; } .plot__links a:hover { fill: var(--focus); fill-opacity: .4; }
.plot__grid { stroke: var(--faint); } .plot__point { fill: var(--brand); stroke: var(--paper); stroke-width: 2; } .plot__size { fill: none; stroke: var(--brand); stroke-width: 2; } .plot__label { fill: var(--on-brand); font-weight: 600; }
`;
