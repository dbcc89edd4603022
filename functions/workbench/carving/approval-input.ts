import { BundleApprovalInput } from "#shared/domain/bundle-approval.ts";
import { accept } from "#shared/domain/input.ts";
import { type FieldError, isProblem } from "#shared/domain/problem.ts";
import type { BundleApproval } from "#shared/usecases/approve-bundle.ts";
import type { FormErrors, FormValues } from "#shared/web/form-state.ts";

/** Where the fields of an approval stand on the page, in its order. */
const FIELDS = {
  "/tasks": "taken",
  "/title": "titel",
  "/occupation": "beroep",
  "/kind": "soort",
  "/statement": "verklaring",
};

/** One sentence per wrong field of the form, in the order of the page; a field that it does not know is about the tasks. */
export function approvalErrors(errors: readonly FieldError[]): FormErrors {
  const named = Object.entries(FIELDS).map(([pointer, field]) => ({
    field,
    detail: errors.find((error) => error.pointer === pointer)?.detail,
  }));
  return Object.fromEntries(named.flatMap(({ field, detail }) => (detail === undefined ? [] : [[field, detail]])));
}

type Typed = Omit<BundleApproval, "by" | "tasks">;

/** The approval in these fields, or what is wrong with them. */
export function readApproval(values: FormValues): { typed: Typed } | { errors: FormErrors } {
  const text = (name: string) => values[name]?.[0]?.trim() ?? "";
  const given = (name: string) => (text(name) === "" ? undefined : text(name));
  const missing: FieldError[] = [
    ...(given("beroep") ? [] : [{ pointer: "/occupation", detail: "Kies het beroep van de nieuwe functie" }]),
    ...(given("soort") ? [] : [{ pointer: "/kind", detail: "Kies wat voor soort werk het is" }]),
  ];
  try {
    const { title, occupation, kind, statement } = accept(BundleApprovalInput, {
      title: text("titel"),
      occupation: given("beroep"),
      kind: given("soort"),
      statement: text("verklaring"),
    });
    if (occupation === undefined || kind === undefined) return { errors: approvalErrors(missing) };
    return { typed: { title, occupation, kind, statement } };
  } catch (error) {
    if (!isProblem(error, "invalid-input")) throw error;
    return { errors: approvalErrors([...error.errors, ...missing]) };
  }
}
