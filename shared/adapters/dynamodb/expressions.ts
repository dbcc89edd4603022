/** True for the error of a write whose condition was not met. */
export const isConditionFailure = (error: unknown): boolean =>
  error instanceof Error && error.name === "ConditionalCheckFailedException";

/** Placeholder names for attribute names, which may be reserved words: `{ "#version": "version" }`. */
export const names = (...attributes: string[]): Record<string, string> =>
  Object.fromEntries(attributes.map((attribute) => [`#${attribute}`, attribute]));
