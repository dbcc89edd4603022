/** A name of an occupation, to be searched in. Its place in the list is its id. */
export type TitleLabel = {
  text: string;
  /** ISCO-08 unit group; its first digits are the groups above it. */
  code: string;
  /** Labels with the same number are names of one occupation; they stand together in the list. */
  occupation: number;
  /** The occupation's own title, not a synonym. */
  preferred: boolean;
};

/** A list in which each of `values` has one place, in order of first appearance; `of[i]` is the place of `values[i]`. */
export type Numbered = { names: readonly string[]; of: Int32Array };

/** Numbers names, so that counting by them needs no hashing. */
export function numbered(values: readonly string[]): Numbered {
  const places = new Map<string, number>();
  const of = Int32Array.from(values, (value) => {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { names: [...places.keys()], of };
}
