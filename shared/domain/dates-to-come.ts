import type { Rule } from "./rules.ts";

const FIELDS = [
  { name: "startDate", message: "Deze begindatum is al voorbij. Vul een datum in vanaf vandaag" },
  { name: "closesOn", message: "Deze datum is al voorbij. Vul een datum in vanaf vandaag" },
] as const;

type Dates = { startDate: string; closesOn?: string | undefined };

/**
 * The rule that work which is handed in begins and closes `today` or later. A date that was `stored` before may stay:
 * what is open for long is changed after it should have begun.
 */
export const datesToCome =
  (today: string, stored?: Dates): Rule<Dates> =>
  (dates) =>
    FIELDS.flatMap(({ name, message }) => {
      const date = dates[name];
      return date !== undefined && date < today && date !== stored?.[name] ? [{ path: [name], message }] : [];
    });
