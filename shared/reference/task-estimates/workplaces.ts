import type { Demands } from "../function-task.ts";

/** What the place and hours of an occupation ask, by the leading digits of its ISCO-08 code. Our own judgement. */
const WORKPLACES: Readonly<Record<string, Demands>> = {
  "22": { noise: 1, "customer-contact": 2, "irregular-hours": 2 },
  "32": { noise: 1, "customer-contact": 2, "irregular-hours": 1 },
  "34": { noise: 1, "irregular-hours": 1 },
  "5": { noise: 1, "irregular-hours": 1 },
  "51": { noise: 1, pace: 1, "irregular-hours": 1 },
  "512": { noise: 2, temperature: 2, pace: 2, "irregular-hours": 2 },
  "513": { standing: 3, noise: 2, pace: 2, "customer-contact": 1, "irregular-hours": 2 },
  "514": { pace: 1, "customer-contact": 2, "irregular-hours": 1 },
  "52": { standing: 2, noise: 1, "customer-contact": 1, "irregular-hours": 1 },
  "53": { noise: 1, "customer-contact": 2, "irregular-hours": 1 },
  "54": { "working-alone": 2, "irregular-hours": 3 },
  "6": { temperature: 3, "working-alone": 1, "irregular-hours": 1 },
  "7": { noise: 1, "working-alone": 1 },
  "71": { noise: 1, temperature: 2, "working-alone": 1 },
  "72": { noise: 2 },
  "75": { noise: 1 },
  "8": { standing: 2, noise: 2, pace: 2, "irregular-hours": 1 },
  "83": { noise: 2, temperature: 1, "working-alone": 2, "irregular-hours": 1 },
  "91": { "working-alone": 1, "irregular-hours": 1 },
  "92": { temperature: 3, "working-alone": 1 },
  "931": { noise: 2, temperature: 3 },
  "932": { noise: 2, pace: 2, "irregular-hours": 1 },
  "933": { noise: 1, pace: 2, temperature: 1 },
  "94": { noise: 2, temperature: 1, pace: 2, "irregular-hours": 1 },
  "96": { temperature: 2, "working-alone": 1 },
};

/** The loads of the workplace of an ISCO-08 code: those of its longest known beginning. */
export function workplaceOf(code: string): Demands {
  for (let digits = code.length; digits > 0; digits -= 1) {
    const known = WORKPLACES[code.slice(0, digits)];
    if (known) return known;
  }
  return {};
}
