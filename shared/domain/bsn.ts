/** Weights of the eleven test that a burgerservicenummer passes (RvIG, Logisch ontwerp BSN). */
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** True for nine digits that pass the eleven test: by chance one number in eleven does. */
function passesElevenTest(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return /^\d{9}$/.test(digits) && digits !== "000000000" && sum % 11 === 0;
}

/** True when a reference is nothing but a BSN: with the marks that people write in it, or with "BSN" before it. */
export const isBsn = (reference: string): boolean =>
  passesElevenTest(reference.replace(/^\s*bsn/i, "").replace(/[\s._:-]/g, ""));

const NINE_DIGITS = /(?<!\d)\d(?:[ ._-]?\d){8}(?!\d)/g;

/** The text with a row of dots in the place of whatever could be a BSN: fit for an answer and a log. */
export const withoutBsn = (text: string): string =>
  text.replace(NINE_DIGITS, (found) => (isBsn(found) ? "•••••••••" : found));
