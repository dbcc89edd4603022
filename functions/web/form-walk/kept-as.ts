import type { FormBase } from "./paths.ts";

/** The name under which a browser keeps what is typed into a form, for who chooses so. */
export const keptAs = (base: FormBase): string => `wsp${base.replace("/", "-")}`;
