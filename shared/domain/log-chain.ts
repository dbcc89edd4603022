import * as z from "zod";
import { Instant } from "./fields.ts";
import { fingerprint } from "./fingerprint.ts";

/**
 * Where a line stands in a chain. Every process has chains of its own (`stream`), because functions that run side by side
 * could not agree on an order without asking each other first.
 */
export const ChainLink = z.object({
  stream: z.string().min(1),
  /** Counts from 1 without gaps. */
  sequence: z.int().min(1),
  at: Instant,
  /** Hash of the line before; `BEGINNING` for the first. */
  previous: z.string(),
  hash: z.string(),
});
export type ChainLink = z.infer<typeof ChainLink>;

/** Kinds of lines that are chained: what staff and machines did, and who was seen (Logboek Dataverwerkingen). */
export const AUDIT_KIND = "audit";
export const VIEW_KIND = "dataverwerking";

/** What stands before the first line of a chain. */
export const BEGINNING = "0".repeat(64);

/** A line of a chain: what it says, and where it stands. */
export type ChainedLine = { said: unknown; link: ChainLink };

const hashOf = (said: unknown, { stream, sequence, at, previous }: Omit<ChainLink, "hash">): string =>
  fingerprint({ said, stream, sequence, at, previous });

/** The link of a line that comes after `last`: SHA-256 over what the line says, its place, its time and that hash. */
export function linkAfter(last: ChainLink | undefined, stream: string, said: unknown, at: string): ChainLink {
  const link = { stream, sequence: (last?.sequence ?? 0) + 1, at, previous: last?.hash ?? BEGINNING };
  return { ...link, hash: hashOf(said, link) };
}

/**
 * What is wrong at a line: it says something else than it did (`changed`); lines before it are missing (`missing`), at the
 * start of its chain (`beginning-missing`) or in it; or another line stands in the same place (`doubled`).
 */
export type ChainBreak = {
  stream: string;
  sequence: number;
  what: "changed" | "missing" | "beginning-missing" | "doubled";
};

/**
 * Every break in these lines, which may stand in any order and more than once. A chain whose last lines were taken away, or
 * that was taken away whole, cannot be told from one that ended there: anchors tell (`log-anchor.ts`).
 */
export function chainBreaks(lines: readonly ChainedLine[]): ChainBreak[] {
  const breaks: ChainBreak[] = [];
  for (const [stream, chain = []] of Map.groupBy(lines, ({ link }) => link.stream)) {
    let last: ChainLink | undefined;
    for (const { said, link } of chain.toSorted((a, b) => a.link.sequence - b.link.sequence)) {
      const broken = (what: ChainBreak["what"]) => breaks.push({ stream, sequence: link.sequence, what });
      if (link.sequence === last?.sequence) {
        if (link.hash !== last.hash || hashOf(said, link) !== link.hash) broken("doubled");
        continue;
      }
      const expected = (last?.sequence ?? 0) + 1;
      if (hashOf(said, link) !== link.hash) broken("changed");
      else if (link.sequence !== expected) broken(last ? "missing" : "beginning-missing");
      else if (link.previous !== (last?.hash ?? BEGINNING)) broken("changed");
      last = link;
    }
  }
  return breaks;
}
