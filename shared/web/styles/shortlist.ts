/** Candidates with their scores and decisions. */
export const SHORTLIST = `
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
.decision-form .utrecht-select { width: auto; max-width: 100%; min-height: 2.25rem; padding-block: .25rem; } main > .decision-form { margin-bottom: 1.5rem; }
.decision-form label { display: block; font-size: .95rem; }
.unlocks { columns: 22rem 2; column-gap: 2rem; padding: 0; list-style: none; } .unlocks > li { break-inside: avoid; padding-bottom: .75rem; } .unlocks ul { margin: 0; padding-left: 1.25rem; }
.history { font-size: .95rem; padding-left: 1.25rem; }
`;
