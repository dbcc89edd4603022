import { writeFile } from "node:fs/promises";
import { COMPONENTS_FILE, componentsSource } from "./components-source.ts";

await writeFile(COMPONENTS_FILE, await componentsSource());
