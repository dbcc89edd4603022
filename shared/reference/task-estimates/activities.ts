import type { Demands } from "../function-task.ts";

/** How much training an activity asks: none at all, practice under somebody's eye, or what the occupation asks. */
export type Training = "none" | "practice" | "occupation";

/**
 * A kind of activity, known by the verbs that a statement opens with (patterns: what they are about may matter). `demands` is what it asks of somebody by itself;
 * noise, weather and hours come from the workplace, unless it is done at a desk.
 */
export type Activity = {
  name: string;
  verbs: readonly string[];
  demands: Demands;
  training: Training;
  /** Spoken Dutch, as in `Requirements`. */
  language: number;
  isAtDesk?: boolean;
  /** Why it stays with the function, in Dutch. */
  keep?: string;
};

const verbs = (text: string): readonly string[] => text.split(/\s+/);

/** Taken away by whoever cleans; what else is removed is a part that is taken out. */
const DIRT = String.raw`\b(?:litter|debris|trash|garbage|waste|dirt|snow|containers|scraps?)\b`;
/** Collected by talking or writing; what else is collected is carried. */
const NO_LOAD = "(?:[a-z]+ )*(?:payments?|money|cash|fees|fares|tickets|data|information|samples)";

/** Seventeen kinds. A statement may show several; then the highest of each demand counts. Our own judgement. */
export const ACTIVITIES: readonly Activity[] = [
  {
    name: "cleaning",
    verbs: [
      ...verbs("clean sweep mop wash sanitize vacuum dust scrub polish rinse disinfect sterilize wipe tidy"),
      `remove.*${DIRT}`,
    ],
    demands: { lifting: 1, standing: 3, walking: 2, reaching: 2, pace: 1 },
    training: "none",
    language: 1,
  },
  {
    name: "moving things",
    verbs: [
      ...verbs(
        `load unload carry lift move transport haul stack store stock unpack deliver place push pull gather empty
      distribute fill(?!\\sout) position dump feed water retrieve set stow transfer hang`,
      ),
      `collect(?! ${NO_LOAD})`,
    ],
    demands: { lifting: 2, standing: 3, walking: 2, reaching: 2, pace: 1 },
    training: "none",
    language: 1,
  },
  {
    name: "heavy work",
    verbs: verbs("dig shovel hoist demolish excavate break rake plow chop pry"),
    demands: { lifting: 3, standing: 3, walking: 1, reaching: 3, pace: 1 },
    training: "none",
    language: 1,
  },
  {
    name: "packing and sorting",
    verbs: verbs(
      "pack package wrap sort fold label count bag tag mark organize portion stamp attach add arrange(?!\\sfor)",
    ),
    demands: { lifting: 1, standing: 2, walking: 1, reaching: 2, "fine-motor": 1, pace: 2, concentration: 1 },
    training: "none",
    language: 1,
  },
  {
    name: "outdoor work",
    verbs: verbs("plant prune mow trim cultivate harvest weed fertilize spray pave roof"),
    demands: { lifting: 2, standing: 3, walking: 2, reaching: 3, pace: 1, temperature: 2 },
    training: "practice",
    language: 2,
  },
  {
    name: "cooking and serving",
    verbs: verbs("cook bake roast fry boil grill peel season garnish serve brew stir slice"),
    demands: {
      lifting: 1,
      standing: 3,
      walking: 1,
      reaching: 1,
      "fine-motor": 1,
      pace: 2,
      temperature: 1,
      concentration: 1,
    },
    training: "practice",
    language: 2,
  },
  {
    name: "running machines",
    verbs: verbs("operate run tend start activate press control turn adjust regulate stop"),
    demands: { lifting: 1, standing: 2, walking: 1, reaching: 1, "fine-motor": 1, pace: 2, noise: 2, concentration: 2 },
    training: "practice",
    language: 2,
  },
  {
    name: "repairing and fitting",
    verbs: [
      ...verbs(
        `repair replace install maintain service lubricate dismantle disassemble fix assemble fabricate connect mount align
      reinstall erect build construct fasten bolt secure join restore overhaul`,
      ),
      `remove(?!.*${DIRT})`,
    ],
    demands: { lifting: 1, standing: 2, walking: 1, reaching: 2, "fine-motor": 2, pace: 1, concentration: 1 },
    training: "practice",
    language: 2,
  },
  {
    name: "shaping",
    verbs: verbs(
      `cut shape saw grind sand weld solder drill smooth apply spread mix pour paint coat plaster finish bend file sharpen
      form mold heat cool`,
    ),
    demands: { lifting: 1, standing: 3, walking: 1, reaching: 2, "fine-motor": 2, pace: 1, noise: 1, concentration: 1 },
    training: "practice",
    language: 2,
  },
  {
    name: "work with fine fingers",
    verbs: verbs("sew stitch engrave suture inject knit thread draw pin baste manicure shampoo style"),
    demands: { standing: 1, reaching: 1, "fine-motor": 3, pace: 1, concentration: 2 },
    training: "practice",
    language: 2,
  },
  {
    name: "checking",
    verbs: verbs(
      "inspect examine check test measure monitor observe weigh verify sample compare watch patrol collect\\ssamples",
    ),
    demands: { standing: 2, walking: 1, reaching: 1, pace: 1, concentration: 2 },
    training: "practice",
    language: 2,
  },
  {
    name: "driving",
    verbs: ["drive", "operate (?:(?!that|which)[a-z-]+,? ){0,4}(?:trucks?|forklifts?|buses|vans?|vehicles?)"],
    demands: { reaching: 1, "fine-motor": 1, pace: 1, concentration: 3, "working-alone": 2 },
    training: "practice",
    language: 2,
  },
  {
    name: "talking with people",
    verbs: [
      ...verbs(
        `answer inform notify explain greet discuss interview contact respond talk buy sell negotiate refer communicate
      recommend advise demonstrate escort accompany entertain listen resolve receive assist help provide issue`,
      ),
      "(?:collect|accept|take) (?:[a-z]+ )*(?:payments?|money|cash|fees|fares|tickets)",
    ],
    demands: { standing: 1, walking: 1, pace: 1, concentration: 1, "customer-contact": 1 },
    training: "practice",
    language: 3,
  },
  {
    name: "paperwork",
    verbs: [
      ...verbs(
        `record compute calculate complete write document enter type schedule order requisition track review bill
      invoice balance fill\\sout read estimate correct update transcribe compile submit
      report`,
      ),
      "(?:keep|maintain) (?:[a-z,]+ )*(?:records?|files|logs|accounts)",
      "keep track",
      "prepare.*\\b(?:reports?|forms?|statements?|records|bills?|budgets?|letters|documents|correspondence|statistics|files)\\b",
    ],
    demands: { pace: 1, concentration: 2 },
    training: "occupation",
    language: 3,
    isAtDesk: true,
  },
  {
    name: "thinking out",
    verbs: verbs(
      `plan design develop analyze evaluate assess choose select create research consult confer determine
      investigate interpret study grade formulate establish sketch visit`,
    ),
    demands: { pace: 1, concentration: 2 },
    training: "occupation",
    language: 3,
    isAtDesk: true,
    keep: "Dit vraagt kennis van het vak",
  },
  {
    name: "leading",
    verbs: verbs("supervise direct train instruct coordinate manage assign oversee hire teach lead"),
    demands: { standing: 1, walking: 1, pace: 1, concentration: 2 },
    training: "occupation",
    language: 3,
    keep: "Dit hoort bij het leiden en begeleiden van anderen",
  },
  {
    name: "treating patients",
    verbs: verbs("diagnose administer prescribe treat immunize anesthetize vaccinate"),
    demands: { standing: 2, walking: 1, "fine-motor": 2, pace: 1, concentration: 3, "customer-contact": 3 },
    training: "occupation",
    language: 3,
    keep: "Hiervoor moet iemand bevoegd en bekwaam zijn",
  },
];
