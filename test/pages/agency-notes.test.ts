import { describe, expect, it } from "vitest";
import { deskPages, signedIn } from "./apps.ts";
import { anAssignment, aPerson, aRecord, aShortlist, putForward, REFERENCE } from "./desk-records.ts";
import { summaryOf, textOf } from "./html.ts";
import { memoryVacancies } from "./memory-stores.ts";
import { hiddenField, type Visitor } from "./visitor.ts";

const PAGE = `/werkblad/vacatures/${REFERENCE}`;
const CONVERSATION = `${PAGE}/berichten/A-K-1`;

/** A desk on which one person of a vacancy is at Pasmatch, and another vacancy has somebody there too. */
function desk() {
  const record = aRecord({ status: "in-progress", decisions: { "gemeente-haarlem:K-1": putForward("K-1") } });
  const other = aRecord({ reference: "V-00000002", decisions: { "gemeente-haarlem:K-2": putForward("K-2") } });
  const vacancies = memoryVacancies(new Map([record, other].map((vacancy) => [vacancy.reference, vacancy])));
  return deskPages({
    vacancies,
    shortlists: [aShortlist()],
    candidates: [aPerson("K-1"), aPerson("K-2")],
    assignments: [anAssignment("K-1", record, {}), anAssignment("K-2", other, {})],
  });
}

const write = async (visitor: Visitor, bericht: string, fields: Record<string, string> = {}) => {
  const { html } = await visitor.get(CONVERSATION);
  const own = { csrf: hiddenField(html, "csrf"), nummer: hiddenField(html, "nummer"), bericht };
  return visitor.post(CONVERSATION, { ...own, ...fields });
};

describe("what an account manager and an agency write to each other", () => {
  it("stands with the vacancy, is answered from there, and is seen with a line of whom it is about", async () => {
    const { app, audit, views } = desk();
    const amina = await signedIn(app);
    const before = await amina.get(PAGE);
    expect(before.html).toContain(`href="${CONVERSATION}"`);
    expect(textOf(before.html)).toContain("Nog geen berichten");

    const sent = await write(amina, "Kun je deze week bellen?");
    expect([sent.status, sent.location]).toEqual([303, CONVERSATION]);
    expect(textOf((await amina.get(sent.location)).html)).toContain("Kun je deze week bellen?");
    expect(textOf((await amina.get(PAGE)).html)).toMatch(/Kun je deze week bellen\? Amina Bakker, /);
    expect(audit).toContainEqual({
      action: "write-message",
      object: "A-K-1",
      result: "done",
      actor: "amina.bakker",
      origin: "workbench",
    });
    expect(views).toContainEqual(
      expect.objectContaining({
        activity: "view-messages",
        people: [{ partner: "gemeente-haarlem", ref: "K-1" }],
      }),
    );
  });

  it("is asked again when it says nothing, and kept once when it is sent twice", async () => {
    const { app } = desk();
    const amina = await signedIn(app);
    const empty = await write(amina, " ");
    expect(empty.status).toBe(400);
    expect(summaryOf(empty.html)).toEqual([{ field: "bericht", text: "Schrijf eerst een bericht" }]);
    expect((await write(amina, "Hallo", { nummer: "x" })).status).toBe(400);
    for (const _again of [1, 2]) await write(amina, "Eén keer", { nummer: "0123456789abcdef" });
    expect((await amina.get(CONVERSATION)).html.match(/Eén keer/g)).toHaveLength(1);
  });

  it("is found under its own vacancy alone, and needs a form of this session", async () => {
    const amina = await signedIn(desk().app);
    for (const path of [
      `${PAGE}/berichten/A-K-2`,
      `${PAGE}/berichten/A-1`,
      "/werkblad/vacatures/V-1/berichten/A-K-1",
    ]) {
      expect([path, (await amina.get(path)).status]).toEqual([path, 404]);
    }
    expect((await write(amina, "Hallo", { csrf: "made-up" })).status).toBe(403);
  });
});
