/** Why stored bytes are not taken as a segment. */
export type Flaw = "not-a-segment" | "other-version" | "cut-short" | "damaged";

const SAID: Record<Flaw, string> = {
  "not-a-segment": "these bytes are no segment of a pool",
  "other-version": "the segment was written by another version",
  "cut-short": "the segment is shorter or longer than it says",
  damaged: "the segment's checksum does not agree with its bytes",
};

/** Stored bytes that cannot be trusted. The pool is to be rebuilt from the table. */
export class SegmentRefused extends Error {
  override name = "SegmentRefused";
  readonly flaw: Flaw;

  constructor(flaw: Flaw) {
    super(SAID[flaw]);
    this.flaw = flaw;
  }
}
