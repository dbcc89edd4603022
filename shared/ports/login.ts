/** What a login must remember between leaving for the identity provider and coming back. */
export type LoginAttempt = { state: string; nonce: string; codeVerifier: string };

/**
 * Signing people in at the identity provider. `begin` answers where to send the browser; `complete` checks what it came
 * back with (the query string) against the attempt, and throws when anything does not fit. `subject` is who it is there.
 */
export type Login = {
  begin: () => Promise<{ url: string; attempt: LoginAttempt }>;
  complete: (query: string, attempt: LoginAttempt) => Promise<{ subject: string }>;
};
