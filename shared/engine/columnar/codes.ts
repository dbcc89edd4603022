/** Highest number of different values that a column of 16-bit codes can name. */
export const MAX_CODES = 65_536;

/** A segment's dictionary is full: its rows have to be spread over more segments. Never lost: the packer splits. */
export class DictionaryFull extends Error {
  override name = "DictionaryFull";
}

/**
 * An open-ended list of values, each known by the order in which it came. Nothing is ever refused as unknown: what was
 * not met before gets the next code.
 */
export class Codes<Value extends string | number> {
  readonly values: Value[] = [];
  readonly #byValue = new Map<Value, number>();

  constructor(values: Iterable<Value> = []) {
    for (const value of values) this.of(value);
  }

  /** The code of a value, made when it has none. Throws `DictionaryFull`. */
  of(value: Value): number {
    const known = this.#byValue.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    if (code === MAX_CODES) throw new DictionaryFull(`more than ${MAX_CODES} different values in one column`);
    this.values.push(value);
    this.#byValue.set(value, code);
    return code;
  }

  find(value: Value): number | undefined {
    return this.#byValue.get(value);
  }
}
