import fc from "fast-check";

/**
 * Makes functions whose answers arrive when a scheduler of fast-check says so: what is under way at the same time then
 * interleaves in every order. The work itself is done when it is asked for, as on a server.
 */
export const interleaved =
  (scheduler: fc.Scheduler) =>
  <Args extends unknown[], Result>(name: string, work: (...args: Args) => Promise<Result>) =>
  async (...args: Args): Promise<Result> => {
    const outcome = work(...args).then(
      (value) => ({ answer: () => value, [fc.toStringMethod]: () => "an answer" }),
      (error: unknown) => ({
        answer: () => {
          throw error;
        },
        [fc.toStringMethod]: () => "an error",
      }),
    );
    return (await scheduler.schedule(outcome, name)).answer();
  };
