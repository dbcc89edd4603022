/** Questions and their controls, where NL Design System leaves room. */
export const FORMS = `
.form section { border-top: 1px solid var(--faint); margin-top: 2.25rem; } .form section > h2 { margin-top: 1.5rem; margin-bottom: 1rem; }
.form-field { min-width: 0; } fieldset.form-field { margin-block: 0 var(--utrecht-form-field-margin-block-end); } fieldset.utrecht-form-field--invalid { border-inline-start: var(--utrecht-form-field-invalid-border-inline-start-width) solid var(--danger); padding-inline-start: var(--utrecht-form-field-invalid-padding-inline-start); }
.form-label { display: block; padding: 0; margin-bottom: .25rem; }
.form-label--small { font-weight: 400; }
legend.form-label { color: inherit; max-inline-size: 100%; overflow-wrap: anywhere; }
.pair { display: grid; gap: .5rem 1rem; align-items: end; margin-bottom: 1.5rem; } .pair > .form-field { margin: 0; }
@media (min-width: 45rem) { .pair { grid-template-columns: minmax(0, 1fr) 18rem; } .pair > .form-field--belongs { padding-bottom: .5rem; } }
.utrecht-form-field-description { opacity: .88; }
.utrecht-form-field-error-message { font-weight: 700; margin-bottom: .5rem; }
.textbox--short { max-width: 8rem; } .textbox--medium { max-width: 16rem; }
.textbox--two { width: 4rem; } .textbox--month { width: 7.5rem; } .textbox--four { width: 6rem; }
.utrecht-textarea { resize: vertical; }
input[type=file] { font: inherit; color: inherit; max-width: 100%; min-height: 2.75rem; padding: .5rem; border: 2px solid var(--line); border-radius: .2rem; }
.side-by-side { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: end; } .side-by-side > * { flex: 1 1 12rem; }
.choices { display: grid; gap: .65rem; }
.choices--compact { grid-template-columns: repeat(auto-fill, minmax(5rem, 1fr)); }
.choices--columns { grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
.choice { display: flex; gap: .65rem; align-items: flex-start; }
.choice label { min-width: 0; } .choice input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--brand); }
.choice__hint { display: block; opacity: .85; }
.date-parts { display: flex; flex-wrap: wrap; gap: 1rem; }
details { margin: 0 0 1rem; } summary { cursor: pointer; font-weight: 600; padding: .25rem 0; color: var(--link); width: fit-content; max-width: 100%; }
details[open] > summary { margin-bottom: .5rem; }
.disclosure__inside { border-left: 4px solid var(--faint); padding-left: 1rem; margin-bottom: 1.5rem; }
.error-summary { margin: 0 0 2rem; max-width: 42rem; }
.error-summary h2 { margin: 0; } .error-summary ul { margin: 0; } .error-summary a:any-link { color: var(--danger); font-weight: 600; } .error-summary .utrecht-alert__content { row-gap: .5rem; }
.on-device { font-size: .9rem; } .on-device p { margin: 0; } .on-device[hidden], .skill-search[hidden] { display: block; visibility: hidden; } @media (scripting: none) { .on-device[hidden], .skill-search[hidden] { display: none; } }
.skill-search p { margin: .25rem 0 0; min-height: 1.5rem; }
.tick { width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--brand); }
@media (max-width: 30rem) { .disclosure__inside { border-left: 0; padding-left: 0; } }
`;
