import { expect } from "vitest";
import { aCarving, aVacancy } from "../../support/builders.ts";
import { aCandidate } from "../../support/builders-today.ts";
import {
  type Answer,
  type CallOptions,
  eventually,
  type RunningPlatform,
  runningPlatform,
} from "../../support/running-platform.ts";
import { desk } from "./desk.ts";
import { nameOf, pathOf, routes } from "./routes.ts";
import { storedTables } from "./tables.ts";

/** Every route that takes a body, with who calls it and a body that is right; a route that is missing here fails. */
export type Target = { client: string; body?: object; contentType?: string };
export const TARGETS: Record<string, Target> = {
  "post /vacancies": {
    client: "werkblad",
    body: {
      ...aVacancy(),
      salary: { min: 14.5, max: 18, per: "hour" },
      schedule: { required: ["mon-morning"], preferred: ["tue-morning"] },
      skills: [{ code: "s1", importance: "essential" }],
      education: { level: 2, hard: false },
      demands: { lifting: 2 },
    },
  },
  "patch /vacancies/{reference}": {
    client: "werkblad",
    body: { description: "Anders.", hoursPerWeek: { min: 8 }, salary: null, demands: { lifting: 1 } },
  },
  "post /vacancies/{reference}/withdrawal": { client: "werkblad" },
  "post /vacancies/{reference}/decisions": {
    client: "werkblad",
    body: { candidateId: "gemeente-haarlem:known", decision: "postpone", reason: "not-available" },
  },
  "put /candidates/{ref}": {
    client: "gemeente-haarlem",
    body: { ...aCandidate(), capacity: { lifting: 2 }, skills: ["s1", "s2"], programme: "p1" },
  },
  "delete /candidates/{ref}": { client: "gemeente-haarlem" },
  "post /candidate-imports": { client: "gemeente-haarlem", contentType: "application/x-ndjson" },
  "post /candidate-imports/{id}/confirm": { client: "gemeente-haarlem" },
  "post /jobcarving-requests": { client: "werkblad", body: { ...aCarving(), description: "Er is veel bijgekomen." } },
  "put /jobcarving-requests/{reference}": { client: "werkblad", body: { ...aCarving(), jobs: 2, carvedWage: 15 } },
  "post /jobcarving-requests/{reference}/withdrawal": { client: "werkblad" },
  "post /jobcarving-requests/{reference}/proposals/{id}/approval": {
    client: "werkblad",
    body: {
      title: "Voedingsassistent",
      occupation: "9412",
      kind: "garantiebaan",
      statement: "Dit werk bleef liggen; niemand verliest uren.",
    },
  },
  "put /assignments/{id}/status": { client: "pasmatch", body: { status: "not-placed", reason: "travel" } },
};
export const written = routes.filter(({ method }) => method !== "get");
export const withJson = written.filter(({ body }) => body !== undefined);

export const bodyOf = (name: string): object => TARGETS[name]?.body ?? {};
export const json = (value: unknown): string => JSON.stringify(value);

/** A platform with something to write to on every route, and the ways to try. */
export type Bench = {
  platform: RunningPlatform;
  /** A vacancy with a shortlist and an assignment. */
  reference: string;
  pathFor: (path: string) => string;
  /** Sends something to a route as the client that may; JSON unless another type is said. */
  send: (name: string, options: CallOptions, query?: string) => Promise<Answer<unknown>>;
  /** Runs what must not write anything, and holds it to that. */
  writingNothing: (act: () => Promise<void>) => Promise<void>;
};

export async function bench(): Promise<Bench> {
  const platform = await runningPlatform();
  const steps = desk(platform);
  await steps.deliver("gemeente-haarlem", "known");
  await steps.deliver("gemeente-haarlem", "assigned");
  const reference = await steps.handIn();
  await steps.shortlist(reference);
  const { id } = await steps.assign(reference, "gemeente-haarlem:assigned");
  const changing = await steps.handInCarving();
  await steps.proposals(changing);
  const approving = await steps.handInCarving();
  const proposal = await steps.aProposal(approving);
  const pathFor = (path: string) => {
    if (path.includes("/proposals/")) return pathOf(path, { reference: approving, id: proposal });
    if (path.startsWith("/jobcarving-requests")) return pathOf(path, { reference: changing });
    if (path.startsWith("/candidate-imports")) return pathOf(path, { id: "I-0000000000000000" });
    return pathOf(path, { reference, ref: "bad-input", id });
  };

  return {
    platform,
    reference,
    pathFor,
    send(name, options, query = "") {
      const route = routes.find((candidate) => nameOf(candidate) === name);
      const target = TARGETS[name];
      if (!route || !target) throw new Error(`${name} is not a target`);
      return platform.call<unknown>(target.client, pathFor(route.path) + query, {
        method: route.method.toUpperCase(),
        ...options,
        headers: {
          ...(options.body === undefined ? {} : { "Content-Type": target.contentType ?? "application/json" }),
          ...options.headers,
        },
      });
    },
    async writingNothing(act) {
      const stored = storedTables(platform);
      let before = "";
      await eventually(
        async () => {
          const last = before;
          before = await stored.everything();
          return last;
        },
        (last) => last === before,
      );
      await act();
      expect(await stored.everything()).toBe(before);
    },
  };
}
