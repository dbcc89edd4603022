/** Answers that are shown again, and what may be asked about them before they are sent. */
export const ANSWERS = `
.answers { margin: 0 0 1.5rem; }
.answers__row { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto; gap: .25rem 1rem; padding: .6rem 0; border-bottom: 1px solid var(--faint); }
.answers dt { font-weight: 600; } .answers dd { margin: 0; } .answers__text { white-space: pre-line; overflow-wrap: anywhere; }
.task-details { list-style: none; margin: 0; padding: 0; min-inline-size: 13rem; } .task-details > li { padding: 0; margin-block: 0 .25rem; }
.request-tasks th[scope=row] { overflow-wrap: anywhere; min-inline-size: 9rem; font-weight: 600; }
.widen { list-style: none; padding: 0; } .widen > li { padding: .75rem 0; border-top: 1px solid var(--faint); } .widen p { margin-bottom: .5rem; }
@media (max-width: 42rem) {
  .answers__row { grid-template-columns: minmax(0, 1fr) auto; } .answers dt { grid-column: 1 / -1; }
  .request-tasks .table--folds td:has(ul, a) { grid-template-columns: minmax(0, 1fr); gap: 0; } .request-tasks .table--folds td:has(a)::before { content: none; } .task-details { min-inline-size: 0; }
}
`;
