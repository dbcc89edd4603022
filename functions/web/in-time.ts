/** What is asked, if it is there before the pause ends; undefined otherwise, and when it fails, which is reported. */
export const inTime = <T>(
  asked: Promise<T | undefined>,
  pause: Promise<unknown>,
  onError: (error: unknown) => void,
): Promise<T | undefined> => {
  const answer = asked.catch((error: unknown) => {
    onError(error);
    return undefined;
  });
  return Promise.race([answer, pause.then(() => undefined)]);
};
