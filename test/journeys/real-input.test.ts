import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "#shared/domain/dates.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { sendForm } from "../pages/hand-in.ts";
import { attributes, summaryOf, textOf } from "../pages/html.ts";
import { type Answer, type Fields, hiddenField, signInAtDesk, Visitor } from "../pages/visitor.ts";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";

const SHARED = resolve(import.meta.dirname, "../../../shared");
const PROFILES = resolve(SHARED, "vum/werkzoekenden-upload.json");
const OCCUPATIONS = resolve(SHARED, "data/esco_occupations_nl.csv");
const isThere = existsSync(PROFILES) && existsSync(OCCUPATIONS);

const PARTNER = "gemeente-haarlem";
const AGENCY = "pasmatch";
const VACANCIES = 10;

type Occupation = { preferredLabel: string; description: string; iscoGroup: string };
type Import = { id: string; status: string; total: number; accepted: number; rejected: number; errors: unknown[] };
type Shortlist = { status: string; eligible: number; entries: { candidateId: string; ref: string }[] };
type Vacancy = { status: string };
type Pulled = {
  items: { id: string; status: string; reason?: string; candidate: { ref: string }; vacancy: { reference: string } }[];
  next: string;
};

const start = addDays(dayOf(new Date()), 30);
/** Workplaces in each municipality of the region. */
const POSTCODES = ["2011ab", "2042 cd", "2051EF", "2101 gh", "1941JK", "1961 lm", "1971np"];

/** What an employer types for an occupation from ESCO; every third asks for a driving licence. */
const typed = ({ preferredLabel, description }: Occupation, index: number): Fields => ({
  title: preferredLabel,
  description,
  kind: "regular",
  positions: "1",
  postcode: POSTCODES[index % POSTCODES.length] ?? "",
  "hours-min": "16 uur",
  "hours-max": "36 uur",
  "start-date": start.slice(8),
  "start-date-maand": start.slice(5, 7),
  "start-date-jaar": start.slice(0, 4),
  licences: index % 3 === 1 ? ["B"] : [],
  "employer-name": `Werkgever ${index + 1}`,
  "kvk-number": `0000 1${String(index).padStart(3, "0")}`,
  "contact-name": "Robin Voorbeeld",
  "contact-email": `werkgever-${index + 1}@werkgever.example`,
});

/** Hands in a vacancy by the form; where its title is not recognised, with the occupation chosen from the list. */
async function handIn(employer: Visitor, occupation: Occupation, index: number) {
  const { html } = await employer.open("/vacature");
  const fields = { ...typed(occupation, index), formulier: hiddenField(html, "formulier") };
  const sent = await sendForm(employer, fields);
  const isChosen = sent.location === "";
  if (isChosen) expect(summaryOf(sent.html).map(({ field }) => field)).toEqual(["occupation"]);
  const accepted = isChosen ? await sendForm(employer, { ...fields, occupation: occupation.iscoGroup }) : sent;
  const received = await employer.arrive(accepted);
  expect(textOf(received.html), occupation.preferredLabel).toContain("Wij hebben uw vacature ontvangen");
  return {
    reference: referenceOn(received),
    statusPath: received.url.replace("/vacature/ontvangen/", "/status/"),
    isChosen,
  };
}

const referenceOn = ({ html }: Answer): string => /V-[0-9A-HJKMNP-TV-Z]{8}/.exec(html)?.[0] ?? "";

describe.skipIf(!isThere)("the line with real input (the folder ../shared)", () => {
  let platform: RunningPlatform;
  let employer: Visitor;
  let occupations: Occupation[];
  const handedIn: Awaited<ReturnType<typeof handIn>>[] = [];
  beforeAll(async () => {
    platform = await runningPlatform();
    employer = new Visitor(platform.publicUrl);
    const known = new Set(attributes((await employer.open("/vacature")).html, "value"));
    const rows: Occupation[] = parse(await readFile(OCCUPATIONS), { columns: true, bom: true });
    const choosable = rows.filter(({ iscoGroup }) => known.has(iscoGroup));
    const step = Math.floor(choosable.length / VACANCIES);
    occupations = choosable.filter((_row, index) => index % step === 0).slice(0, VACANCIES);
  });
  afterAll(() => platform?.close());

  const shortlistOf = async (reference: string): Promise<Shortlist> => {
    const { body } = await eventually(
      () => platform.call<Shortlist>("werkblad", `/vacancies/${reference}/shortlist`),
      ({ body }) => body.status === "ready",
    );
    return body;
  };

  it("takes in all of VUM's official test profiles", async () => {
    const body = await readFile(PROFILES, "utf8");
    const received = await platform.call<Import>(PARTNER, "/candidate-imports", {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json" },
    });
    expect(received.status).toBe(202);
    const done = await eventually(
      () => platform.call<Import>(PARTNER, `/candidate-imports/${received.body.id}`),
      ({ body: { status } }) => status === "completed" || status === "failed",
    );
    expect(done.body).toMatchObject({ status: "completed", total: 1000, accepted: 1000, rejected: 0, errors: [] });
  });

  it("takes in ten vacancies by the form, confirms each of them once and makes its shortlist", async () => {
    for (const [index, occupation] of occupations.entries()) handedIn.push(await handIn(employer, occupation, index));
    expect(new Set(handedIn.map(({ reference }) => reference)).size).toBe(VACANCIES);
    expect(handedIn.some(({ isChosen }) => isChosen)).toBe(true);
    for (const { reference } of handedIn) expect((await shortlistOf(reference)).entries.length).toBeGreaterThan(10);

    const mails = await eventually(platform.mails, (found) => found.length >= 2 * VACANCIES);
    for (const { reference } of handedIn) {
      expect(mails.map(({ subject }) => subject).filter((subject) => subject.includes(reference))).toHaveLength(2);
    }
  });

  it("follows one to a placed candidate, and closes everything else", async () => {
    const [followed, another] = handedIn;
    if (!followed || !another) throw new Error("No vacancy was handed in");
    const [chosen, second] = (await shortlistOf(followed.reference)).entries;
    if (!chosen || !second) throw new Error("The shortlist is too short");

    const staff = new Visitor(platform.publicUrl);
    expect(textOf((await signInAtDesk(staff, "joris.visser")).html)).toContain("Mijn werk");
    const page = `/werkblad/vacatures/${followed.reference}`;
    const { html } = await staff.get(page);
    const [csrf, gezien] = [hiddenField(html, "csrf"), hiddenField(html, "gezien")];
    for (const { candidateId, ref } of [chosen, second]) {
      const fields = {
        csrf,
        gezien,
        kandidaat: candidateId,
        besluit: "put-forward",
        uitvoerder: AGENCY,
      };
      const first = await staff.post(`${page}/besluiten`, fields);
      const isOther = first.status === 400;
      const decided = await staff.arrive(
        isOther ? await staff.post(`${page}/besluiten`, { ...fields, "reden-uitvoerder": "other" }) : first,
      );
      expect(textOf(decided.html)).toContain(`Kandidaat ${ref}: voorgedragen bij Pasmatch (Joris Visser)`);
    }
    const forward = { candidateId: chosen.candidateId, decision: "put-forward", agency: AGENCY };
    const decide = (body: object) =>
      platform.call("werkblad", `/vacancies/${another.reference}/decisions`, { method: "POST", body });
    const advised = await decide(forward);
    const elsewhere = advised.status === 400 ? await decide({ ...forward, agencyReason: "other" }) : advised;
    expect(elsewhere.status).toBe(201);

    const { body: pulled } = await eventually(
      () => platform.call<Pulled>(AGENCY, "/assignments?wait=5"),
      ({ body }) => body.items.length === 3,
    );
    const own = pulled.items.find(
      ({ candidate, vacancy }) => candidate.ref === chosen.ref && vacancy.reference === followed.reference,
    );
    for (const status of ["introduced", "placed"]) {
      const reported = await platform.call(AGENCY, `/assignments/${own?.id}/status`, {
        method: "PUT",
        body: { status },
      });
      expect(reported.status).toBe(200);
    }

    const { body: changes } = await eventually(
      () => platform.call<Pulled>(AGENCY, `/assignments?after=${pulled.next}`),
      ({ body }) => body.items.length === 4,
    );
    expect(changes.items.map(({ status, reason = "" }) => `${status} ${reason}`.trim()).toSorted()).toEqual([
      "closed candidate-placed-elsewhere",
      "closed vacancy-filled",
      "introduced",
      "placed",
    ]);
    const { body: vacancy } = await platform.call<Vacancy>("werkblad", `/vacancies/${followed.reference}`);
    expect(vacancy.status).toBe("filled");
    expect(textOf((await employer.get(followed.statusPath)).html)).toContain("Uw vacature is vervuld.");
    const outcome = textOf((await staff.get(page)).html);
    expect(outcome).toMatch(new RegExp(`${chosen.ref} .{0,60} Voorgedragen bij Pasmatch Geplaatst`));
    expect(outcome).toMatch(
      new RegExp(`${second.ref} .{0,60} Voorgedragen bij Pasmatch Automatisch gesloten. De vacature is vervuld`),
    );

    const [occupation] = occupations;
    if (!occupation) throw new Error("No occupation was read");
    const { reference } = await handIn(employer, occupation, VACANCIES);
    const refs = (await shortlistOf(reference)).entries.map(({ ref }) => ref);
    expect(refs).not.toContain(chosen.ref);
    expect(refs).toContain(second.ref);
  });
});
