import type { QueueName } from "#infra/topology.ts";

/**
 * Most batches of a queue that are worked on at once, so that a full queue cannot take the capacity that requests
 * need. 2,500 messages are through in five minutes when a batch of ten takes less than ten seconds.
 */
export const batchesAtOnce: Readonly<Record<QueueName, number>> = {
  scoring: 10,
  /** SES starts an account at 14 mails a second. */
  notifications: 3,
  assignments: 10,
  feeds: 5,
  /** Each may work for ten seconds. */
  carving: 2,
  /** Each holds a file of up to 20 MB and writes it row by row. */
  imports: 2,
};

/** Requests a second that the API takes in all, and in one burst; what is over gets 429. */
export const requestsPerSecond = { rateLimit: 200, burstLimit: 400 };

/** Requests from one address in five minutes that the firewall lets through; what is over gets 429. */
export const requestsPerAddress = {
  /** Sent forms of the public pages: a town hall or a school may share one address. */
  publicForms: 100,
  /** Everything: a source partner delivers thousands of candidates from one address. */
  all: 10_000,
};
