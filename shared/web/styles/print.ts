/** Paper: what is read aloud or clicked stays on the screen. */
export const PRINT = `
@media print { .utrecht-page-header, .utrecht-nav-bar, .utrecht-page-footer, .nl-skip-link, .decision-forms, .not-printed { display: none; } }
@page { size: A4; margin: 12mm; }
@media print {
  html { font-size: 62.5%; color: #000; background: #fff; } body { min-height: 0; } .utrecht-page-body__content { max-inline-size: none; padding: 0; } .sheet .prose { max-width: none; } .sheet details > * { display: block; } .sheet h2 { margin-top: 1rem; }
  .sheet a { color: inherit; } .sheet table, .sheet dl { margin-bottom: .5rem; } .sheet .utrecht-table th, .sheet .utrecht-table td { padding: .12rem .75rem .12rem 0; } .sheet tr { break-inside: avoid; } .sheet td.utrecht-table__cell--numeric-column { white-space: nowrap; }
}
`;
