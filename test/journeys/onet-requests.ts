import { readFile } from "node:fs/promises";
import { readJobZones, readStatements } from "#infra/local/imports/onet-files.ts";
import type { CarvingSubmissionInput } from "#shared/domain/carving-request.ts";
import { estimateTask } from "#shared/reference/estimate-task.ts";
import { shortened } from "#shared/reference/suggest-tasks.ts";
import { sharedData } from "../reference/shared-data.ts";

const FILES = {
  statements: sharedData("onet_task_statements.csv"),
  zones: sharedData("onet18_job_zones.txt"),
};
export const hasOnet = Object.values(FILES).every((file) => file !== undefined);

/** An occupation of O*NET, and the unit group of ISCO-08 that it belongs to. */
type Work = readonly [onet: string, isco: string];
/** Work that shares a workplace; the first is the one that is scarce. */
const WORKPLACES: readonly (readonly [name: string, postcode: string, ...work: Work[]])[] = [
  ["Ziekenhuisafdeling", "2035 RC", ["29-1141.00", "2221"], ["31-1131.00", "5321"], ["35-3041.00", "9412"]],
  ["Restaurantkeuken", "2011 RD", ["35-1011.00", "3434"], ["35-2014.00", "5120"], ["35-9021.00", "9412"]],
  ["Gebouwbeheer", "2031 BA", ["49-9071.00", "7119"], ["37-2011.00", "9112"], ["53-7065.00", "4321"]],
  ["Basisschool", "2023 EA", ["25-2021.00", "2341"], ["25-9042.00", "5312"], ["37-2011.00", "9112"]],
  ["Apotheek", "2012 GB", ["29-1051.00", "2262"], ["29-2052.00", "3213"], ["43-5021.00", "9621"]],
  ["Bibliotheek", "2011 AA", ["25-4022.00", "2622"], ["43-4121.00", "4411"], ["37-2011.00", "9112"]],
  ["Hotel", "2042 AA", ["43-4081.00", "4224"], ["37-2012.00", "9112"], ["35-2021.00", "9412"]],
  ["Machinefabriek", "1948 RC", ["51-4041.00", "7223"], ["51-2092.00", "8211"], ["53-7062.00", "9333"]],
  ["Tandartspraktijk", "2061 BA", ["29-1021.00", "2261"], ["31-9091.00", "3251"], ["43-4171.00", "4226"]],
  ["Supermarkt", "1972 CB", ["41-1011.00", "5222"], ["41-2011.00", "5230"], ["53-7065.00", "9334"]],
];
/** Of the run that is kept in `docs/examples/jobcarving.md`. */
const READ: Readonly<Record<string, string>> = {
  Ziekenhuisafdeling:
    "sensible where it is washing, trays, dishes and bedpans. Examining patients for symptoms must stay with a nurse: the rule reads 'observe' as something that practice teaches, and an assistant is no professional by ISCO. The registered nurse's own work stays where it is.",
  Restaurantkeuken:
    "a kitchen help as restaurants know it, but for the tasting: cooking itself was estimated too light, so it is offered as work for everybody.",
  Gebouwbeheer:
    "wrong in the middle: electrical work is not for everybody. The bundles with most people are the sensible ones here (sweeping, trash, shelves, price tags).",
  Basisschool:
    "good: a school concierge with handing out and collecting. Staff meetings would be left out in the talk.",
  Apotheek:
    "good where it is logistics and the till; mixing preparations must stay, which the rule does not see in the word 'mix'.",
  Bibliotheek:
    "good: the desk of a library. The librarian's own work stays, as it should; telling managers about repairs would go to the caretaker in the talk.",
  Hotel:
    "good: a cleaner's job, taken out of no scarce function. Only three bundles stand, because all tasks ask nearly the same.",
  Machinefabriek:
    "wrong: programming and running the machines was estimated as if anybody could. What a machinist needs to know is in no verb of these statements.",
  Tandartspraktijk:
    "wrong for the dentist's own tasks ('fill' was read as filling shelves), right for the desk: appointments, payments, plants.",
  Supermarkt:
    "good: stock, shelves, price tags and bags are what supermarkets carve in practice; monitoring sales would stay.",
};

/** Tasks of each function that take part, in O*NET's order; each with the same share of a week of 36 hours. */
const TASKS = 12;
const MINUTES = (36 * 60) / TASKS;
/** Euro an hour by how much preparation the work asks (O*NET's job zone). Invented: they only have to differ. */
const WAGE_BY_ZONE: readonly number[] = [16, 16, 19, 24, 31, 40];

/** `read`: what a person found who read the result for sense. */
export type OnetRequest = { name: string; functions: string[]; submission: CarvingSubmissionInput; read: string };

/** Ten requests of the tasks that O*NET states, with what each asks as our rule estimates it. */
export async function onetRequests(startDate: string): Promise<OnetRequest[]> {
  const text = (file: string | undefined) => (file === undefined ? "" : readFile(file, "utf8"));
  const [statements, zones] = await Promise.all([text(FILES.statements), text(FILES.zones)]);
  const stated = Map.groupBy(readStatements(statements).rows, ({ code }) => code);
  const zoneOf = new Map(readJobZones(zones).rows.map(({ code, jobZone }) => [code, jobZone]));
  return WORKPLACES.map(([name, postcode, ...work], at): OnetRequest => {
    const occupations = work.map(([code, occupation]) => {
      const rows = stated.get(code) ?? [];
      const [first] = rows;
      if (!first) throw new Error(`O*NET states no tasks for ${code}`);
      return { title: first.title, occupation, jobZone: zoneOf.get(code) ?? 2, tasks: rows.map(({ task }) => task) };
    });
    return {
      name,
      read: READ[name] ?? "",
      functions: occupations.map(({ title }) => title),
      submission: {
        employer: { kvkNumber: `0000${2000 + at}`, name: `${name} Verzonnen` },
        contact: { name: "Robin Voorbeeld", email: `robin@werkplek-${at}.example` },
        workplace: { postcode },
        startDate,
        wishedHours: { min: 12, max: 24 },
        functions: occupations.map(({ title, jobZone, tasks, occupation }, number) => ({
          title,
          hourlyWage: WAGE_BY_ZONE[jobZone] ?? 16,
          scarce: number === 0,
          tasks: tasks.slice(0, TASKS).map(({ statement }, row) => {
            const { keep, ...asked } = estimateTask({ statement, occupation, jobZone });
            return {
              id: `f${number + 1}t${row + 1}`,
              title: shortened(statement),
              minutesPerWeek: MINUTES,
              occupation,
              carvable: keep === undefined,
              ...(keep === undefined ? {} : { reason: keep }),
              demands: asked.demands,
              education: asked.education,
              language: asked.language,
              licences: [...asked.licences],
              certificates: [...asked.certificates],
            };
          }),
        })),
      },
    };
  });
}
