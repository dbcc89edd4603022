import { parseTasks } from "./parse-tasks.ts";
import { TASKS_FILE } from "./reference-files.ts";
import { runImport } from "./run-import.ts";

const [tasks, crosswalk, jobZones] = process.argv.slice(2);

/**
 * `node infra/local/imports/import-tasks.ts <task statements> <crosswalk> [job zones]`: puts O*NET's tasks in `DATA_DIR`
 * (`.data`), by the occupations of ESCO to which the crosswalk leads.
 */
process.exitCode = await runImport({
  files: [
    { path: tasks, holds: "taken van O*NET" },
    { path: crosswalk, holds: "de koppeling van ESCO met O*NET" },
    ...(jobZones === undefined ? [] : [{ path: jobZones, holds: "job zones van O*NET" }]),
  ],
  dataDir: process.env.DATA_DIR ?? ".data",
  table: TASKS_FILE,
  noun: "O*NET-beroepen met taken",
  parse: parseTasks,
  print: console.log,
});
