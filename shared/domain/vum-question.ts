import * as z from "zod";
import { type FieldError, Problem } from "./problem.ts";
import { SelectionArea } from "./vum-area.ts";
import { MISSING } from "./vum-parties.ts";

const OBJECT = { error: "Geef een object met vraagObject en daarin selectiegebied" };
const VumQuestion = z.object({ vraagObject: z.looseObject({ selectiegebied: SelectionArea }, OBJECT) }, OBJECT);

/** What stands at a path of a body; undefined when nothing does. */
const at = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<PropertyKey, unknown> | null | undefined)?.[name], body);

/** The criteria of a question; those that the contract does not describe are in it too, and are passed over by who reads. */
export type Criteria = z.infer<typeof VumQuestion>["vraagObject"];

/**
 * The criteria in the body of a question. Throws `Problem("invalid-input")` that names what of its mandatory part is
 * missing or malformed.
 */
export function criteriaOf(body: unknown): Criteria {
  const { data, error } = VumQuestion.safeParse(body);
  if (data) return data.vraagObject;
  const flaws = error.issues.map(
    ({ path, message }): FieldError => ({
      pointer: `/${path.join("/")}`,
      detail: at(body, path) === undefined ? MISSING : message,
    }),
  );
  const said = flaws.map(({ pointer, detail }) => `${pointer}: ${detail}`).join("; ");
  throw new Problem("invalid-input", said, flaws);
}
