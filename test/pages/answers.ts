/** The vacancy form filled in right, as people type it, for a day in November 2026; say only what matters to the test. */
export const answers = (change: Readonly<Record<string, string | readonly string[]>> = {}) => ({
  title: "Medewerker magazijn",
  description: "Bestellingen verzamelen en klaarzetten.",
  kind: "regular",
  positions: "2",
  postcode: "2031ab",
  "hours-min": "24 uur",
  "hours-max": "32",
  "start-date": "4",
  "start-date-maand": "januari",
  "start-date-jaar": "27",
  "dayparts-fixed": "nee",
  "employer-name": "Loods Proefneming",
  "kvk-number": "0000 0123",
  "contact-name": "Robin Voorbeeld",
  "contact-email": "robin@werkgever.example",
  ...change,
});
