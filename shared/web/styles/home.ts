/** The front page: the ways in side by side, and the steps that follow. */
export const HOME = `
.ways { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); margin: 2rem 0 2.5rem; }
.ways__way { display: flex; flex-direction: column; align-items: flex-start; background: var(--soft); border-top: 4px solid var(--accent); border-radius: .2rem; padding: 1.5rem; }
.ways__way h2 { margin-top: 0; } .ways__way p { flex: 1; margin-bottom: 1.5rem; }
.steps { counter-reset: step; list-style: none; padding: 0; display: grid; gap: 1.25rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); }
.steps > li { counter-increment: step; display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .85rem; margin: 0; padding: 0; }
.steps > li::before { content: counter(step); display: grid; place-content: center; width: 2.25rem; height: 2.25rem; border-radius: 50%; border: 2px solid var(--brand); color: var(--link); font-weight: 700; }
@media (max-width: 30rem) { .ways { margin-top: 1.25rem; } .ways__way { padding: 1.15rem; } .ways__way > .nl-button { inline-size: 100%; } }
`;
