import * as z from "zod";
import { Instant } from "./fields.ts";
import type { ChainedLine, ChainLink } from "./log-chain.ts";

/**
 * Where a chain of log lines stood at a moment, laid down where who writes the log cannot take it away again. An anchor is
 * a name alone, so that nothing can be written in the place of what it says.
 */
const Anchor = z.object({
  at: Instant,
  service: z.string().regex(/^[a-z0-9-]+$/),
  stream: z.string().regex(/^[\w-]+$/),
  sequence: z.coerce.number().int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Anchor = z.infer<typeof Anchor>;

/** The name of the anchor of a line: it sorts by time. */
export const anchorName = (service: string, { at, stream, sequence, hash }: ChainLink): string =>
  [at, service, stream, sequence, hash].join("/");

/** The anchor that a name is; undefined for a name that is none. */
export function anchorNamed(name: string): Anchor | undefined {
  const [at, service, stream, sequence, hash, ...rest] = name.split("/");
  const anchor = Anchor.safeParse({ at, service, stream, sequence, hash });
  return anchor.success && rest.length === 0 ? anchor.data : undefined;
}

/**
 * What an anchor knows and the lines do not say: its line and all after it are gone (`cut-off`), or another line stands in
 * its place (`rewritten`).
 */
export type AnchorBreak = { stream: string; sequence: number; what: "cut-off" | "rewritten" };

/**
 * Every anchor that these lines do not bear out. A chain that was cut off at its end, rewritten from a line on, or taken
 * away whole shows here up to its last anchor. Anchors of before the first of the lines are left out: an export begins
 * somewhere. A line that is missing among others is a break of the chain itself.
 */
export function anchorBreaks(lines: readonly ChainedLine[], anchors: readonly Anchor[]): AnchorBreak[] {
  const byPlace = new Map(lines.map(({ link }) => [placeOf(link), link]));
  const last = new Map<string, number>();
  for (const { link } of lines) last.set(link.stream, Math.max(last.get(link.stream) ?? 0, link.sequence));
  const [first = ""] = lines.map(({ link }) => link.at).toSorted();
  return anchors
    .filter(({ at }) => at >= first)
    .flatMap(({ stream, sequence, hash }): AnchorBreak[] => {
      const line = byPlace.get(placeOf({ stream, sequence }));
      if (line) return line.hash === hash ? [] : [{ stream, sequence, what: "rewritten" }];
      return (last.get(stream) ?? 0) < sequence ? [{ stream, sequence, what: "cut-off" }] : [];
    });
}

const placeOf = ({ stream, sequence }: Pick<ChainLink, "stream" | "sequence">) => `${stream} ${sequence}`;
