import { shortHash } from "#shared/domain/fingerprint.ts";

/**
 * The look of every page: one small file without any third party. Colours have at least 4.5:1 contrast in both schemes,
 * targets are at least 24 px, and everything reflows at 320 px.
 */
export const STYLESHEET = `
:root {
  --ink: #1b1b1f; --paper: #fff; --soft: #f1f3f7; --line: #767b87; --faint: #d5d9e2;
  --brand: #0b4a8f; --on-brand: #fff; --link: #0b4a8f; --focus: #ffdd00; --on-focus: #1b1b1f;
  --danger: #b3161c; --good: #17663b; --warn: #8a4b00; --bar: #2a6cb5; --band: #a9c6e8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #eceef3; --paper: #15171c; --soft: #20242c; --line: #8d94a3; --faint: #3a404c;
    --brand: #0b3a70; --on-brand: #fff; --link: #9cc7ff; --danger: #ff9a9a; --good: #7fd8a4; --warn: #ffc07a;
    --bar: #6fa8e8; --band: #35567d;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 112.5%/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: var(--ink); background: var(--paper); }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; overflow-wrap: break-word; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2rem 0 .75rem; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
p, ul, ol, dl, table { margin: 0 0 1rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: 3px; }
:focus-visible, .error-summary:focus { outline: 3px solid var(--on-focus); box-shadow: 0 0 0 6px var(--focus); outline-offset: 0; }
@media (prefers-color-scheme: dark) { :focus-visible, .error-summary:focus { outline-color: var(--focus); } }
main:focus { outline: none; box-shadow: none; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip-link { position: absolute; left: -999rem; padding: .75rem 1rem; background: var(--focus); color: var(--on-focus); }
.skip-link:focus { left: 0; z-index: 1; }
.page-header { background: var(--brand); color: var(--on-brand); }
.page-header__inside, .page-nav ul, .page-main, .page-footer__inside { width: 100%; max-width: 64rem; margin: 0 auto; padding: .75rem 1rem; }
.page-header__inside { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; align-items: center; }
.page-header a { color: inherit; }
.page-header__name { font-weight: 700; text-decoration: none; padding: .25rem 0; }
.account { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; }
.page-nav { border-top: 1px solid #ffffff55; }
.page-nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0 auto; }
.page-nav a { display: inline-block; padding: .25rem 0; }
.page-nav a[aria-current] { font-weight: 700; text-decoration: none; border-bottom: 3px solid; }
.page-main { flex: 1; padding: 2rem 1rem 3rem; }
.page-footer { background: var(--soft); border-top: 4px solid var(--brand); font-size: .95rem; }
.page-footer__inside { display: flex; flex-wrap: wrap; gap: .5rem 3rem; padding: 1.5rem 1rem; }
.lead { font-size: 1.15rem; max-width: 42rem; }
.prose, .form { max-width: 42rem; }
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
.form section { border-top: 1px solid var(--faint); margin-top: 2rem; } .form section > h2 { margin-top: 1.25rem; }
.form-field { border: 0; padding: 0; margin: 0 0 1.5rem; min-width: 0; }
.form-field--invalid { border-left: 5px solid var(--danger); padding-left: 1rem; }
.form-label { display: block; font-weight: 600; padding: 0; margin-bottom: .25rem; }
.form-label--small { font-weight: 400; }
.pair { display: grid; gap: .5rem 1rem; align-items: end; margin-bottom: 1.5rem; } .pair > .form-field { margin: 0; }
@media (min-width: 45rem) { .pair { grid-template-columns: minmax(0, 1fr) 18rem; } .pair > .form-field--belongs { padding-bottom: .5rem; } }
.form-hint { color: var(--ink); opacity: .85; margin-bottom: .35rem; }
.form-error { color: var(--danger); font-weight: 700; margin-bottom: .5rem; }
.textbox, .select { font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--line); border-radius: .15rem; padding: .5rem .6rem; width: 100%; min-height: 2.75rem; }
.textbox--short { max-width: 8rem; } .textbox--medium { max-width: 16rem; }
.textbox--two { width: 4rem; } .textbox--four { width: 6rem; }
.textbox--area { resize: vertical; }
.form-field--invalid .textbox, .form-field--invalid .select { border-color: var(--danger); }
.side-by-side { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: end; } .side-by-side > * { flex: 1 1 12rem; }
.choices { display: grid; gap: .5rem; }
.choices--compact { grid-template-columns: repeat(auto-fill, minmax(5rem, 1fr)); }
.choices--columns { grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
.choice { display: flex; gap: .6rem; align-items: flex-start; }
.choice label { min-width: 0; } .choice input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--brand); }
.choice__hint { display: block; opacity: .85; }
.date-parts { display: flex; flex-wrap: wrap; gap: 1rem; }
.week { border-collapse: collapse; width: 100%; max-width: 34rem; margin: 0; }
.week th, .week td { padding: .25rem; text-align: center; font-weight: 400; border-bottom: 1px solid var(--faint); }
.week th[scope=row] { text-align: left; }
.week input { width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--brand); }
details { margin: 0 0 1rem; } summary { cursor: pointer; font-weight: 600; padding: .25rem 0; color: var(--link); width: fit-content; max-width: 100%; }
details[open] > summary { margin-bottom: .5rem; }
.disclosure__inside { border-left: 4px solid var(--faint); padding-left: 1rem; margin-bottom: 1.5rem; }
.error-summary { border: 4px solid var(--danger); padding: 1rem 1.25rem; margin: 0 0 2rem; max-width: 42rem; }
.error-summary h2 { margin: 0 0 .5rem; } .error-summary ul { margin: 0; padding-left: 1.25rem; } .error-summary a { color: var(--danger); font-weight: 600; }
.table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; }
.table th, .table td { text-align: left; vertical-align: top; padding: .6rem 1rem .6rem 0; border-bottom: 1px solid var(--faint); }
.table th[scope=row] { font-weight: 400; } .table__note { font-size: .95rem; opacity: .85; }
.table .number { text-align: right; font-variant-numeric: tabular-nums; }
.badge { display: inline-block; border: 1px solid; border-radius: 1rem; padding: 0 .6rem; font-size: .9rem; font-weight: 600; }
.badge--late { color: var(--danger); } .badge--good { color: var(--good); } .badge--warn { color: var(--warn); }
.facts { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1.5rem; }
.facts dt { font-weight: 600; } .facts dd { margin: 0; }
.candidate { border: 1px solid var(--faint); border-radius: .25rem; padding: 1rem 1.25rem; margin: 0 0 1.25rem; }
.candidate h3, .candidate > h2 { margin: 0 0 .25rem; font-size: 1.1rem; } .candidate > :last-child { margin-bottom: 0; }
.candidate__head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .25rem 1.5rem; }
.score { font-size: 1.35rem; font-weight: 700; }
.scale { display: block; width: 100%; max-width: 24rem; height: 1.25rem; }
.scale__track { fill: var(--faint); } .scale__band { fill: var(--band); } .scale__score { fill: var(--bar); }
.reasons { margin: .5rem 0 1rem; padding-left: 1.25rem; }
.decision-forms { border-top: 1px solid var(--faint); padding-top: .75rem; margin-top: 1rem; }
.decision-form { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; } .decision-form + .decision-form { margin-top: .75rem; }
.decision-form__field { min-width: 0; max-width: 100%; } .decision-form__note { flex: 1 0 100%; margin: 0; font-size: .95rem; }
.decision-form .select { width: auto; max-width: 100%; min-height: 2.25rem; padding: .25rem .5rem; }
.decision-form label { display: block; font-size: .95rem; }
.unlocks { columns: 22rem 2; column-gap: 2rem; padding: 0; list-style: none; } .unlocks > li { break-inside: avoid; padding-bottom: .75rem; } .unlocks ul { margin: 0; padding-left: 1.25rem; }
.switch ul { display: flex; flex-wrap: wrap; list-style: none; margin: 0 0 1rem; padding: 0; }
.switch a { display: inline-block; padding: .4rem 1rem; border: 2px solid var(--brand); text-decoration: none; font-weight: 600; }
.switch a[aria-current] { background: var(--brand); color: var(--on-brand); }
.function { border-left: 6px solid var(--brand); padding-left: 1rem; margin: 1.5rem 0; } .function > h3 { margin-top: 0; }
.tasks { margin-bottom: 1rem; } .tasks__table { border-collapse: collapse; width: 100%; margin: 0; } .tasks__table th, .tasks__table td { text-align: left; vertical-align: bottom; padding: .35rem .6rem .35rem 0; }
.tasks__table th[scope=row] { font-weight: 400; width: 2rem; padding-bottom: .8rem; } .task td:nth-of-type(2) { width: 7rem; } .task td:nth-of-type(3) { width: 7rem; }
.task { border-bottom: 1px solid var(--faint); } .task .form-field { margin: 0; } .task > tr > td > .form-field--invalid { border: 0; padding: 0; } .tasks__table .task__errors { padding: .35rem 0 0 .75rem; border-left: 5px solid var(--danger); } .task .choice { padding-bottom: .6rem; } .task .disclosure__inside { margin-bottom: .75rem; } .task .disclosure__inside .form-field { margin-bottom: 1.25rem; }
.task > tr > .task__more { padding: 0 0 .6rem 2rem; } .task__folds { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; } .task__folds > details { margin: 0; } .task__folds > details[open] { flex-basis: 100%; } .task__end { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
@media (min-width: 45rem) { .task .disclosure__inside { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 1.5rem; align-items: end; } .task .disclosure__inside > fieldset, .task .disclosure__inside > :nth-child(-n + 2) { grid-column: 1 / -1; } }
@media (min-width: 42.01rem) { .tasks__label, .tasks__word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; } }
.actions { display: flex; flex-wrap: wrap; gap: .5rem .75rem; margin: 0 0 1.5rem; }
.tick { width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--brand); }
.task-choice { list-style: none; padding: 0; margin: 0; } .task-choice > li:not(.choice) { padding-left: 2.1rem; }
.standing { position: sticky; top: 0; z-index: 1; font-weight: 600; } .task-choice input { scroll-margin-top: 7rem; }
.plot { margin: 0 0 1rem; } .plot figcaption { font-weight: 600; margin-bottom: .5rem; }
.plot__layers { position: relative; max-width: 48rem; } .plot svg { display: block; width: 100%; height: auto; font-size: 14px; fill: var(--ink); }
.plot .plot__links { position: absolute; inset: 0; fill: transparent; } .plot__links a:hover { fill: var(--focus); fill-opacity: .4; }
.plot__grid { stroke: var(--faint); } .plot__point { fill: var(--brand); stroke: var(--paper); stroke-width: 2; } .plot__label { fill: var(--on-brand); font-weight: 600; }
.history { font-size: .95rem; padding-left: 1.25rem; }
@media (max-width: 42rem) {
  .tasks__table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .tasks__table, .tasks__table tbody, .tasks__table tr { display: block; } .task { border: 1px solid var(--faint); padding: .75rem; margin-bottom: 1rem; }
  .tasks__table th[scope=row], .tasks__table td, .task td:nth-of-type(2), .task td:nth-of-type(3) { display: block; width: auto; padding: .2rem 0; } .tasks__table th[scope=row] { font-weight: 700; }
  .task > tr > .task__more { padding: .2rem 0; }
  .table--folds thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .table--folds, .table--folds tbody, .table--folds tr { display: block; } .table--folds tr { border-bottom: 1px solid var(--faint); padding: .6rem 0; }
  .table--folds th, .table--folds td { display: block; border: 0; padding: .1rem 0; } .table--folds td { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: .75rem; }
  .table--folds .number { text-align: left; } .table--folds td::before { content: attr(data-column); opacity: .85; font-size: .95rem; }
}
@media (max-width: 30rem) {
  .facts { grid-template-columns: 1fr; } .facts dd { margin-bottom: .5rem; } h1 { font-size: 1.5rem; }
  .function { border-left: 0; border-top: 6px solid var(--brand); padding: .75rem 0 0; } .task { border-width: 1px 0 0; padding: .75rem 0; }
  .disclosure__inside { border-left: 0; padding-left: 0; } .week th, .week td { padding: .25rem 0; font-size: .9rem; } .week__rest { display: none; }
}
@media print { .page-header, .page-footer, .skip-link, .decision-forms, .not-printed { display: none; } }
@page { size: A4; margin: 15mm; }
@media print {
  html { font-size: 62.5%; color: #000; background: #fff; } body { min-height: 0; } .page-main { max-width: none; padding: 0; } .sheet .prose { max-width: none; } .sheet details > * { display: block; } .sheet h2 { margin-top: 1rem; }
  .sheet a { color: inherit; } .sheet table, .sheet dl { margin-bottom: .5rem; } .sheet .table th, .sheet .table td { padding: .2rem .75rem .2rem 0; } .sheet tr { break-inside: avoid; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`.trim();

/** Address of the stylesheet: changes with its content, so it may be kept for ever. */
export const STYLESHEET_PATH = `/assets/${shortHash(STYLESHEET, 12).toLowerCase()}.css`;
