import { PeopleIndex } from "#shared/engine/carving/people-index.ts";
import { packPool } from "#shared/engine/columnar/pool.ts";
import type { CandidateFacts } from "#shared/engine/types.ts";

/** These people as the carve function knows them: packed in columns, and indexed. */
export const indexOf = (candidates: readonly CandidateFacts[]): PeopleIndex =>
  new PeopleIndex(packPool(candidates).parts);
