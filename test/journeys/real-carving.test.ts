import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateRegion } from "#infra/local/demo/region.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { hasOnet, type OnetRequest, onetRequests } from "./onet-requests.ts";

const PARTNER = "gemeente-haarlem";
const PEOPLE = 1500;
const EXAMPLES = resolve(import.meta.dirname, "../../docs/examples/jobcarving.md");

type Bundle = { id: string; tasks: string[]; hours: number; support: number; certain: number; euroPerWeek: number };
type Answer = { status: string; isExact: boolean; frontSize: number; front: Bundle[] };

const beats = (a: Bundle, b: Bundle) =>
  a.hours >= b.hours &&
  a.support >= b.support &&
  a.euroPerWeek >= b.euroPerWeek &&
  (a.hours > b.hours || a.support > b.support || a.euroPerWeek > b.euroPerWeek);

const AXES = ["hours", "support", "euroPerWeek"] as const;
/** The bundle that is nowhere far from the best on any axis: what a desk would bring to the talk. */
const middle = (front: readonly Bundle[]): Bundle | undefined => {
  const most = AXES.map((axis) => Math.max(...front.map((one) => one[axis])));
  const worth = (one: Bundle) => Math.min(...AXES.map((axis, at) => one[axis] / (most[at] ?? 1)));
  return front.toSorted((a, b) => worth(b) - worth(a))[0];
};

function exampleOf({ name, functions, submission, read }: OnetRequest, { front, frontSize }: Answer): string {
  const chosen = middle(front);
  const tasks = submission.functions.flatMap((source) => source.tasks.map((task) => ({ ...task, from: source.title })));
  const carvable = tasks.filter((task) => task.carvable).length;
  return [
    `## ${name}: ${functions.join(", ")}`,
    "",
    `${tasks.length} tasks, of which ${carvable} can be carved; ${frontSize} bundles that no other bundle beats.`,
    ...(chosen
      ? [
          `In the middle: **${chosen.hours} hours, ${chosen.support} people (${chosen.certain} for certain), € ${chosen.euroPerWeek.toFixed(2)} a week freed**:`,
          "",
          ...tasks
            .filter(({ id }) => chosen.tasks.includes(id))
            .map(({ from, title }) => `- ${title.replace(/\.$/, "")} _(${from})_`),
        ]
      : ["Nobody in the pool could do any bundle within the wished hours."]),
    "",
    `**Read:** ${read}`,
  ].join("\n");
}

describe.skipIf(!hasOnet)("ten requests of tasks that O*NET states, over the API", () => {
  let platform: RunningPlatform;
  let requests: OnetRequest[];
  const answers: Answer[] = [];
  beforeAll(async () => {
    platform = await runningPlatform();
    const today = dayOf(new Date());
    requests = await onetRequests(`${today.slice(0, 4)}-12-15`);
    const people = generateRegion(2026, today).partners.flatMap(({ candidates }) => candidates);
    const every = Math.floor(people.length / PEOPLE);
    const rows = people.filter((_person, at) => at % every === 0).slice(0, PEOPLE);
    const body = rows.map(({ ref, profile }) => JSON.stringify({ ref, ...profile })).join("\n");
    const taken = await platform.call<{ id: string }>(PARTNER, "/candidate-imports", {
      ...{ method: "POST", body },
      headers: { "Content-Type": "application/x-ndjson" },
    });
    await eventually(
      () => platform.call<{ status: string }>(PARTNER, `/candidate-imports/${taken.body.id}`),
      (answer) => answer.body.status === "completed",
    );
    for (const { submission } of requests) {
      const handedIn = await platform.call<{ reference: string }>("werkblad", "/jobcarving-requests", {
        ...{ method: "POST", body: submission },
      });
      expect(handedIn.status, handedIn.text).toBe(201);
      const path = `/jobcarving-requests/${handedIn.body.reference}/proposals`;
      const { body: found } = await eventually(
        () => platform.call<Answer>("werkblad", path),
        (answer) => answer.body.status === "ready",
      );
      answers.push(found);
    }
    if (process.env.EXAMPLES) {
      await mkdir(resolve(EXAMPLES, ".."), { recursive: true });
      const text = requests.map((request, at) => exampleOf(request, answers[at] ?? expect.unreachable()));
      await writeFile(EXAMPLES, `${HEAD}\n${text.join("\n\n")}\n`);
    }
  });
  afterAll(() => platform.close());

  it("each give an exact front in time, of which no bundle beats another", () => {
    expect(answers).toHaveLength(10);
    for (const { isExact, front } of answers) {
      expect(isExact).toBe(true);
      for (const one of front) expect(front.some((other) => beats(other, one))).toBe(false);
    }
  });

  it("propose only tasks that may be carved, within the wished hours, that somebody could do", () => {
    for (const [at, { submission }] of requests.entries()) {
      const carvable = submission.functions.flatMap(({ tasks }) => tasks.filter((task) => task.carvable));
      const minutes = new Map(carvable.map(({ id, minutesPerWeek }) => [id, minutesPerWeek]));
      for (const { tasks, hours, support, certain } of answers[at]?.front ?? []) {
        const own = tasks.map((id) => minutes.get(id) ?? Number.NaN);
        expect(own.reduce((sum, each) => sum + each, 0) / 60).toBe(hours);
        expect(hours).toBeGreaterThanOrEqual(submission.wishedHours.min);
        expect(hours).toBeLessThanOrEqual(submission.wishedHours.max);
        expect(support).toBeGreaterThan(0);
        expect(support).toBeLessThanOrEqual(PEOPLE);
        expect(certain).toBeLessThanOrEqual(support);
      }
    }
  });

  it("find work for somebody nearly everywhere", () => {
    expect(answers.filter(({ front }) => front.length > 0).length).toBeGreaterThanOrEqual(8);
  });
});

const HEAD = `# Ten jobcarving requests of real tasks

Made by \`EXAMPLES=1 npx vitest run test/journeys/real-carving.test.ts\` from task statements of O*NET (U.S. Department of Labor,
Employment and Training Administration, CC BY 4.0; shortened) and ${PEOPLE.toLocaleString("en")} invented people of the demo region. Each
function has its first twelve tasks, with equal shares of a week of 36 hours; what a task asks is our rule's estimate, and the
wages are invented.

What the reading taught: the front is exact for what it is told, and what it is told decides. Where our estimate of a task is too
light, the euro axis finds that task at once, because it looks dear and easy. So an estimate is marked as such, nothing is taken
over without the employer's click, and the talk about each task comes before the bundle.
`;
