import type { Requirements } from "#shared/engine/types.ts";
import { CREATE, rankingQuery } from "./sql.ts";
import { bestOfAsync } from "./timing.ts";

export type Rows = readonly { id: string; score: number }[];
/** What a database answers for one vacancy, and the milliseconds of its best round. */
export type Answer = { rows: Rows; ms: number };
export type Database = {
  name: string;
  answer: (asked: Requirements, limit: number) => Promise<Answer>;
  stop: () => Promise<void>;
};

/** DuckDB in this process and in memory, with the tables loaded; undefined with the reason when it is not there. */
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
      async answer(asked, limit) {
        const query = rankingQuery(asked, limit);
        let rows: Rows = [];
        const ms = await bestOfAsync(async () => {
          const start = performance.now();
          const result = await connection.runAndReadAll(query);
          const took = performance.now() - start;
          rows = result.getRows().map(([id, score]) => ({ id: String(id), score: Number(score) }));
          return took;
        });
        return { rows, ms };
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
