import { describe, expect, it } from "vitest";
import { VACANCY_STATES } from "#shared/domain/life-cycles.ts";
import { answers } from "./answers.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { handIn } from "./hand-in.ts";
import { attributes, part, textOf } from "./html.ts";

/** A vacancy that was handed in, and the link to its status. */
async function handedIn() {
  const pages = employerPages();
  const visitor = visitorOf(pages.app);
  const { location } = await handIn(visitor, answers());
  const [record] = pages.vacancies.records.values();
  if (!record) throw new Error("No vacancy was made");
  const key = new URL(location, "https://wsp.example").searchParams.get("sleutel") ?? "";
  return { ...pages, visitor, record, key, received: location };
}

describe("the status of a vacancy", () => {
  it("is shown to who has its link, and not to search engines", async () => {
    const { visitor, record, key, received } = await handedIn();
    for (const path of [received, `/status/${record.reference}?sleutel=${key}`]) {
      const { status, html } = await visitor.get(path);
      expect(status).toBe(200);
      expect(html).toContain('<meta name="robots" content="noindex, nofollow"/>');
      expect(textOf(html)).toContain(record.reference);
    }
  });

  it("is said in plain words in every state, and never with anything of a candidate", async () => {
    const { visitor, vacancies, record, key } = await handedIn();
    const seen = new Set<string>();
    for (const status of VACANCY_STATES) {
      const decisions = { "gemeente-haarlem:K-1": { decision: "postpone", by: "amina.bakker", at: record.receivedAt } };
      vacancies.records.set(record.reference, { ...record, status, decisions } as typeof record);
      const { html } = await visitor.get(`/status/${record.reference}?sleutel=${key}`);
      expect(html).not.toContain("K-1");
      seen.add(textOf(part(html, "div", 'class="panel')));
    }
    expect(seen.size).toBe(VACANCY_STATES.length);
  });

  it("answers a wrong key, another vacancy's key, no key and an unknown reference alike", async () => {
    const { visitor, record, key } = await handedIn();
    const other = await handedIn();
    const wrong = [
      `/status/${record.reference}?sleutel=${key.slice(1)}x`,
      `/status/${record.reference}?sleutel=${other.key}`,
      `/status/${record.reference}`,
      `/status/${record.reference}?sleutel=`,
      `/status/V-00000000?sleutel=${key}`,
      "/status/V-00000000",
      `/status/${record.reference.toLowerCase()}?sleutel=${key}`,
      "/status/nothing-like-it",
      `/vacature/ontvangen/${record.reference}`,
      `/vacature/ontvangen/V-00000000?sleutel=${key}`,
    ];
    const answers = await Promise.all(wrong.map((path) => visitor.get(path)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => JSON.stringify([...headers]))).size).toBe(1);
  });

  it("names who to call, with links that a phone understands", async () => {
    const { visitor, received } = await handedIn();
    const { html } = await visitor.get(received);
    expect(attributes(html, "href").filter((href) => /^(tel|mailto):/.test(href))).toHaveLength(4);
  });
});
