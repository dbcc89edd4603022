import * as z from "zod";
import { ExpectedError } from "./expected-error.ts";
import { welcome } from "./welcome.ts";

const Settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().max(65_535))
    .default(3000),
  DATA_DIR: z.string().min(1).default(".data"),
  DEMO_DATA: z.enum(["on", "off"]).default("on"),
  VUM_MAX_RESULTS: z.coerce.number().int().positive().default(100),
});

/** The command `npm start`: reads its settings, starts everything, and says where it is. */
export async function main(): Promise<void> {
  const say = (line: string) => console.log(line);
  try {
    const settings = Settings.safeParse(process.env);
    if (!settings.success) {
      const wrong = settings.error.issues.map(({ path }) => path.join(".")).join(", ");
      throw new ExpectedError(
        `Wrong setting: ${wrong}. PORT is a number up to 65535, DATA_DIR is a folder, DEMO_DATA is on or off, VUM_MAX_RESULTS is a whole number above 0.`,
      );
    }
    const { PORT, DATA_DIR, DEMO_DATA, VUM_MAX_RESULTS } = settings.data;
    // A wrong setting need not wait for all of the platform to be read.
    const { startPlatform } = await import("./platform.ts");
    const platform = await startPlatform({
      port: PORT,
      dataDir: DATA_DIR,
      withDemoData: DEMO_DATA === "on",
      vumMaxResults: VUM_MAX_RESULTS,
      say,
    });
    say(welcome(platform));
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        platform.stop().finally(() => process.exit(0));
      });
    }
    await platform.demoDataLoaded;
  } catch (error) {
    console.error(error instanceof ExpectedError ? error.message : error);
    process.exit(1);
  }
}
