import type { ContactMoment } from "#shared/domain/contact-moment.ts";

export type ContactMomentStore = {
  /** False when a moment with that id is kept for the employer on that day already. */
  add: (moment: ContactMoment) => Promise<boolean>;
  /** The latest moments with an employer, newest first; consistent. */
  latest: (kvkNumber: string, limit: number) => Promise<ContactMoment[]>;
};
