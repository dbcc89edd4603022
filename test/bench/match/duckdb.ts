import type { Requirements } from "#shared/engine/types.ts";
import { CREATE, rankingQueries } from "./sql.ts";
import { bestOfAsync } from "./timing.ts";

export type Rows = readonly { id: string; score: number }[];
/** What a database answers for one vacancy by one query and plan, and the milliseconds of its best round. */
export type Answer = { rows: Rows; ms: number };
export type Database = {
  name: string;
  /** The answers of every query form and plan that is tried. */
  answers: (asked: Requirements, limit: number) => Promise<Answer[]>;
  stop: () => Promise<void>;
};

/** DuckDB in this process and in memory, with the tables loaded; or why it is not there. */
export async function startDuckDb(files: { people: string; places: string }): Promise<Database | string> {
  try {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    for (const statement of CREATE) await connection.run(statement);
    await connection.run(`copy people from '${files.people}' (header false)`);
    await connection.run(`copy places from '${files.places}' (header false)`);
    const [version] = (await connection.runAndReadAll("select version()")).getRows();
    return {
      name: `DuckDB ${version?.[0]} in memory`,
      async answers(asked, limit) {
        const answers: Answer[] = [];
        for (const query of rankingQueries(asked, limit)) {
          let rows: Rows = [];
          const ms = await bestOfAsync(async () => {
            const start = performance.now();
            const result = await connection.runAndReadAll(query);
            const took = performance.now() - start;
            rows = result.getRows().map(([id, score]) => ({ id: String(id), score: Number(score) }));
            return took;
          });
          answers.push({ rows, ms });
        }
        return answers;
      },
      async stop() {
        connection.closeSync();
        instance.closeSync();
      },
    };
  } catch (error) {
    return `DuckDB is not there: ${error instanceof Error ? error.message : error}`;
  }
}
