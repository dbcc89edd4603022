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

/** What each setting must be, for who gave it wrongly. */
const EXPECTED = {
  PORT: "a number up to 65535",
  DATA_DIR: "the path of a folder, not empty",
  DEMO_DATA: "on or off",
  VUM_MAX_RESULTS: "a whole number above 0",
} satisfies Record<keyof z.infer<typeof Settings>, string>;
const SETTING_NAMES = Settings.keyof().options;

/** The command `npm start`: reads its settings, starts everything, and says where it is. */
export async function main(): Promise<void> {
  const say = (line: string) => console.log(line);
  try {
    const settings = Settings.safeParse(process.env);
    if (!settings.success) {
      const wrong = SETTING_NAMES.filter((name) => settings.error.issues.some(({ path }) => path[0] === name));
      const expected = wrong.map((name) => `${name} is ${EXPECTED[name]}`).join(", ");
      throw new ExpectedError(`Wrong setting: ${wrong.join(", ")}. ${expected}.`);
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
