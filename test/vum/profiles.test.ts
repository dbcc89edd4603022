import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CandidateRecord } from "#shared/domain/candidate-record.ts";
import { eventOf } from "#shared/domain/events.ts";
import { region } from "#shared/runtime/region.ts";
import { aVumProfile, PERSONAL } from "../domain/vum-profiles.ts";
import { vumProfiles } from "./arbitraries.ts";
import { agreeing, asking, bron, HEADERS, ids, PARTNER } from "./bron.ts";
import { contract, hasContracts } from "./contract.ts";

const PEOPLE = "werkzoekendeProfielen";
const OUTSIDE = { ...HEADERS, "X-VUM-SUWIparty": "false" };

describe("a question about job seekers", () => {
  it("is answered with search profiles as they were delivered", async () => {
    const ours = bron();
    await ours.deliverVum(aVumProfile());
    const { status, body } = await ours.find(PEOPLE, asking());
    const { contactpersoon, eisAanWerk, emailadres, telefoonnummer, ...rest } = aVumProfile();
    const { persoonlijkePresentatie, webadres, indicatieLdrRegistratie, ...search } = rest;
    expect([status, body]).toEqual([200, { maximumAantalResultatenBereikt: false, matches: [search] }]);
  });

  it("finds who was delivered in our own form, under an id with the partner in it", async () => {
    const ours = bron();
    await ours.deliver("p-1", { licences: ["B"], capacity: { lifting: 0 }, banenafspraak: "yes" });
    const { body, text } = await ours.find(PEOPLE, asking());
    expect(body).toMatchObject({
      matches: [
        {
          idWerkzoekende: "gemeente-haarlem.p-1",
          mobiliteit: { bemiddelingspostcode: "2025AA", maximaleReisafstand: 20 },
          arbeidsmarktkwalificatie: {
            rijbewijs: [{ codeSoortRijbewijs: "B" }],
            werkervaring: [{ beroep: { codeBeroepsnaam: "http://data.europa.eu/esco/isco/C9333" } }],
          },
        },
      ],
    });
    for (const restricted of ["lifting", "banenafspraak", "capacity", "bridgeable"])
      expect(text).not.toContain(restricted);
  });

  it("answers the nearest first, at most so many, and says that there are more", async () => {
    const ours = bron({ maxResults: 2 });
    for (const [ref, postcode] of [
      ["far", "1011"],
      ["near", "2025"],
      ["here", "2011"],
    ] as const)
      await ours.deliver(ref, { postcode });
    const answer = await ours.find(PEOPLE, asking());
    expect(ids(answer)).toEqual([`${PARTNER}.here`, `${PARTNER}.near`]);
    expect(answer.body).toMatchObject({ maximumAantalResultatenBereikt: true });
    await ours.candidates.withdraw(
      { partner: PARTNER, ref: "far" },
      1,
      ours.tick(),
      eventOf("nl.wsp.kandidaat-ingetrokken.v1", "x", 2, ours.tick()),
    );
    expect((await ours.find(PEOPLE, asking())).body).toMatchObject({ maximumAantalResultatenBereikt: false });
  });

  it("finds nobody outside the selection area, and the same four digits at 0 km", async () => {
    const ours = bron();
    await ours.deliver("here", { postcode: "2011" });
    await ours.deliver("town", { postcode: "2025" });
    await ours.deliver("nowhere", { postcode: undefined });
    const within = async (afstand: number) =>
      ids(await ours.find(PEOPLE, { vraagObject: { selectiegebied: { postcode: "2011ZZ", afstand } } }));
    expect(await within(0)).toEqual([`${PARTNER}.here`]);
    expect(await within(10)).toEqual([`${PARTNER}.here`, `${PARTNER}.town`]);
    expect(await within(999)).toHaveLength(2);
  });

  it("finds nobody who was withdrawn, changed or placed a moment ago, though the index has not heard of it", async () => {
    const ours = bron();
    const late = bron({
      candidates: {
        ...ours.candidates,
        async *changesSince() {
          yield* frozen;
        },
      },
    });
    for (const ref of ["stays", "leaves", "moves", "works"]) await ours.deliver(ref, { postcode: "2011" });
    const frozen: CandidateRecord[][] = [];
    for await (const page of ours.candidates.changesSince(undefined)) frozen.push(page);
    const key = (ref: string) => ({ partner: PARTNER, ref });
    await ours.candidates.withdraw(
      key("leaves"),
      1,
      ours.tick(),
      eventOf("nl.wsp.kandidaat-ingetrokken.v1", "x", 2, ours.tick()),
    );
    await ours.deliver("moves", { postcode: "9712" });
    await ours.candidates.markPlaced(key("works"), "pasmatch/a-1", ours.tick());
    const close = { vraagObject: { selectiegebied: { postcode: "2011AA", afstand: 5 } } };
    expect(ids(await late.find(PEOPLE, close))).toEqual([`${PARTNER}.stays`]);
    expect(ids(await ours.find(PEOPLE, close))).toEqual([`${PARTNER}.stays`]);
  });

  it("finds who came after the last question, and nobody assessed a year ago", async () => {
    const ours = bron();
    await ours.deliver("old", { assessedAt: "2025-11-01" });
    expect(ids(await ours.find(PEOPLE, asking()))).toEqual([]);
    await ours.deliver("new");
    expect(ids(await ours.find(PEOPLE, asking()))).toEqual([`${PARTNER}.new`]);
    ours.tick(-10 * 60_000);
    await ours.deliver("while the clock was wrong".replaceAll(" ", "-"));
    expect(ids(await ours.find(PEOPLE, asking()))).toHaveLength(2);
  });

  it("reads the table once, and then what changed", async () => {
    const ours = bron();
    for (let person = 0; person < 5; person += 1) await ours.deliver(`p-${person}`);
    const since: (string | undefined)[] = [];
    const counted = bron({
      candidates: {
        ...ours.candidates,
        changesSince(moment) {
          since.push(moment);
          return ours.candidates.changesSince(moment);
        },
      },
    });
    for (let question = 0; question < 4; question += 1)
      expect(ids(await counted.find(PEOPLE, asking()))).toHaveLength(5);
    expect(since.filter((moment) => moment === undefined)).toHaveLength(1);
    expect(since).toHaveLength(4);
  });
});

describe("people outside SUWI", () => {
  it("are found where their partner agreed to it, and nowhere else", async () => {
    const ours = bron({ region: agreeing((partner) => (partner === "uwv" ? undefined : partner === "ijmond-werkt")) });
    for (const partner of [PARTNER, "ijmond-werkt", "uwv"]) await ours.deliver("p", {}, partner);
    expect(ids(await ours.find(PEOPLE, asking()))).toEqual([`${PARTNER}.p`, "ijmond-werkt.p"]);
    expect(ids(await ours.find(PEOPLE, asking(), OUTSIDE))).toEqual(["ijmond-werkt.p"]);
    const statuses = async (headers: Record<string, string>) =>
      Promise.all(
        [PARTNER, "ijmond-werkt", "uwv"].map(
          async (partner) => (await ours.read(PEOPLE, `${partner}.p`, headers)).status,
        ),
      );
    expect(await statuses(HEADERS)).toEqual([200, 200, 404]);
    expect(await statuses(OUTSIDE)).toEqual([404, 200, 404]);
  });
});

describe("a detail profile", () => {
  it("is the search profile with whom to call at the source partner", async () => {
    const ours = bron();
    await ours.deliverVum(aVumProfile());
    const [match] = ((await ours.find(PEOPLE, asking())).body as { matches: object[] }).matches;
    const { status, body } = await ours.read(PEOPLE, "vum-1");
    expect([status, body]).toEqual([
      200,
      {
        ...match,
        contactpersoon: [
          {
            naamContactpersoonAfdeling: "Team kandidaten",
            emailadres: "kandidaten@gemeente-haarlem.example",
            telefoonnummer: "023 000 01 01",
          },
        ],
      },
    ]);
  });

  it("holds nothing of a person that VUM has and we dropped, and a search result nothing of the detail", async () => {
    const ours = bron();
    await ours.deliverVum(aVumProfile());
    const { text: detail } = await ours.read(PEOPLE, "vum-1");
    const { text: found } = await ours.find(PEOPLE, asking());
    for (const personal of PERSONAL) expect(found + detail).not.toContain(personal);
    for (const own of [
      "contactpersoon",
      "kandidaten@",
      "eisAanWerk",
      "webadres",
      "Ldr",
      "emailadres",
      "telefoonnummer",
    ])
      expect(found).not.toContain(own);
  });

  it("names one person: an id that two partners delivered is told apart by the partner", async () => {
    const ours = bron();
    await ours.deliverVum(aVumProfile());
    await ours.deliverVum(aVumProfile(), "uwv");
    expect(ids(await ours.find(PEOPLE, asking()))).toEqual([`${PARTNER}.vum-1`, "uwv.vum-1"]);
    const statuses = ["vum-1", `${PARTNER}.vum-1`, "uwv.vum-1", "pasmatch.vum-1"].map(
      async (id) => (await ours.read(PEOPLE, id)).status,
    );
    expect(await Promise.all(statuses)).toEqual([404, 200, 200, 404]);
  });

  it("is not found the same way for an id that is unknown, withdrawn, somebody's own reference, or malformed", async () => {
    const ours = bron();
    await ours.deliver("own-ref");
    await ours.deliver("gone");
    await ours.candidates.withdraw(
      { partner: PARTNER, ref: "gone" },
      1,
      ours.tick(),
      eventOf("nl.wsp.kandidaat-ingetrokken.v1", "x", 2, ours.tick()),
    );
    const answers = await Promise.all(
      ["nobody", `${PARTNER}.gone`, "own-ref", `${PARTNER}.`, "%00", "a".repeat(300), `${PARTNER}.%F0%9F%98%80`].map(
        (id) => ours.read(PEOPLE, id),
      ),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.body).toEqual({
      code: "404.01",
      message: "Niet gevonden",
      details: "Dit profiel is niet gevonden",
    });
  });
});

describe.skipIf(!hasContracts)("answers about job seekers", () => {
  // Inside the tests: the body of a describe runs even when it is skipped, and then there is no contract.
  const judge = () => contract("WerkzoekendeProfielen");

  it("keep the contract, whatever partners delivered", async () => {
    const { flawsOfMatches, flawsOfDetail } = judge();
    await fc.assert(
      fc.asyncProperty(fc.array(vumProfiles, { minLength: 1, maxLength: 5 }), async (profiles) => {
        const ours = bron();
        for (const profile of profiles) await ours.deliverVum(profile);
        await ours.deliver("own", { hours: { min: 7.6, max: 168 }, maxDistanceKm: 1000, skills: ["k1"], language: 4 });
        const answer = await ours.find(PEOPLE, asking());
        expect(flawsOfMatches(answer.body)).toEqual([]);
        expect(ids(answer)).toHaveLength(profiles.length + 1);
        for (const id of ids(answer)) {
          const detail = await ours.read(PEOPLE, id);
          expect([detail.status, ...flawsOfDetail(detail.body)]).toEqual([200]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("keep it with the contact of each partner that offers people", async () => {
    const { flawsOfDetail } = judge();
    const ours = bron();
    const offering = region.partners.filter(({ vum }) => vum !== undefined);
    expect(offering.length).toBeGreaterThan(0);
    for (const { code } of offering) {
      await ours.deliver("p", {}, code);
      const { status, body } = await ours.read(PEOPLE, `${code}.p`);
      expect([code, status, ...flawsOfDetail(body)]).toEqual([code, 200]);
    }
  });

  it("are judged: a match without an id, or with a field of the detail, is a flaw", () => {
    const { flawsOfMatches } = judge();
    const match = { idWerkzoekende: "a", mobiliteit: { bemiddelingspostcode: "2011AB" } };
    const answer = (change: object) => ({ maximumAantalResultatenBereikt: false, matches: [{ ...match, ...change }] });
    expect(flawsOfMatches(answer({}))).toEqual([]);
    expect(flawsOfMatches(answer({ idWerkzoekende: undefined, emailadres: ["a@b.example"] }))).toHaveLength(2);
  });
});
