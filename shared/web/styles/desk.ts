/** The account manager's lists: searching, choosing what is seen, and going through people by keyboard. */
export const DESK = `
.search { max-width: 42rem; margin: 0 0 1rem; } .search__line { display: flex; gap: .5rem; } .search__line > input { min-width: 0; } .search__line > button { flex: none; }
.lined-up { overflow-wrap: anywhere; hyphens: auto; }
@media (min-width: 42.01rem) { .lined-up table { table-layout: fixed; } .work th:nth-child(1) { width: 29%; } .work th:nth-child(2) { width: 34%; } .work th:nth-child(4) { width: 11%; } }
@media (max-width: 26rem) { .lined-up .table--folds td { grid-template-columns: 1fr; gap: 0; } }
.filters { margin: 0 0 .5rem; } .filters__form { margin: 0 0 1rem; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; }
.filters__field { flex: 0 1 14rem; min-width: 0; } .filters__field label { display: block; font-size: .95rem; }
.filters__field .select { min-height: 2.25rem; padding: .25rem .5rem; }
.tags { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0 0 1rem; padding: 0; }
.tag { display: inline-block; border: 1px solid; border-radius: 1rem; padding: .15rem .75rem; text-decoration: none; } .tag:hover { text-decoration: underline; }
.candidate__tick { display: flex; gap: .5rem; align-items: center; margin: .25rem 0; }
.for-and-against { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0 2rem; }
.points-bar { display: block; width: 100%; min-width: 4rem; max-width: 10rem; height: .6rem; }
.moments { list-style: none; padding: 0; } .moments > li { border-left: 4px solid var(--faint); padding-left: 1rem; margin-bottom: 1rem; } .moments__head { margin-bottom: .25rem; }
.bulk h3 { margin-top: 0; } .candidate__on { display: none; } .tick:checked ~ .candidate__on { display: inline; }
#groslijst { counter-reset: chosen; } .candidate:has(.tick:checked) { counter-increment: chosen; }
#groslijst:has(.candidate__tick .tick:checked) .bulk h3::after { content: ": " counter(chosen); }
@media screen and (min-width: 48rem) and (min-height: 36rem) {
  html:has(.candidate__tick .tick:checked) { scroll-padding-bottom: 10rem; }
  #groslijst:has(.candidate__tick .tick:checked) .bulk { position: sticky; bottom: 0; z-index: 1; background: var(--paper); border-top: 2px solid var(--line); display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: end; margin: 0; padding-block: .5rem; }
  #groslijst:has(.candidate__tick .tick:checked) .bulk h3 { flex: 1 0 100%; margin: 0; font-size: 1rem; }
  .bulk .decision-form + .decision-form { margin-top: 0; } .bulk .utrecht-select { max-width: 18rem; }
}
.keys { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: 0 0 1rem; } .keys[hidden] { display: none; } .keys p { margin: 0; }
kbd { display: inline-block; min-width: 1.75rem; padding: 0 .4rem; border: 1px solid var(--line); border-radius: .25rem; font: inherit; text-align: center; }
.ask { color: inherit; background: var(--paper); border: 2px solid var(--line); border-radius: .25rem; padding: 1.25rem; width: min(36rem, calc(100vw - 2rem)); } .ask::backdrop { background: #000a; } .ask h2 { margin-top: 0; }
.ask__choices { list-style: none; padding: 0; } .ask__choice { font: inherit; color: inherit; background: none; border: 0; padding: .35rem .25rem; width: 100%; text-align: left; cursor: pointer; } .ask__choice:hover { text-decoration: underline; }
`;
