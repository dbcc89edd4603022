import { describe, expect, it } from "vitest";
import { CARVING_STATES, type CarvingRecord, isCarvingOpen } from "#shared/domain/carving-record.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { carvingAnswers } from "./carving-answers.ts";
import { handIn } from "./hand-in.ts";
import { part, textOf } from "./html.ts";
import { memoryCarvings } from "./memory-stores.ts";
import { hiddenField } from "./visitor.ts";

/** A request that was handed in, and the link to its status. */
async function handedIn(change: Parameters<typeof employerPages>[0] = {}, carvings = memoryCarvings()) {
  const pages = { ...employerPages({ carvings, ...change }), carvings };
  const visitor = visitorOf(pages.app);
  const { location } = await handIn(visitor, carvingAnswers(), "/jobcarving");
  const [record] = pages.carvings.records.values();
  if (!record) throw new Error("No request was made");
  const key = new URL(location, "https://wsp.example").searchParams.get("sleutel") ?? "";
  const address = `/status/${record.reference}`;
  const put = (change: Partial<CarvingRecord>) =>
    pages.carvings.records.set(record.reference, { ...record, ...change });
  const stored = () => pages.carvings.records.get(record.reference);
  return {
    ...pages,
    visitor,
    record,
    key,
    address,
    link: `${address}?sleutel=${key}`,
    received: location,
    put,
    stored,
  };
}

describe("the status of a jobcarving request", () => {
  it("is said in plain words in every state, and may be withdrawn while it is open", async () => {
    const { visitor, link, put } = await handedIn();
    const seen = new Set<string>();
    for (const status of CARVING_STATES) {
      put({ status });
      const { html, status: code } = await visitor.get(link);
      expect(code).toBe(200);
      expect(html).toContain('<meta name="robots" content="noindex, nofollow"/>');
      expect(html.includes("/intrekken?sleutel=")).toBe(isCarvingOpen(status));
      seen.add(textOf(part(html, "div", 'class="panel')));
    }
    expect(seen.size).toBe(CARVING_STATES.length);
  });

  it("promises no confirmation of a request that the desk began", async () => {
    const { visitor, link, put } = await handedIn();
    const stepsAfter = async (kind: "employer" | "staff") => {
      put({ history: [{ at: "2026-11-20T10:00:00.000Z", what: "x", by: { kind, id: "x" } }] });
      return textOf((await visitor.get(link)).html).includes("U krijgt een bevestiging");
    };
    expect([await stepsAfter("employer"), await stepsAfter("staff")]).toEqual([true, false]);
  });

  it("names the jobs that were carved, with their hours and tasks", async () => {
    const { visitor, link, put, record } = await handedIn();
    const job = { kind: "regular", statement: "Extra werk", checkedBy: "amina.bakker", at: record.receivedAt } as const;
    const approval = { ...job, proposal: "P-00000000", tasks: ["t2", "t3"], title: "Gastvrouw", occupation: "9412" };
    put({ status: "carved", approvals: [approval] });
    const panel = textOf(part((await visitor.get(link)).html, "div", 'class="panel'));
    expect(panel).toContain("Er is een baan gemaakt");
    expect(panel).toContain("Gastvrouw, 9:30 uur per week: Maaltijden rondbrengen; Thee schenken");
    expect(panel).not.toContain("Extra werk");
  });

  it("answers a wrong key, another request's key, no key and an unknown reference alike", async () => {
    const { visitor, record, key, address } = await handedIn();
    const other = await handedIn();
    const wrong = [
      `${address}?sleutel=${key.slice(1)}x`,
      `${address}?sleutel=${other.key}`,
      address,
      `/status/J-00000000?sleutel=${key}`,
      "/status/J-nothing",
      `/jobcarving/ontvangen/${record.reference}`,
      `/vacature/ontvangen/${record.reference}?sleutel=${key}`,
      `${address}/intrekken`,
      `${address}/intrekken?sleutel=${other.key}`,
    ];
    const answers = await Promise.all(wrong.map((path) => visitor.get(path)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
  });
});

describe("withdrawing a jobcarving request", () => {
  it("asks once more, and then closes it in the employer's name", async () => {
    const { visitor, address, key, link, stored } = await handedIn();
    const asked = await visitor.get(`${address}/intrekken?sleutel=${key}`);
    expect(textOf(asked.html)).toContain("Wilt u uw verzoek intrekken?");
    expect(stored()?.status).toBe("received");

    const sleutel = hiddenField(asked.html, "sleutel");
    const withdrawn = await visitor.arrive(await visitor.post(`${address}/intrekken`, { sleutel }));
    expect(textOf(withdrawn.html)).toContain("Uw verzoek is ingetrokken");
    expect(withdrawn.url).toContain(link);
    expect(stored()).toMatchObject({ status: "withdrawn", version: 2 });
    expect(stored()?.history.at(-1)).toMatchObject({ what: "Verzoek ingetrokken", by: { kind: "employer" } });
  });

  it("keeps why, when somebody says so", async () => {
    const { visitor, address, key, stored } = await handedIn();
    await visitor.post(`${address}/intrekken`, { sleutel: key, reden: "took-too-long" });
    expect(stored()).toMatchObject({ status: "withdrawn", withdrawalReason: "took-too-long" });
    expect(stored()?.history.at(-1)?.what).toBe("Verzoek ingetrokken: Het duurde te lang");
  });

  it("does so once, however often it is asked", async () => {
    const { visitor, address, key, link, stored } = await handedIn();
    for (let times = 0; times < 2; times += 1)
      expect((await visitor.post(`${address}/intrekken`, { sleutel: key })).status).toBe(303);
    expect(stored()?.version).toBe(2);
    expect(
      new URL((await visitor.get(`${address}/intrekken?sleutel=${key}`)).location, "https://wsp.example").href,
    ).toContain(link);
  });

  it("goes before an analysis that ends at the same moment", async () => {
    const carvings = memoryCarvings();
    let isAnalysed = false;
    const replace: typeof carvings.replace = async (record, events) => {
      const stored = carvings.records.get(record.reference);
      if (stored && !isAnalysed) carvings.records.set(record.reference, { ...stored, status: "analysed", version: 2 });
      isAnalysed = true;
      return carvings.replace(record, events);
    };
    const { visitor, address, key, record } = await handedIn({ carvings: { ...carvings, replace } }, carvings);
    expect((await visitor.post(`${address}/intrekken`, { sleutel: key })).status).toBe(303);
    expect(carvings.records.get(record.reference)).toMatchObject({ status: "withdrawn", version: 3 });
  });

  it("is refused without the key, from another site, and once a job was carved", async () => {
    const { visitor, address, key, put, stored } = await handedIn();
    expect((await visitor.post(`${address}/intrekken`, {})).status).toBe(404);
    expect((await visitor.post(`${address}/intrekken?sleutel=${key}`, {})).status).toBe(404);
    const foreign = { Origin: "https://evil.example" };
    expect((await visitor.post(`${address}/intrekken`, { sleutel: key }, foreign)).status).toBe(403);
    put({ status: "carved" });
    expect((await visitor.post(`${address}/intrekken`, { sleutel: key })).status).toBe(409);
    expect(stored()?.status).toBe("carved");
  });
});
