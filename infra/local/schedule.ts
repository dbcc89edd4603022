import type { Schedule } from "#infra/topology.ts";

/**
 * Starts `run` at once and then every so many seconds, one run at a time: as on AWS a run that is late is passed over.
 * `stop` waits for the run that is under way.
 */
export function startSchedule(
  { everySeconds }: Pick<Schedule, "everySeconds">,
  run: () => Promise<unknown>,
  onError: (error: unknown) => void,
): { stop: () => Promise<void> } {
  let running: Promise<void> | undefined;
  const start = () => {
    running ??= run()
      .then(() => undefined, onError)
      .finally(() => {
        running = undefined;
      });
  };
  start();
  const timer = setInterval(start, everySeconds * 1000);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
