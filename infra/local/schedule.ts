import type { Schedule } from "#infra/topology.ts";

/**
 * Starts `run` at once and then every so many seconds, one run at a time: as on AWS a run that is late is passed over.
 * `runNow` runs once more, after what is under way; `stop` waits for the run that is under way.
 */
export function startSchedule(
  { everySeconds }: Pick<Schedule, "everySeconds">,
  run: () => Promise<unknown>,
  onError: (error: unknown) => void,
): { runNow: () => Promise<void>; stop: () => Promise<void> } {
  let running: Promise<void> | undefined;
  const start = (): Promise<void> => {
    running ??= run()
      .then(() => undefined, onError)
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  start();
  const timer = setInterval(start, everySeconds * 1000);
  return {
    async runNow() {
      await running;
      await start();
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
