/**
 * A look that many ask for and one makes. Each is answered by a look that began after the question: whoever asks while
 * one is under way shares the next. A look that fails fails for those who share it, and no further.
 */
export function sharedRun<T>(look: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let next: Promise<T> | undefined;
  const start = () => {
    running = look().finally(() => {
      running = undefined;
    });
    return running;
  };
  const startNext = () => {
    next = undefined;
    return start();
  };
  return () => {
    if (running === undefined) return start();
    next ??= running.then(startNext, startNext);
    return next;
  };
}
