/** Tables that fold on a narrow screen, facts, badges. */
export const TABLES = `
.table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; }
.table th, .table td { text-align: left; vertical-align: top; padding: .6rem 1rem .6rem 0; border-bottom: 1px solid var(--faint); }
.table th[scope=row] { font-weight: 400; } .table__note { font-size: .95rem; opacity: .85; }
.table .number { text-align: right; font-variant-numeric: tabular-nums; }
.badge { display: inline-block; border: 1px solid; border-radius: 1rem; padding: 0 .6rem; font-size: .9rem; font-weight: 600; }
.badge--late { color: var(--danger); } .badge--good { color: var(--good); } .badge--warn { color: var(--warn); }
.facts { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1.5rem; }
.facts dt { font-weight: 600; } .facts dd { margin: 0; }
@media (max-width: 42rem) {
  .table--folds thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .table--folds, .table--folds tbody, .table--folds tr { display: block; } .table--folds tr { border-bottom: 1px solid var(--faint); padding: .6rem 0; }
  .table--folds th, .table--folds td { display: block; border: 0; padding: .1rem 0; } .table--folds td { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: .75rem; }
  .table--folds .number { text-align: left; } .table--folds td::before { content: attr(data-column); opacity: .85; font-size: .95rem; }
}
@media (max-width: 30rem) {
  .facts { grid-template-columns: 1fr; } .facts dd { margin-bottom: .5rem; }
}
`;
