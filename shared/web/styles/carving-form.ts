/** The table of functions and tasks. */
export const CARVING_FORM = `
.function { border-left: 6px solid var(--brand); padding-left: 1rem; margin: 1.5rem 0; } .function > h3 { margin-top: 0; }
.tasks { margin-bottom: 1rem; } .tasks__table { border-collapse: collapse; width: 100%; margin: 0; } .tasks__table th, .tasks__table td { text-align: left; vertical-align: bottom; padding: .35rem .6rem .35rem 0; }
.tasks__table th[scope=row] { font-weight: 400; width: 2rem; padding-bottom: .8rem; } .task td:nth-of-type(2) { width: 7rem; } .task td:nth-of-type(3) { width: 7rem; }
.task { border-bottom: 1px solid var(--faint); } .task .form-field { margin: 0; } .task > tr > td > .form-field--invalid { border: 0; padding: 0; } .tasks__table .task__errors { padding: .35rem 0 0 .75rem; border-left: 5px solid var(--danger); } .task .choice { padding-bottom: .6rem; } .task .disclosure__inside { margin-bottom: .75rem; } .task .disclosure__inside .form-field { margin-bottom: 1.25rem; }
.task > tr > .task__more { padding: 0 0 .6rem 2rem; } .task__folds { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; } .task__folds > details { margin: 0; } .task__folds > details[open] { flex-basis: 100%; } .task__end { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
@media (min-width: 45rem) { .task .disclosure__inside { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 1.5rem; align-items: end; } .task .disclosure__inside > fieldset, .task .disclosure__inside > :nth-child(-n + 2) { grid-column: 1 / -1; } }
@media (min-width: 42.01rem) { .tasks__label, .tasks__word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; } }
@media (max-width: 42rem) {
  .tasks__table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .tasks__table, .tasks__table tbody, .tasks__table tr { display: block; } .task { border: 1px solid var(--faint); padding: .75rem; margin-bottom: 1rem; }
  .tasks__table th[scope=row], .tasks__table td, .task td:nth-of-type(2), .task td:nth-of-type(3) { display: block; width: auto; padding: .2rem 0; } .tasks__table th[scope=row] { font-weight: 700; }
  .task > tr > .task__more { padding: .2rem 0; }
}
@media (max-width: 30rem) {
  .function { border-left: 0; border-top: 6px solid var(--brand); padding: .75rem 0 0; } .task { border-width: 1px 0 0; padding: .75rem 0; }
}
`;
