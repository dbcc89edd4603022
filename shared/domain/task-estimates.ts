/** What is estimated of a suggested task, in the order in which it is asked. */
export const ESTIMABLE = [
  "minutesPerWeek",
  "demands",
  "education",
  "language",
  "licences",
  "certificates",
  "dayparts",
] as const;
export type Estimable = (typeof ESTIMABLE)[number];

type List = readonly string[] | undefined;
type Level = number | undefined;
/** A task as far as it can be estimated, accepted or only typed. */
export type Figures = {
  minutesPerWeek: number;
  demands?: Readonly<Record<string, number | undefined>> | undefined;
} & Partial<Record<"education" | "language", Level> & Record<"licences" | "certificates" | "dayparts", List>>;

/** Levels below it leave nobody out, and no form asks for them. */
const FIRST_LEVEL = 2;
const level = (asked: Level = 0): string => (asked < FIRST_LEVEL ? "" : String(asked));
const list = (items: List = []): string => items.toSorted().join(",");

/** What a task says on one point, in one line: equal when it says the same, empty when it says nothing. */
const VALUES: Readonly<Record<Estimable, (task: Figures) => string>> = {
  minutesPerWeek: (task) => String(task.minutesPerWeek),
  demands: ({ demands = {} }) =>
    list(Object.entries(demands).flatMap(([condition, load]) => (load ? [`${condition} ${load}`] : []))),
  education: ({ education }) => level(education),
  language: ({ language }) => level(language),
  licences: ({ licences }) => list(licences),
  certificates: ({ certificates }) => list(certificates),
  dayparts: ({ dayparts }) => list(dayparts),
};

const mark = (task: Figures, field: Estimable): string => `${field} ${VALUES[field](task)}`;

/** Everything that a task says, for when all of it is estimated. */
export const statedIn = (task: Figures): Estimable[] => ESTIMABLE.filter((field) => VALUES[field](task) !== "");

/** What a form carries along with an estimated task, so that it can tell later what somebody changed. */
export const estimateMarks = (task: Figures, estimated: readonly Estimable[]): string[] =>
  estimated.map((field) => mark(task, field));

/** Of what was estimated when the marks were made, what still says the same: nobody changed it. */
export const stillEstimated = (task: Figures, marks: readonly string[]): Estimable[] =>
  ESTIMABLE.filter((field) => marks.includes(mark(task, field)));
