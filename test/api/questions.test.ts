import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { desk } from "./support/desk.ts";

let platform: RunningPlatform;
beforeAll(async () => {
  platform = await runningPlatform();
});
afterAll(() => platform.close());

it("asks a partner first for what open vacancies ask for, in every answer about a candidate", async () => {
  const steps = desk(platform);
  await steps.handIn({ licences: ["B"] });
  await steps.handIn({ licences: ["C"], title: "Chauffeur" });
  const delivered = await steps.deliver("gemeente-haarlem", "q-1", { licences: undefined, skillsAssessed: false });
  const { field, why, openVacancies } = delivered.body.questions[0] ?? {};
  expect({ field, why, openVacancies }).toEqual({
    field: "licences",
    why: "Rijbewijs onbekend: 2 open vacatures vragen ernaar",
    openVacancies: 2,
  });
  expect((await steps.candidate("gemeente-haarlem", "q-1")).body.questions).toEqual(delivered.body.questions);
});

it("asks about a municipality that no table has, and takes the person all the same", async () => {
  const steps = desk(platform);
  const delivered = await steps.deliver("gemeente-haarlem", "q-2", { municipality: "GM9999" });
  expect(delivered.status).toBe(201);
  expect(delivered.body.questions[0]).toEqual({
    field: "municipality",
    question: "GM9999 is geen gemeente in Zuid-Kennemerland & IJmond: klopt de code?",
    openVacancies: 0,
  });
});
