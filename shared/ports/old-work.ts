type OldLine = { reference: string; version: number };

type Work = {
  /** Closed work that nothing happened to since an instant, page by page. May be a moment behind. */
  closedBefore: (instant: string) => AsyncIterable<readonly OldLine[]>;
  /** Removes what was made for it, and then the work itself; false when it is no longer at that version. */
  remove: (line: OldLine) => Promise<boolean>;
};

/** What lay on the desk long ago. */
export type OldWork = { vacancies: Work; carvings: Work };
