/** The grid of the parts of a week. */
export const WEEK = `
.week { border-collapse: collapse; width: 100%; max-width: 34rem; margin: 0; }
.week th, .week td { padding: .25rem; text-align: center; font-weight: 400; border-bottom: 1px solid var(--faint); }
.week th[scope=row] { text-align: left; }
.week input { width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--brand); }
@media (max-width: 30rem) {
  .week th, .week td { padding: .25rem 0; font-size: .9rem; } .week th[scope=col] { hyphens: auto; overflow-wrap: anywhere; } .week__rest { display: none; }
}
`;
