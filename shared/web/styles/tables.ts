/** Tables that fold on a narrow screen, facts, badges. */
export const TABLES = `
.utrecht-table { border-collapse: collapse; width: 100%; margin-bottom: var(--utrecht-table-margin-block-end); }
@media (max-width: 56rem) { .utrecht-table thead:has(th:nth-child(6)) th { overflow-wrap: anywhere; } }
.utrecht-table thead:has(th:nth-child(7)) th { font-size: .9rem; }
.utrecht-table:has(thead th:nth-child(6)) th[scope=row] { overflow-wrap: anywhere; min-width: 7.5rem; }
.utrecht-table th { border-bottom: 1px solid var(--faint); } .utrecht-table thead th { border-bottom: 2px solid var(--line); }
.utrecht-table th[scope=row] { font-weight: 400; } .table__note { font-size: .95rem; opacity: .85; }
.utrecht-table .number { text-align: right; font-variant-numeric: tabular-nums; } .utrecht-table .number + :not(.number) { padding-inline-start: 1.5rem; }
.badge--late { --nl-data-badge-color: var(--danger); } .badge--good { --nl-data-badge-color: var(--good); } .badge--warn { --nl-data-badge-color: var(--warn); }
.facts { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .35rem 1.5rem; }
.facts dt { font-weight: 600; } .facts dd { margin: 0; }
@media (max-width: 42rem) {
  .table--folds thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .table--folds, .table--folds tbody, .table--folds tr { display: block; } .table--folds tr { border-bottom: 1px solid var(--faint); padding: .6rem 0; }
  .utrecht-table.table--folds th, .utrecht-table.table--folds td { display: block; overflow-wrap: anywhere; block-size: auto; border: 0; padding: .1rem 0; } .utrecht-table.table--folds th[scope=row] { font-weight: 600; } .utrecht-table.table--folds td { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: .75rem; }
  .table--folds .number { text-align: left; } .utrecht-table.table--folds .number + td { padding-inline-start: 0; } .table--folds td::before { content: attr(data-column); opacity: .85; font-size: .95rem; }
}
@media (max-width: 30rem) {
  .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-bottom: .6rem; }
}
`;
