/** What every page is set in: type, focus, header, footer. */
export const PAGE = `
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
@media (max-width: 30rem) {
  h1 { font-size: 1.5rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
