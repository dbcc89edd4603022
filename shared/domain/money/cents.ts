/** Amounts of money are whole cents. They are multiplied as fractions of whole numbers and rounded once, half up. */

/** A product of whole numbers, of any size. */
export const product = (...factors: readonly number[]): bigint =>
  factors.reduce((result, factor) => result * BigInt(factor), 1n);

/** `numerator / denominator` rounded half up, neither below 0. */
export const rounded = (numerator: bigint, denominator: bigint): number =>
  Number((2n * numerator + denominator) / (2n * denominator));

/** Hours in hundredths, the finest that a request has them in. */
export const hundredthsOf = (hours: number): number => Math.round(hours * 100);

const twoDecimals = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const atMostOneDecimal = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

/** "1.224,30" for 122430. */
export const centsInWords = (cents: number): string => twoDecimals.format(cents / 100);

/** "23,5 %" for 235 thousandths. */
export const shareInWords = (thousandths: number): string => `${atMostOneDecimal.format(thousandths / 10)} %`;
