import { describe, expect, it } from "vitest";
import { WITHDRAWAL_REASON_CODES } from "#shared/domain/reasons.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { answers } from "./answers.ts";
import { employerPages, signer, visitorOf } from "./apps.ts";
import { aRecord } from "./desk-records.ts";
import { hiddenFields, postForm } from "./hand-in.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";

const MONTH_AGO = "2026-10-20T10:00:00.000Z";

/** An employer with the link of one vacancy. */
async function withLink(change: Partial<VacancyRecord> = {}, asked: Parameters<typeof aRecord>[1] = {}) {
  const pages = employerPages();
  const visitor = visitorOf(pages.app);
  const record = aRecord(change, asked);
  pages.vacancies.records.set(record.reference, record);
  const sleutel = await signer.sign("status-link", record.reference);
  const at = (page = "", prefix = "") => `${prefix}/status/${record.reference}${page}`;
  return {
    ...pages,
    visitor,
    sleutel,
    at,
    open: (page = "") => visitor.get(`${at(page)}?sleutel=${sleutel}`),
    send: (page: string, fields: Readonly<Record<string, string | readonly string[]>> = {}) =>
      postForm(visitor, at(page), { sleutel, ...fields }),
    now: () => pages.vacancies.records.get(record.reference) ?? expect.unreachable(),
  };
}

describe("an open vacancy that nobody spoke of for a month", () => {
  it("is asked about, and answered in one click", async () => {
    const { open, send, now } = await withLink({ receivedAt: MONTH_AGO });
    const page = await open();
    expect(textOf(page.html)).toContain("Is deze vacature nog actueel?");
    expect(textOf(page.html)).toContain("sluiten wij de vacature op 18 januari 2027");
    expect((await send("/actueel")).status).toBe(303);
    expect(now()).toMatchObject({ version: 3, requirementsVersion: 1, confirmedOpenAt: "2026-11-23T09:00:00.000Z" });
    expect(textOf((await open()).html)).toContain("U liet op 23 november 2026 weten");

    await send("/actueel");
    expect(now().version).toBe(3);
  });

  it("is not asked about before, nor when it is closed", async () => {
    expect(textOf((await (await withLink()).open()).html)).not.toContain("nog actueel?");
    const closed = await withLink({ receivedAt: MONTH_AGO, status: "filled" });
    expect(textOf((await closed.open()).html)).not.toContain("nog actueel?");
    expect((await closed.send("/actueel")).status).toBe(303);
    expect(closed.now()).toMatchObject({ version: 2, status: "filled" });
  });
});

describe("a vacancy that closes within a week", () => {
  it("says so, and stays open a month longer in one click, however often that is clicked", async () => {
    const { open, send, now } = await withLink({}, { closesOn: "2026-11-30" });
    const page = await open();
    expect(textOf(page.html)).toContain("Uw vacature sluit vanzelf na 30 november 2026");
    expect(part(page.html, "button", 'class="nl-button nl-button--primary"')).toBe(
      "Houd open tot en met 30 december 2026",
    );
    const { tot = [] } = hiddenFields(page.html);
    expect((await send("/verlengen", { tot })).status).toBe(303);
    expect((await send("/verlengen", { tot })).status).toBe(303);
    expect(now()).toMatchObject({ version: 3, requirementsVersion: 1, submission: { closesOn: "2026-12-30" } });
    expect(textOf((await open()).html)).not.toContain("sluit vanzelf");
  });

  it("takes no day that stood on no button", async () => {
    for (const tot of ["2099-01-01", "2026-11-23", "morgen", "", "2026-12-31"]) {
      const { send, now } = await withLink({}, { closesOn: "2026-11-30" });
      expect((await send("/verlengen", { tot })).status).toBe(303);
      expect(now().version).toBe(2);
    }
    const closed = await withLink({ status: "expired" }, { closesOn: "2026-11-22" });
    expect((await closed.send("/verlengen", { tot: "2026-12-22" })).status).toBe(303);
    expect(closed.now()).toMatchObject({ version: 2, status: "expired" });
  });

  it("says nothing before, nor to who is told that it has no date", async () => {
    for (const closesOn of ["2026-12-05", undefined]) {
      const { open } = await withLink({}, closesOn === undefined ? {} : { closesOn });
      expect(textOf((await open()).html)).not.toContain("sluit vanzelf");
    }
  });
});

describe("withdrawing a vacancy", () => {
  it("asks why, keeps it, and leads to where the vacancy stands", async () => {
    const { open, send, now } = await withLink();
    expect((await open("/intrekken")).status).toBe(200);
    const unsaid = await send("/intrekken");
    expect(unsaid.status).toBe(400);
    expect(part(unsaid.html, "title")).toMatch(/^1 fout: Vacature intrekken/);
    expect(summaryOf(unsaid.html)).toEqual([{ field: "reden", text: "Kies waarom u de vacature intrekt" }]);
    expect(now().status).toBe("shortlisted");

    expect((await send("/intrekken", { reden: "work-gone" })).location).toMatch(/^\/status\//);
    expect(now()).toMatchObject({ status: "withdrawn", withdrawalReason: "work-gone" });
    expect((await open("/intrekken")).status).toBe(303);
    expect((await send("/intrekken", { reden: "other" })).status).toBe(303);
    expect(now().withdrawalReason).toBe("work-gone");
  });

  it("offers every reason there is", async () => {
    const { open } = await withLink();
    expect(attributes((await open("/intrekken")).html, "value")).toEqual(
      expect.arrayContaining([...WITHDRAWAL_REASON_CODES]),
    );
  });
});

describe("changing a vacancy", () => {
  /** The change form as it stands, sent with these answers in the place of its own. */
  const FULL = {
    salary: { min: 2500, max: 2750.5, per: "month" as const },
    schedule: { required: ["mon-morning" as const] },
    demands: { lifting: 2, pace: 1 },
    education: { level: 4, hard: true },
    skills: ["order-picking", "esco:a", "esco:b"].map((code) => ({ code, importance: "desired" as const })),
    licences: ["B" as const],
  };
  const typed = (record: VacancyRecord, change: Record<string, string | readonly string[]> = {}) => ({
    ...answers(),
    title: record.submission.title,
    "hours-min": "16",
    "hours-max": "32",
    positions: "1",
    postcode: "2031 AB",
    versie: String(record.requirementsVersion),
    ...change,
  });

  it("shows what stands there, and nothing that does not change", async () => {
    const { open } = await withLink({}, FULL);
    const { html } = await open("/wijzigen");
    expect(attributes(html, "value")).toEqual(expect.arrayContaining(["Medewerker magazijn", "2500", "2750,5"]));
    const checked = [...html.matchAll(/<input[^>]*value="([^"]*)"[^>]*checked/g)].map(([, value]) => value);
    expect(checked).toEqual(expect.arrayContaining(["mon-morning", "ja", "B", "regular"]));
    expect(attributes(html, "name")).not.toContain("kvk-number");
  });

  it("changes what was changed, has it scored anew, and leaves alone what the form cannot show", async () => {
    const { send, now, visitor } = await withLink({}, { skills: FULL.skills, licences: ["B"] });
    const sent = await send("/wijzigen", typed(now(), { "hours-min": "20 uur", "skill-1": "forklift-driving" }));
    expect(sent.status).toBe(303);
    expect(textOf((await visitor.arrive(sent)).html)).toContain("Uw wijziging is opgeslagen");
    const { submission, requirementsVersion, history } = now();
    expect(requirementsVersion).toBe(2);
    expect(submission.hoursPerWeek).toEqual({ min: 20, max: 32 });
    expect(submission.skills.map(({ code }) => code)).toEqual(["forklift-driving", "esco:a", "esco:b"]);
    expect(submission.licences ?? []).toEqual([]);
    expect(history.at(-1)?.by).toEqual({ kind: "employer", id: "status-link" });
  });

  it("without a change changes nothing", async () => {
    const { open, send, now } = await withLink({}, FULL);
    const { html } = await open("/wijzigen");
    const chosen: Record<string, string[]> = { ...hiddenFields(html), description: [now().submission.description] };
    const add = (name = "", value = "") => {
      chosen[name] = [...(chosen[name] ?? []), value];
    };
    for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
      const [, name] = / name="([^"]*)"/.exec(tag) ?? [];
      const [, value] = / value="([^"]*)"/.exec(tag) ?? [];
      const isBox = /type="(checkbox|radio)"/.test(tag);
      if (!/type="hidden"/.test(tag) && (!isBox || / checked/.test(tag))) add(name, value);
    }
    for (const [, name, inside] of html.matchAll(/<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/g))
      add(name, /value="([^"]*)" selected/.exec(inside ?? "")?.[1]);
    const { sleutel: _key, ...fields } = chosen;
    expect((await send("/wijzigen", fields)).status).toBe(303);
    expect(now().history.map(({ what }) => what)).toEqual(["Vacature ontvangen"]);
    expect(now().version).toBe(2);
  });

  it("overwrites no change that was made meanwhile, and keeps what was typed", async () => {
    const { send, now } = await withLink();
    await send("/wijzigen", typed(now(), { "hours-min": "20" }));
    const late = await send("/wijzigen", typed(now(), { "hours-min": "24 uur", versie: "1" }));
    expect(late.status).toBe(200);
    expect(summaryOf(late.html)).toEqual([{ field: "verstuur", text: expect.stringContaining("intussen veranderd") }]);
    expect(attributes(late.html, "value")).toContain("24 uur");
    expect(now().submission.hoursPerWeek.min).toBe(20);

    const again = { ...hiddenFields(late.html), ...typed(now(), { "hours-min": "24" }) };
    expect((await send("/wijzigen", again)).status).toBe(303);
    expect(now().submission.hoursPerWeek.min).toBe(24);
  });

  it("is not hindered by a decision that was taken meanwhile", async () => {
    const { send, now, vacancies } = await withLink();
    const fields = typed(now(), { "hours-min": "20" });
    vacancies.records.set(now().reference, { ...now(), version: 3, status: "in-progress" });
    expect((await send("/wijzigen", fields)).status).toBe(303);
    expect(now()).toMatchObject({ status: "in-progress", requirementsVersion: 2 });
  });

  it("goes on in the other language with what was typed, and still overwrites no change made meanwhile", async () => {
    const { open, send, now, visitor, sleutel } = await withLink();
    const form = await open("/wijzigen");
    const [inEnglish = ""] = attributes(form.html, "formaction").filter((action) => action.startsWith("/en/status"));
    const fields = typed(now(), { "hours-min": "achttien", sleutel });
    const english = await postForm(visitor, inEnglish, { ...fields, actie: "taal" });
    expect(english.status).toBe(200);
    expect(part(english.html, "h1")).toBe("Change vacancy");
    expect(summaryOf(english.html)).toEqual([]);
    expect(attributes(english.html, "value")).toContain("achttien");
    expect(now().version).toBe(2);

    await send("/wijzigen", typed(now(), { "hours-min": "20" }));
    const dutch = await send("/wijzigen", { ...fields, ...hiddenFields(english.html), actie: "taal" });
    expect(part(dutch.html, "h1")).toBe("Vacature wijzigen");
    const late = await send("/wijzigen", { ...fields, ...hiddenFields(dutch.html), "hours-min": "24" });
    expect(late.status).toBe(200);
    expect(now().submission.hoursPerWeek.min).toBe(20);
  });

  it("may keep a start date that is over by now, and get no other one that is", async () => {
    const past = { "start-date": "2", "start-date-maand": "november", "start-date-jaar": "2026" };
    const { send, now } = await withLink({}, { startDate: "2026-11-02" });
    expect((await send("/wijzigen", typed(now(), { ...past, positions: "3" }))).location).toContain("gewijzigd");
    expect(now().submission).toMatchObject({ startDate: "2026-11-02", positions: 3 });
    const earlier = await send("/wijzigen", typed(now(), { ...past, "start-date": "1" }));
    expect(summaryOf(earlier.html).map(({ field }) => field)).toEqual(["start-date"]);
  });

  it("names what is wrong, and refuses a vacancy that is closed", async () => {
    const { send, open, now } = await withLink();
    const wrong = await send("/wijzigen", typed(now(), { title: "", "contact-email": "robin" }));
    expect(summaryOf(wrong.html).map(({ field }) => field)).toEqual(["title", "contact-email"]);
    await send("/intrekken", { reden: "mistake" });
    expect((await open("/wijzigen")).status).toBe(303);
    const late = await send("/wijzigen", typed(now()));
    expect(summaryOf(late.html)).toEqual([{ field: "verstuur", text: expect.stringContaining("niet meer") }]);
  });
});

describe("everything behind the status link", () => {
  it.each(["/actueel", "/verlengen", "/wijzigen", "/intrekken"])(
    "%s is refused without its key, and from elsewhere",
    async (page) => {
      const { visitor, at, sleutel, now } = await withLink();
      expect((await visitor.post(at(page), { sleutel: `${sleutel.slice(1)}x`, reden: "other" })).status).toBe(404);
      const foreign = { Origin: "https://evil.example" };
      expect((await visitor.post(at(page), { sleutel, reden: "other" }, foreign)).status).toBe(403);
      expect(now().version).toBe(2);
    },
  );

  it("leads to a form in which a returning employer need not type again who they are", async () => {
    const { open, visitor } = await withLink();
    const href = attributes((await open()).html, "href").find((link) => link.includes("vorige=")) ?? "";
    const { html } = await visitor.get(href);
    expect(attributes(html, "value")).toEqual(
      expect.arrayContaining(["Loods Proefneming", "00000123", "robin@werkgever.example", "2031 AB"]),
    );
    expect(part(html, "p", 'class="lead"')).toContain("vorige vacature");
    expect((await visitor.get(href.replace(/sleutel=./, "sleutel=x"))).status).toBe(404);
  });
});
