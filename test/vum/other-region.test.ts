import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storedTables } from "../api/support/tables.ts";
import { aVumProfile, PERSONAL } from "../domain/vum-profiles.ts";
import { textOf } from "../pages/html.ts";
import { hiddenField, signInAtDesk, Visitor } from "../pages/visitor.ts";
import { aCandidate, aVacancy } from "../support/builders.ts";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";

/** Two whole platforms in this process: the one asks the other over HTTP, as regions do. */
describe("a vacancy that other regions are asked about", () => {
  let other: RunningPlatform;
  let ours: RunningPlatform;
  let staff: Visitor;

  const handIn = async () => {
    const { body } = await ours.call<{ reference: string }>("werkblad", "/vacancies", {
      method: "POST",
      body: aVacancy({ licences: ["B"] }),
      headers: { "Idempotency-Key": crypto.randomUUID() },
    });
    return body.reference;
  };
  const pageOf = (reference: string) => `/werkblad/vacatures/${reference}`;
  const ask = async (reference: string) => {
    const csrf = hiddenField((await staff.get(pageOf(reference))).html, "csrf");
    return staff.post(`${pageOf(reference)}/andere-regios`, { csrf });
  };
  const kept = async () => JSON.stringify(await storedTables(ours).itemsOf("elsewhere"));

  beforeAll(async () => {
    other = await runningPlatform();
    const source = {
      kind: "bron",
      oin: "99990000000000000001",
      km: 30,
      accessToken: await other.token("vum-gateway"),
    } as const;
    ours = await runningPlatform({
      vumSources: [
        { ...source, code: "amstelland", name: "Regio Amstelland", url: `${other.publicUrl}/vum/v3` },
        { ...source, code: "verlaten", name: "Regio Verlaten", url: "http://localhost:9/vum/v3" },
        { ...source, code: "dicht", name: "Regio Dicht", url: `${other.publicUrl}/vum/v3`, accessToken: "none" },
      ],
    });
    for (const [ref, licences] of [
      ["has-b", ["B"]],
      ["has-none", []],
      ["unsaid", undefined],
    ] as const)
      await other.call("gemeente-haarlem", `/candidates/${ref}`, {
        method: "PUT",
        body: aCandidate({ licences: licences && [...licences] }),
      });
    await other.call("uwv", "/candidate-imports", {
      method: "POST",
      body: [aVumProfile({ idWerkzoekende: "from-vum" })],
    });
    await eventually(
      () => other.call("uwv", "/candidates/from-vum"),
      ({ status }) => status === 200,
    );
    await ours.call("gemeente-haarlem", "/candidates/our-own", {
      method: "PUT",
      body: aCandidate({ licences: ["B"] }),
    });
    staff = new Visitor(ours.publicUrl);
    await signInAtDesk(staff, "amina.bakker");
  });
  afterAll(async () => {
    await Promise.all([ours?.close(), other?.close()]);
  });

  it("gets the people of another region, scored and apart from its own, with what came of each region", async () => {
    const reference = await handIn();
    const before = textOf((await staff.get(pageOf(reference))).html);
    expect(before).toContain("U kunt 3 andere regio's vragen wie dit werk kan");
    expect(before).not.toContain("has-b");

    expect((await ask(reference)).status).toBe(303);
    const text = textOf((await staff.get(pageOf(reference))).html);
    expect(text).toContain("Regio Amstelland: 4 mensen gevonden.");
    expect(text).toContain("Regio Verlaten: Was niet bereikbaar. Probeer het later opnieuw.");
    expect(text).toContain("Regio Dicht: Weigerde de vraag. Vraag uw beheerder om de koppeling na te kijken.");
    // VUM cannot say "none", so whoever has no licence is unknown there, and unknown is not no.
    expect(text).toContain("De beste 4 van 4 mensen die kunnen, voor zover bekend.");
    for (const id of ["gemeente-haarlem.has-b", "gemeente-haarlem.has-none", "gemeente-haarlem.unsaid", "from-vum"])
      expect(text).toMatch(new RegExp(`Regio Amstelland ?, kenmerk ${id.replace(".", "\\.")} ?: \\d+ van 100 punten`));

    const list = await eventually(
      () => ours.call<{ status: string; entries: { ref: string }[] }>("werkblad", `/vacancies/${reference}/shortlist`),
      ({ body }) => body.status === "ready",
    );
    expect(list.body.entries.map(({ ref }) => ref)).toEqual(["our-own"]);
  });

  it("keeps nothing of their profiles, and of the vacancy nothing once it closed", async () => {
    const reference = await handIn();
    await ask(reference);
    const held = await kept();
    expect(held).toContain(reference);
    for (const personal of [...PERSONAL, "2011AB", "2025AA", "mobiliteit", "Loods Proefneming"])
      expect(held).not.toContain(personal);

    await ours.call("werkblad", `/vacancies/${reference}/withdrawal`, { method: "POST" });
    await eventually(kept, (text) => !text.includes(reference));
    const closed = textOf((await staff.get(pageOf(reference))).html);
    expect(closed).not.toContain("Mensen in andere regio's");
    expect(textOf((await ask(reference)).html)).toContain("Deze vacature is gesloten");
  });
});
