import type { Page } from "playwright-core";
import { dayOf } from "#shared/domain/dates.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { monthInWords } from "#shared/engine/words.ts";

const start = addDays(dayOf(new Date()), 60);

/** Answers to every obligatory question of the vacancy form, the way people type them. */
export const ANSWERS: Readonly<Record<string, string>> = {
  title: "Medewerker magazijn",
  description: "Bestellingen verzamelen, inpakken en klaarzetten, samen met twee collega's.",
  postcode: "2031ab",
  "hours-min": "24 uur",
  "hours-max": "32",
  "start-date": String(Number(start.slice(8))),
  "start-date-maand": monthInWords(start.slice(0, 7)).split(" ")[0] ?? "",
  "start-date-jaar": start.slice(0, 4),
  "employer-name": "Loods Proefneming",
  "kvk-number": "0000 0123",
  "contact-name": "Robin Voorbeeld",
  "contact-email": "robin@werkgever.example",
};

/** Types these answers into the form. */
export async function fill(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) await page.locator(`[name="${name}"]`).fill(value);
}
