import { type Random, seededRandom } from "#infra/local/demo/random.ts";
import type { CarvingFunction, CarvingRequest, CarvingTask, TaskNeeds } from "#shared/engine/carving/request.ts";
import { CONDITIONS, DAYPARTS, LICENCES } from "#shared/engine/types.ts";

/**
 * Requests for measuring. `likeReal` has workplaces as a WSP meets them: functions of one team, tasks that share the
 * load of their function, a few with a licence, a certificate or a fixed time. `random` has the independent needs of
 * the specification's vectors: harder, since hardly two tasks are alike.
 */

type Post = {
  title: string;
  hourlyWage: number;
  scarce: boolean;
  occupation: string;
  /** What most of its tasks ask, and what some ask on top. */
  usual: TaskNeeds;
  extras: readonly TaskNeeds[];
};

const WORKPLACES: readonly (readonly Post[])[] = [
  [
    {
      title: "Verpleegkundige",
      hourlyWage: 31.4,
      scarce: true,
      occupation: "2221",
      usual: { demands: { standing: 1, walking: 1, concentration: 1 }, language: 3 },
      extras: [
        { certificates: ["bhv"] },
        { demands: { concentration: 2 }, education: 4 },
        { demands: { lifting: 2 } },
        {},
      ],
    },
    {
      title: "Verzorgende",
      hourlyWage: 24.1,
      scarce: true,
      occupation: "5321",
      usual: { demands: { standing: 1, walking: 1, "customer-contact": 1 }, language: 2 },
      extras: [{ demands: { lifting: 2 } }, { demands: { "customer-contact": 2 } }, { dayparts: ["mon-morning"] }, {}],
    },
    {
      title: "Medewerker voeding",
      hourlyWage: 19.2,
      scarce: false,
      occupation: "9412",
      usual: { demands: { standing: 2, walking: 1 } },
      extras: [{ demands: { temperature: 1 } }, { certificates: ["haccp"] }, { demands: { lifting: 1, pace: 1 } }, {}],
    },
    {
      title: "Medewerker logistiek",
      hourlyWage: 18.6,
      scarce: false,
      occupation: "9333",
      usual: { demands: { walking: 2, lifting: 1 } },
      extras: [{ licences: ["B"] }, { demands: { lifting: 3 } }, { demands: { "working-alone": 1 } }, {}],
    },
  ],
  [
    {
      title: "Chef-kok",
      hourlyWage: 27.8,
      scarce: true,
      occupation: "3434",
      usual: { demands: { standing: 2, pace: 2, temperature: 1 }, language: 2 },
      extras: [
        { demands: { concentration: 2 }, education: 3 },
        { certificates: ["haccp"] },
        { dayparts: ["fri-evening"] },
        {},
      ],
    },
    {
      title: "Kok",
      hourlyWage: 21.5,
      scarce: true,
      occupation: "5120",
      usual: { demands: { standing: 2, pace: 1, temperature: 1 } },
      extras: [{ demands: { "fine-motor": 1 } }, { demands: { lifting: 1 } }, { demands: { pace: 2 } }, {}],
    },
    {
      title: "Bediening",
      hourlyWage: 17.9,
      scarce: false,
      occupation: "5131",
      usual: { demands: { walking: 2, "customer-contact": 2 }, language: 3 },
      extras: [
        { demands: { pace: 2 } },
        { dayparts: ["sat-evening"] },
        { demands: { "customer-contact": 1 }, language: 2 },
        {},
      ],
    },
    {
      title: "Afwasser",
      hourlyWage: 15.3,
      scarce: false,
      occupation: "9412",
      usual: { demands: { standing: 2, temperature: 1 } },
      extras: [{ demands: { noise: 1 } }, { demands: { lifting: 2 } }, { demands: { pace: 1 } }, {}],
    },
  ],
  [
    {
      title: "Onderhoudsmonteur",
      hourlyWage: 26.9,
      scarce: true,
      occupation: "7127",
      usual: { demands: { reaching: 1, "fine-motor": 1, concentration: 1 } },
      extras: [{ certificates: ["vca"] }, { licences: ["B"] }, { demands: { "working-alone": 2 } }, {}],
    },
    {
      title: "Schoonmaker",
      hourlyWage: 16.2,
      scarce: false,
      occupation: "9112",
      usual: { demands: { standing: 1, walking: 1, reaching: 1 } },
      extras: [{ demands: { "working-alone": 1 } }, { dayparts: ["mon-evening"] }, { demands: { reaching: 2 } }, {}],
    },
    {
      title: "Magazijnmedewerker",
      hourlyWage: 17.4,
      scarce: true,
      occupation: "4321",
      usual: { demands: { walking: 2, lifting: 1 } },
      extras: [
        { demands: { lifting: 2 } },
        { demands: { pace: 2 } },
        { licences: ["B"] },
        { demands: { concentration: 1 } },
      ],
    },
    {
      title: "Administratief medewerker",
      hourlyWage: 22.3,
      scarce: true,
      occupation: "4110",
      usual: { demands: { concentration: 1, "fine-motor": 1 }, language: 3 },
      extras: [{ education: 3 }, { demands: { concentration: 2 } }, { demands: { "customer-contact": 1 } }, {}],
    },
  ],
];

const MINUTES = [30, 45, 60, 60, 90, 90, 120, 120, 150, 180, 240, 300];

const merged = (usual: TaskNeeds, extra: TaskNeeds): TaskNeeds => ({
  ...usual,
  ...extra,
  demands: { ...usual.demands, ...extra.demands },
});

function realNeeds(random: Random, { usual, extras }: Post): TaskNeeds {
  const softened = random.chance(0.4)
    ? Object.fromEntries(Object.entries(usual.demands ?? {}).filter(() => random.chance(0.5)))
    : usual.demands;
  return merged({ ...usual, demands: softened }, random.chance(0.5) ? random.pick(extras) : {});
}

function randomNeeds(random: Random): TaskNeeds {
  const demands = Array.from({ length: random.integer(0, 2) }, () => [random.pick(CONDITIONS), random.integer(0, 3)]);
  return {
    demands: Object.fromEntries(demands),
    ...random.unless(0.8, () => ({ licences: [random.pick(LICENCES.slice(0, 5))] })),
    ...random.unless(0.9, () => ({ certificates: [random.pick(["vca", "bhv", "haccp"])] })),
    ...random.unless(0.8, () => ({ education: random.integer(1, 3) })),
    ...random.unless(0.8, () => ({ language: random.integer(1, 3) })),
    ...random.unless(0.85, () => ({ dayparts: [random.pick(DAYPARTS)] })),
  };
}

export type Flavour = "likeReal" | "random";

/** A request of `tasks` carvable tasks and a few that are not, the same for the same seed. */
export function measuredRequest(flavour: Flavour, seed: number, tasks: number, jobs = 1): CarvingRequest {
  const random = seededRandom(`carve/${flavour}/${seed}/${tasks}`);
  const posts = random.pick(WORKPLACES);
  const uncarvable = Math.floor(tasks / 10);
  const all = Array.from({ length: tasks + uncarvable }, (_, at): { post: Post; task: CarvingTask } => {
    const post = posts[at % posts.length] ?? random.pick(posts);
    return {
      post,
      task: {
        id: `t${String(at).padStart(2, "0")}`,
        title: `taak ${at}`,
        occupation: post.occupation,
        minutesPerWeek: random.pick(MINUTES),
        carvable: at < tasks,
        ...(flavour === "likeReal" ? realNeeds(random, post) : randomNeeds(random)),
        ...random.unless(0.9, () => ({ together: [`t${String(random.integer(0, tasks - 1)).padStart(2, "0")}`] })),
      },
    };
  });
  return {
    kind: "regular",
    workplace: { postcode: "2011 AB" },
    startDate: "2026-12-14",
    wishedHours: random.pick([
      { min: 8, max: 24 },
      { min: 12, max: 20 },
      { min: 16, max: 32 },
    ]),
    jobs,
    hourlyWage: 14.71,
    functions: posts.map(
      (post): CarvingFunction => ({
        title: post.title,
        hourlyWage: post.hourlyWage,
        scarce: post.scarce,
        tasks: all.filter((each) => each.post === post).map(({ task }) => task),
      }),
    ),
  };
}
