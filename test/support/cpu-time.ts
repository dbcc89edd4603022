/**
 * Milliseconds of processor time of this process that `work` takes. Unlike the time on the clock it does not grow while
 * others have the processor.
 */
export function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
