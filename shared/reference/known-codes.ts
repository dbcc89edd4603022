import type { ReferenceTables } from "./tables.ts";

/** Whether these tables know a code, by kind: occupations by unit group or URI, skills also by group. */
export type KnowsCode = Readonly<
  Record<"occupations" | "skills" | "certificates" | "places", (code: string) => boolean>
>;

export function knowsCode(tables: ReferenceTables): KnowsCode {
  const among = (codes: Iterable<string>) => {
    const known = new Set(codes);
    return (code: string) => known.has(code);
  };
  return {
    occupations: among(tables.occupations.flatMap(({ code, uri }) => (uri === undefined ? [code] : [code, uri]))),
    skills: among([...tables.skills, ...tables.skillGroups].map(({ code }) => code)),
    certificates: among(tables.certificates.map(({ code }) => code)),
    places: (pc4) => tables.centroids.has(pc4),
  };
}
