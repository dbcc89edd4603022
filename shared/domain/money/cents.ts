/** Amounts of money are whole cents. They are multiplied as fractions of whole numbers and rounded once, half up. */

/** A product of whole numbers, of any size. */
export const product = (...factors: readonly number[]): bigint =>
  factors.reduce((result, factor) => result * BigInt(factor), 1n);

/** `numerator / denominator` rounded half up, neither below 0. */
export const rounded = (numerator: bigint, denominator: bigint): number =>
  Number((2n * numerator + denominator) / (2n * denominator));

export const SECONDS_PER_HOUR = 3600;

/**
 * Seconds of so many hours. Exact for what hours are given in: whole minutes of a bundle's tasks, as minutes / 60, and
 * hundredths of a vacancy. The rounding takes nothing away but the noise of the float.
 */
export const secondsOf = (hours: number): number => Math.round(hours * SECONDS_PER_HOUR);

const twoDecimals = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const atMostOneDecimal = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

/** "1.224,30" for 122430. */
export const centsInWords = (cents: number): string => twoDecimals.format(cents / 100);

/** "23,5 %" for 235 thousandths. */
export const shareInWords = (thousandths: number): string => `${atMostOneDecimal.format(thousandths / 10)} %`;
