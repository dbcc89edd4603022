import { builtInTables, type ReferenceTables } from "#shared/reference/tables.ts";
import { type Environment, environment } from "./environment.ts";

/** Makes a function's handler from its environment and the reference tables. The local deployment calls it too. */
export type Compose<Event, Result> = (
  settings: Environment,
  tables: ReferenceTables,
) => (event: Event) => Promise<Result>;

/** The Lambda handler of a composition: put together at the first event, kept while the instance is warm. */
export function lambda<Event, Result>(compose: Compose<Event, Result>): (event: Event) => Promise<Result> {
  let composed: ((event: Event) => Promise<Result>) | undefined;
  return (event) => {
    composed ??= compose(environment(), builtInTables());
    return composed(event);
  };
}
