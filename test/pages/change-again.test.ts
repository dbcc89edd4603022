import { describe, expect, it } from "vitest";
import { Problem } from "#shared/domain/problem.ts";
import { answers } from "./answers.ts";
import { answersOn } from "./answers-on.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { carvingAnswers } from "./carving-answers.ts";
import { handIn } from "./hand-in.ts";
import { attributes, part, summaryOf } from "./html.ts";
import { memoryDrafts } from "./memory-stores.ts";
import type { Fields } from "./visitor.ts";

const FORMS = [
  { base: "/vacature", filled: answers() },
  { base: "/jobcarving", filled: carvingAnswers() },
] as const;

describe.each(FORMS)("what is wrong with a change of what $base made", ({ base, filled }) => {
  const opened = async (change: Parameters<typeof employerPages>[0] = {}) => {
    const pages = employerPages(change);
    const visitor = visitorOf(pages.app);
    const received = await handIn(visitor, filled, base);
    const { pathname, search } = new URL(received.location, "https://wsp.example");
    const address = pathname.replace(`${base}/ontvangen`, "/status");
    const form = await visitor.get(`${address}/wijzigen${search}`);
    const send = (fields: Fields, html = form.html) =>
      visitor.post(`${address}/wijzigen`, { ...answersOn(html), ...fields });
    return { ...pages, visitor, address, search, send };
  };

  it("has an address of its own, behind the link, until the change is taken in", async () => {
    const { visitor, address, search, send } = await opened();
    const sent = await send({ "contact-email": "robin", postcode: "2031 ZZ" });
    expect([sent.status, sent.location.startsWith(`${address}/wijzigen${search}&concept=`)]).toEqual([303, true]);
    const wrong = await visitor.arrive(sent);
    expect(summaryOf(wrong.html).map(({ field }) => field)).toEqual(["contact-email"]);
    expect(attributes(wrong.html, "value")).toEqual(expect.arrayContaining(["robin", "2031 ZZ"]));

    const changed = await send({ "contact-email": "kim@werkgever.example" }, wrong.html);
    expect(changed.location).toContain("gewijzigd=ja");
    expect(part((await visitor.get(sent.location)).html, "h1")).not.toMatch(/fout/);
    expect(answersOn((await visitor.get(sent.location)).html)["contact-email"]).toEqual(["kim@werkgever.example"]);
  });

  it("is not shown by the link of something else", async () => {
    const { visitor, send, address } = await opened();
    const { location } = await send({ "contact-email": "robin" });
    const other = await visitor.arrive(await handIn(visitor, { ...filled, postcode: "1971 AB" }, base));
    const [own] = attributes(other.html, "href").filter((href) => href.includes("/status/"));
    const concept = new URL(location, "https://wsp.example").searchParams.get("concept") ?? "";
    const [path = "", key = ""] = (own ?? "").split("?");
    expect(path).not.toBe(address);
    const page = await visitor.get(`${path}/wijzigen?${key}&concept=${concept}`);
    expect(answersOn(page.html)["contact-email"]).toEqual([filled["contact-email"]]);
  });

  it("is the answer itself when drafts cannot be kept", async () => {
    const drafts = memoryDrafts();
    let isAway = false;
    const keep: typeof drafts.keep = (draft) =>
      isAway ? Promise.reject(new Problem("unavailable", "weg")) : drafts.keep(draft);
    const { send } = await opened({ drafts: { ...drafts, keep } });
    isAway = true;
    const wrong = await send({ "contact-email": "robin" });
    expect([wrong.status, summaryOf(wrong.html).map(({ field }) => field)]).toEqual([400, ["contact-email"]]);
  });
});
