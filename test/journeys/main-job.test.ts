import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aVacancy } from "../support/builders.ts";
import { aCandidate } from "../support/builders-today.ts";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";

type Shortlist = {
  status: string;
  eligible: number;
  entries: { candidateId: string; score: number; components: unknown[] }[];
};
type Pulled = { items: { id: string; status: string; candidate: { ref: string } }[]; next: string };

describe("the main job, over the API", () => {
  let platform: RunningPlatform;
  beforeAll(async () => {
    platform = await runningPlatform();
  });
  afterAll(() => platform.close());

  it("leads from a delivered candidate and a vacancy to a placement, and closes the rest", async () => {
    const { call } = platform;
    for (const ref of ["a1", "a2"]) {
      const delivered = await call("gemeente-haarlem", `/candidates/${ref}`, { method: "PUT", body: aCandidate() });
      expect(delivered.status).toBe(201);
    }
    const handedIn = await call<{ reference: string }>("werkblad", "/vacancies", { method: "POST", body: aVacancy() });
    expect(handedIn.status).toBe(201);
    const { reference } = handedIn.body;

    const { body: shortlist } = await eventually(
      () => call<Shortlist>("werkblad", `/vacancies/${reference}/shortlist`),
      ({ body }) => body.status === "ready",
    );
    expect(shortlist.entries.map(({ candidateId }) => candidateId)).toEqual([
      "gemeente-haarlem:a1",
      "gemeente-haarlem:a2",
    ]);

    await eventually(
      () => call("werkblad", `/vacancies/${reference}`),
      ({ body }) => body.status === "shortlisted",
    );
    for (const candidateId of ["gemeente-haarlem:a1", "gemeente-haarlem:a2"]) {
      const decided = await call("werkblad", `/vacancies/${reference}/decisions`, {
        method: "POST",
        body: { candidateId, decision: "put-forward" },
      });
      expect(decided).toMatchObject({ status: 201, body: { agency: "pasmatch" } });
    }

    const { body: pulled } = await eventually(
      () => call<Pulled>("pasmatch", "/assignments?wait=5"),
      ({ body }) => body.items.length === 2,
    );
    const [first] = pulled.items;
    for (const status of ["introduced", "placed"]) {
      const reported = await call("pasmatch", `/assignments/${first?.id}/status`, { method: "PUT", body: { status } });
      expect(reported).toMatchObject({ status: 200, body: { status } });
    }

    const { body: vacancy } = await eventually(
      () =>
        call<{ status: string; decisions: { outcome?: { status: string } }[] }>("werkblad", `/vacancies/${reference}`),
      ({ body }) =>
        body.status === "filled" &&
        body.decisions.every(({ outcome }) => ["placed", "closed"].includes(outcome?.status ?? "")),
    );
    expect(vacancy.decisions.map(({ outcome }) => outcome?.status).toSorted()).toEqual(["closed", "placed"]);

    const { body: changes } = await eventually(
      () => call<Pulled>("pasmatch", `/assignments?after=${pulled.next}`),
      ({ body }) => body.items.length === 3,
    );
    expect(changes.items.map(({ status }) => status).toSorted()).toEqual(["closed", "introduced", "placed"]);

    const mails = await eventually(platform.mails, (found) => found.length >= 2);
    expect(mails.map(({ to }) => to).toSorted()).toEqual(
      ["robin@werkgever.example", expect.stringContaining("@zk-ijmond.example")].toSorted(),
    );
  });
});
