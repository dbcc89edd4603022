/** The account manager's lists: searching, choosing what is seen, and going through people by keyboard. */
export const DESK = `
.search { max-width: 42rem; margin: 0 0 1rem; } .search__line { display: flex; gap: .5rem; } .search__line .textbox { min-width: 0; }
.filters { margin: 0 0 .5rem; } .filters__form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; }
.filters__field { flex: 0 1 14rem; min-width: 0; } .filters__field label { display: block; font-size: .95rem; }
.filters__field .select { min-height: 2.25rem; padding: .25rem .5rem; }
.tags { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0 0 1rem; padding: 0; }
.tag { display: inline-block; border: 1px solid; border-radius: 1rem; padding: .15rem .75rem; text-decoration: none; } .tag:hover { text-decoration: underline; }
`;
