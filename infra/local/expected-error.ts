/** Something that the person at the keyboard can mend: one clear sentence, no stack, exit 1. */
export class ExpectedError extends Error {
  override readonly name = "ExpectedError";
}

export const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");
