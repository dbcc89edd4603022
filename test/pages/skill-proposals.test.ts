import { describe, expect, it, onTestFinished } from "vitest";
import { shortlistTable } from "#shared/adapters/dynamodb/shortlists.ts";
import { CandidateProfile, candidateId } from "#shared/domain/candidate.ts";
import type { UsualSkills } from "#shared/domain/usual-skills.ts";
import type { UsualSkillsStore } from "#shared/ports/usual-skills.ts";
import { knowsCode } from "#shared/reference/known-codes.ts";
import { dutchLabels, engineLookups } from "#shared/reference/lookups.ts";
import { keepPool } from "#shared/usecases/keep-pool.ts";
import { learnUsualSkills } from "#shared/usecases/learn-usual-skills.ts";
import { scoreVacancy } from "#shared/usecases/score-vacancy.ts";
import { storePool } from "#shared/usecases/store-pool.ts";
import { memoryDatabase } from "../adapters/memory-database.ts";
import { aCandidate } from "../support/builders.ts";
import { candidatesInMemory } from "../usecases/candidates-in-memory.ts";
import { poolsInMemory } from "../usecases/pools-in-memory.ts";
import { answers } from "./answers.ts";
import { employerPages, NOW, tables, visitorOf } from "./apps.ts";
import { hiddenFields, postForm, sendForm } from "./hand-in.ts";
import { attributes, part, textOf } from "./html.ts";
import { hiddenField } from "./visitor.ts";

type Fields = Parameters<typeof answers>[0];

/** What was learned, as it is kept. */
function skillsInMemory(known?: UsualSkills) {
  let kept = known;
  const store: UsualSkillsStore = {
    read: async () => kept,
    async put(skills) {
      kept = skills;
    },
  };
  return store;
}

/** A visitor who uses a button on the vacancy form that does not send it. */
async function atTheForm(usualSkills = skillsInMemory()) {
  const pages = employerPages({ usualSkills });
  const visitor = visitorOf(pages.app);
  const formulier = hiddenField((await visitor.get("/vacature")).html, "formulier");
  const press = async (actie: string, fields: Fields = {}) =>
    (await postForm(visitor, "/vacature", { formulier, ...answers(fields), actie })).html;
  return { ...pages, visitor, formulier, press };
}

const proposedIn = (html: string): string[] =>
  [...html.matchAll(/<input[^>]*name="voorstel-vaardigheid"[^>]*>/g)].flatMap(([tag]) => attributes(tag, "value"));
const chosenIn = (html: string, field: string) =>
  /<option value="([^"]*)" selected/.exec(part(html, "select", `id="${field}"`))?.[1];

describe("skills that are proposed for a job title", () => {
  it("come first from what people in the region can do, then from what is usual, and none is ticked", async () => {
    const { press } = await atTheForm(skillsInMemory({ byOccupation: { 8344: ["scanner-use", "order-picking"] } }));
    const html = await press("voorstellen", { title: "Heftruckchauffeur" });
    expect(proposedIn(html).slice(0, 2)).toEqual(["scanner-use", "order-picking"]);
    expect(proposedIn(html)).toContain("forklift-driving");
    expect(textOf(html)).toContain("Wat moet een heftruckchauffeur bij u kunnen?");
    expect(/<input[^>]*name="voorstel-vaardigheid"[^>]*checked/.test(html)).toBe(false);
  });

  it("come from the table alone while nothing was learned, for the occupation that was chosen", async () => {
    const { press } = await atTheForm();
    expect(proposedIn(await press("voorstellen", { title: "Alleskunner", occupation: "9112" }))).toContain(
      "floor-cleaning",
    );
    expect(proposedIn(await press("voorstellen", { title: " " }))).toEqual([]);
  });

  it("come for each occupation that an unclear title may mean, each once, in boxes with an id of their own", async () => {
    const { press } = await atTheForm();
    const html = await press("voorstellen", { title: "Hulp" });
    const legends = [...html.matchAll(/Wat moet een .*? bij u kunnen\?/g)];
    expect(legends.length).toBeGreaterThan(1);
    const [skills, ids] = [proposedIn(html), attributes(html, "id")];
    expect(new Set(skills).size).toBe(skills.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("are not those that the form asks already", async () => {
    const { press } = await atTheForm();
    const html = await press("voorstellen", { title: "Heftruckchauffeur", "skill-2": "forklift-driving" });
    expect(proposedIn(html)).not.toContain("forklift-driving");
    expect(proposedIn(html).length).toBeGreaterThan(0);
  });

  it("come into the empty rows as wished for when they are ticked, and dropped when they are not", async () => {
    const { press } = await atTheForm();
    const html = await press("overnemen", {
      ...{ title: "Heftruckchauffeur", "voorstel-voor": "Heftruckchauffeur", "skill-1": "forklift-driving" },
      ...{ "skill-1-essential": "ja", "voorstel-vaardigheid": ["scanner-use", "order-picking", "forklift-driving"] },
    });
    expect(["skill-1", "skill-2", "skill-3", "skill-4"].map((field) => chosenIn(html, field))).toEqual([
      "forklift-driving",
      "scanner-use",
      "order-picking",
      undefined,
    ]);
    expect(html).toMatch(/<input[^>]*id="skill-1-essential"[^>]*checked/);
    expect(html).not.toMatch(/<input[^>]*id="skill-2-essential"[^>]*checked/);
    expect(html).not.toContain("voorstel-vaardigheid");
  });

  it("stay ticked, with a sentence, when there are not so many rows", async () => {
    const { press } = await atTheForm();
    const full = Object.fromEntries(["1", "2", "3", "4", "5", "6", "7"].map((row) => [`skill-${row}`, `skill${row}`]));
    const html = await press("overnemen", {
      ...{ title: "Heftruckchauffeur", "voorstel-voor": "Heftruckchauffeur", ...full },
      "voorstel-vaardigheid": ["scanner-use", "order-picking"],
    });
    expect(textOf(html)).toContain("Er is nog plaats voor 1 vaardigheid. Vink er minder aan");
    expect(html).toMatch(/<input[^>]*value="scanner-use"[^>]*checked/);
  });
});

describe("a skill that an employer accepts", () => {
  it("is learned from the stored pool, proposed, handed in, and scored", async () => {
    const database = await memoryDatabase();
    onTestFinished(database.stop);
    const [candidates, pools, usualSkills] = [candidatesInMemory(), poolsInMemory(), skillsInMemory()];
    const knows = knowsCode(tables);
    const deps = { ...pools, candidates, clock: () => NOW, memoryBytes: 2 ** 30, report: () => undefined };
    const deliver = async (ref: string, skills: readonly string[], code: string) => {
      const profile = CandidateProfile.parse(
        aCandidate({ skills: [...skills], skillsAssessed: true, occupations: [{ code, months: 24 }] }),
      );
      await candidates.deliver({ partner: "uwv", ref, profile, changedAt: NOW.toISOString() });
    };
    // Those who can plan routes come last by name: only their skill can put them first.
    for (let at = 0; at < 12; at += 1) await deliver(`z${at}`, ["route-planning"], "9333");
    for (let at = 0; at < 12; at += 1) await deliver(`a${at}`, [], "9333");
    for (let at = 0; at < 30; at += 1) await deliver(`o${at}`, ["cooking"], "5120");
    const stored = await storePool({ ...deps, knowsCode: knows })();
    await learnUsualSkills({ usualSkills, isKnownSkill: knows.skills })(stored?.pool ?? expect.unreachable());

    const { visitor, press, vacancies } = await atTheForm(usualSkills);
    const work = { title: "Magazijnmedewerker", occupation: "9333" };
    const offered = await press("voorstellen", work);
    expect(proposedIn(offered)[0]).toBe("route-planning");
    expect(proposedIn(offered)).not.toContain("cooking");
    const taken = await press("overnemen", {
      ...{ ...work, ...hiddenFields(offered) },
      "voorstel-vaardigheid": ["route-planning"],
    });
    const skills = { "skill-1": chosenIn(taken, "skill-1") ?? "", "skill-1-essential": "ja" };
    const formulier = hiddenField(taken, "formulier");
    expect((await sendForm(visitor, { formulier, ...answers({ ...work, ...skills }) })).status).toBe(303);

    const [vacancy] = vacancies.records.values();
    expect(vacancy?.submission.skills).toEqual([{ code: "route-planning", importance: "essential" }]);
    const shortlists = shortlistTable(database.table("shortlists"));
    await scoreVacancy({
      ...{ vacancies, shortlists, clock: () => NOW },
      pool: keepPool(deps),
      lookups: engineLookups(tables),
      labels: dutchLabels(tables),
    })(vacancy?.reference ?? "");
    const list = await shortlists.read(vacancy?.reference ?? "");
    const values = list?.entries.map((entry) => entry.components.find(({ name }) => name === "skills")?.value);
    expect(values).toEqual([...Array(12).fill(1), ...Array(38).fill(0)]);
    expect(list?.entries.slice(0, 12).every((entry) => candidateId(entry).startsWith("uwv:z"))).toBe(true);
  });
});
