import type { ItemSet } from "./item-set.ts";

const ROOM = 1024;

/** Numbers sets as they come, equal ones the same. The empty set is number 0. */
export class Groups {
  readonly sets: ItemSet[] = [{ high: 0, low: 0 }];
  /** Numbers by the hash of their sets; 0 for an empty place. */
  #places = new Int32Array(ROOM);

  numberOf(high: number, low: number): number {
    if ((high | low) === 0) return 0;
    const place = this.#placeOf(high, low);
    const known = this.#places[place] as number;
    if (known !== 0) return known;
    const number = this.sets.push({ high, low }) - 1;
    this.#places[place] = number;
    if (2 * number > this.#places.length) this.#makeRoom();
    return number;
  }

  #placeOf(high: number, low: number): number {
    const last = this.#places.length - 1;
    const hash = Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b);
    for (let place = (hash ^ (hash >>> 15)) & last; ; place = (place + 1) & last) {
      const number = this.#places[place] as number;
      if (number === 0) return place;
      const set = this.sets[number] as ItemSet;
      if (set.high === high && set.low === low) return place;
    }
  }

  #makeRoom(): void {
    this.#places = new Int32Array(2 * this.#places.length);
    for (let number = 1; number < this.sets.length; number += 1) {
      const { high, low } = this.sets[number] as ItemSet;
      this.#places[this.#placeOf(high, low)] = number;
    }
  }
}
