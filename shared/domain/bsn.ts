/** Weights of the eleven test that a burgerservicenummer passes (RvIG, Logisch ontwerp BSN). */
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** True for nine digits that pass the eleven test: by chance one number in eleven does. */
function passesElevenTest(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return /^\d{9}$/.test(digits) && digits !== "000000000" && sum % 11 === 0;
}

/** A UUID or a hash, in which digits stand by chance. */
const OPAQUE = /(?<![0-9a-z])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{32,64})(?![0-9a-z])/;
/** Nine digits together, or in three or four groups with the same mark between them. */
const NINE_DIGITS =
  /(?<!\d)\d{9}(?!\d)|(?<!\d[\s._:-]?)\d{2,4}(?<mark>[\s._:-])\d{2,4}(?:\k<mark>\d{2,4}){1,2}(?![\s._:-]?\d)/;
const EITHER = new RegExp(`${OPAQUE.source}|${NINE_DIGITS.source}`, "gi");

const DOTS = "•••••••••";

/** The text with a row of dots in the place of whatever could be a BSN: fit for an answer and a log. */
export const withoutBsn = (text: string): string =>
  text.replace(EITHER, (found) => (passesElevenTest(found.replace(/[\s._:-]/g, "")) ? DOTS : found));

/** True when something in the text could be a BSN. */
export const hasBsn = (text: string): boolean => withoutBsn(text) !== text;

/** True for eight digits and nothing else that are a BSN when the 0 stands before them that a spreadsheet takes away. */
export const lacksZeroOfBsn = (reference: string): boolean => {
  const digits = reference.trim();
  return digits.length === 8 && passesElevenTest(`0${digits}`);
};

/** A reference of a person, fit for an answer and a log. */
export const referenceWithoutBsn = (reference: string): string =>
  lacksZeroOfBsn(reference) ? DOTS : withoutBsn(reference);
