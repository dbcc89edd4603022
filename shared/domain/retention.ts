/**
 * How long a region keeps what employers give it. The privacy page says these terms; the software keeps to them. What they
 * rest on, and which ones we start from, is in decision 23.
 */
export type Retention = {
  /** Days that a form which was not sent is kept after it was last saved. */
  draftDays: number;
  /** Months that a closed vacancy or jobcarving request is kept after the last that happened to it, its contact person with it. */
  closedWorkMonths: number;
  /** Months that an assignment which ended is kept after its last change, with its messages and its lines in the feed. */
  assignmentMonths: number;
  /** Days that the hash of a mail address is kept, to send the link of open work there again. */
  addressDays: number;
  /** Months that a note of a talk with an employer is kept. */
  contactMomentMonths: number;
};

/** A placement is followed for 26 weeks, and who looks back at its end must still find the vacancy. */
export const LEAST_CLOSED_WORK_MONTHS = 7;
