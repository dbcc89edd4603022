/** An agency's steps under each other, and what was written about an assignment. */
export const AGENCY = `
.step-form { padding: 0 0 1.5rem; margin: 0 0 1.5rem; border-bottom: 1px solid var(--faint); } .step-form:last-of-type { border-bottom: 0; margin-bottom: 0; }
.description { white-space: pre-line; }
.messages { list-style: none; padding: 0; max-width: 42rem; }
.message { border-left: 4px solid var(--faint); padding: .25rem 0 .25rem 1rem; margin: 0 0 1rem; }
.message p { margin: 0; } .message__text { white-space: pre-line; }
`;
