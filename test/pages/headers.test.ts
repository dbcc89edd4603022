import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { region } from "#shared/runtime/region.ts";
import { stylesheetOf } from "#shared/web/stylesheet.ts";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { answers } from "./answers.ts";
import { deskPages, employerPages, visitorOf } from "./apps.ts";
import { postForm, sendForm } from "./hand-in.ts";
import { bareTags, summaryOf, textOf } from "./html.ts";
import { type Answer, hiddenField, signInAtDesk, Visitor } from "./visitor.ts";

const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split("; ")
      .map((part) => part.split(" "))
      .map(([name = "", ...sources]) => [name, sources]),
  );

/** What every page answers with, whatever its status. */
function expectGuarded({ headers, html }: Answer, isPersonal = true): void {
  const policy = directives(headers.get("Content-Security-Policy") ?? "");
  for (const name of ["default-src", "base-uri", "frame-ancestors", "object-src"]) {
    expect(policy.get(name), name).toEqual(["'none'"]);
  }
  expect(policy.get("form-action")).toEqual(["'self'"]);
  expect([...policy.values()].flat()).not.toEqual(expect.arrayContaining([expect.stringMatching(/unsafe|\*|http/)]));
  const maxAge = /max-age=(\d+)/.exec(headers.get("Strict-Transport-Security") ?? "")?.[1];
  expect(Number(maxAge)).toBeGreaterThanOrEqual(31_536_000);
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Referrer-Policy")).toBe("same-origin");
  expect(headers.get("Cache-Control")).toBe(isPersonal ? "no-store" : "private, no-cache");
  expect(headers.get("X-Powered-By")).toBeNull();
  if (headers.get("Content-Type")?.startsWith("text/html")) {
    expect(html.slice(0, 32)).toMatch(/^<!doctype html><html lang="(nl|en)"><$/);
    const withoutModules = html.replace(
      /<script type="module" src="\/(?:\w+\/)?assets\/[0-9a-z]{12}\.js"><\/script>/g,
      "",
    );
    expect(bareTags(withoutModules).filter((tag) => /^<(script|style)|\s(style|on\w+)=/i.test(tag))).toEqual([]);
    expect([...html.matchAll(/(?:src|href|action)="(https?:[^"]*)"/g)].map(([, address]) => address)).toEqual([]);
  }
}

describe("every page of the apps, errors included, is guarded by its headers", () => {
  it.each([
    ["/", 200],
    ["/status/V-00000000", 404],
    ["/vacature/ontvangen/V-00000000", 404],
    ["/jobcarving/ontvangen/J-00000000", 404],
    ["/status/J-00000000/intrekken", 404],
    ["/nowhere", 404],
    ["/vacature/", 404],
  ])("employer: %s", async (path, status) => {
    const answer = await visitorOf(employerPages().app).get(path);
    expect(answer.status).toBe(status);
    expectGuarded(answer);
  });

  it.each(["/vacature", "/en/jobcarving"])("employer: %s before anybody filled it in", async (path) => {
    expectGuarded(await visitorOf(employerPages().app).get(path), false);
  });

  it("employer: forms that are wrong, foreign or too large", async () => {
    const visitor = visitorOf(employerPages().app);
    const sent = [
      await visitor.post("/vacature", {}),
      await visitor.post("/vacature", {}, { Origin: "https://evil.example" }),
      await visitor.post("/vacature", { description: "x".repeat(300_000) }),
      await visitor.post("/jobcarving", {}),
      await visitor.post("/jobcarving", { actie: "add-function:" }),
      await visitor.post("/jobcarving", { description: "x".repeat(300_000) }),
      await visitor.post("/status/J-00000000/intrekken", { sleutel: "made-up" }),
    ];
    expect(sent.map(({ status }) => status)).toEqual([303, 403, 413, 303, 303, 413, 404]);
    for (const answer of sent) expectGuarded(answer);
  });

  it("account manager: redirects, refusals and what is not there", async () => {
    const visitor = visitorOf(deskPages().app);
    const answersOf = [
      await visitor.get("/werkblad"),
      await visitor.get("/werkblad/aanmelden"),
      await visitor.get("/werkblad/terug"),
      await visitor.get("/werkblad/nowhere"),
      await visitor.post("/werkblad/afmelden", {}),
    ];
    expect(answersOf.map(({ status }) => status)).toEqual([303, 303, 403, 404, 403]);
    for (const answer of answersOf) expectGuarded(answer);
  });

  it("only the stylesheet may be kept", async () => {
    const { headers } = await visitorOf(employerPages().app).get(stylesheetOf(region.theme).path);
    expect(headers.get("Cache-Control")).toContain("immutable");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  });
});

const HOSTILE = {
  title: `<script>alert("titel")</script>`,
  description: `<img src=x onerror=alert(1)>\n</textarea><b>vet</b> {{7*7}}`,
  "employer-name": `"><svg onload=alert(2)> & Zn.'`,
  "contact-name": `Robin <b>"Voorbeeld"</b>`,
  sector: `' OR 1=1 --`,
};
const RAW = /<script>|<img|<svg onload|<b>/i;

describe("what an employer types is text, wherever it comes out", () => {
  let platform: RunningPlatform;
  let visitor: Visitor;
  beforeAll(async () => {
    platform = await runningPlatform();
    visitor = new Visitor(platform.publicUrl);
  });
  afterAll(() => platform.close());

  it("on every page of both walks, which are guarded like all others", async () => {
    const formulier = hiddenField((await visitor.get("/vacature")).html, "formulier");
    const fields = answers({ ...HOSTILE, formulier, occupation: "4321", "start-date-jaar": "2099" });
    const wrong = await postForm(visitor, "/vacature", { ...fields, "kvk-number": `"><script>alert(3)</script>` });
    const received = await visitor.arrive(await sendForm(visitor, fields));
    const reference = /V-[0-9A-Z]{8}/.exec(received.html)?.[0] ?? "";
    const status = await visitor.get(received.url.replace("/vacature/ontvangen/", "/status/"));
    await eventually(platform.mails, (mails) => mails.length === 2);

    const login = await visitor.open("/werkblad");
    const inbox = await signInAtDesk(visitor, "amina.bakker");
    const team = await visitor.get("/werkblad?wie=alle");
    const vacancy = await visitor.get(`/werkblad/vacatures/${reference}`);
    const mails = await visitor.get("/postvak");

    const pages = { wrong, received, status, login, inbox, team, vacancy, mails };
    for (const [name, page] of Object.entries(pages)) {
      expect(RAW.exec(page.html)?.[0], name).toBeUndefined();
      expectGuarded({ ...page, html: page.html.replaceAll(platform.publicUrl, "") });
    }
    for (const page of [received, status, vacancy]) expect(textOf(page.html)).toContain(HOSTILE.title);
    for (const page of [received, team, vacancy]) expect(textOf(page.html)).toContain(`"><svg onload=alert(2)> & Zn.'`);
    expect(textOf(wrong.html)).toContain("</textarea><b>vet</b> {{7*7}}");
  });

  it("in the mails, in both of their forms", async () => {
    const folder = platform.folder.file("mail");
    const files = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), "utf8")));
    expect(files).toHaveLength(2);
    for (const mail of files) expect(RAW.exec(mail.slice(mail.indexOf("text/html")))?.[0]).toBeUndefined();
    const texts = (await platform.mails()).map(({ text }) => text);
    for (const text of texts) expect(text).toContain(`"${HOSTILE.title}"`);
    expect((await platform.mails()).map(({ to }) => to).toSorted()).toEqual(
      [expect.stringMatching(/@zk-ijmond\.example$/), "robin@werkgever.example"].toSorted(),
    );
  });

  it("cannot make a line of a mail's head", async () => {
    const formulier = hiddenField((await visitor.get("/vacature")).html, "formulier");
    for (const field of ["title", "contact-name", "contact-email", "employer-name"]) {
      const split = { [field]: "Robin\r\nBcc: everybody@evil.example" };
      const fields = { formulier, ...answers({ "start-date-jaar": "2099", ...split }) };
      const { html } = await postForm(visitor, "/vacature", fields);
      expect(summaryOf(html).map(({ field: wrong }) => wrong)).toContain(field);
    }
  });

  it("in the mail with the links of who lost them", async () => {
    const known = (await platform.mails()).length;
    const asked = await visitor.arrive(
      await visitor.post("/link-opnieuw", { "contact-email": "Robin@werkgever.example" }),
    );
    expectGuarded(asked);
    const mails = await eventually(platform.mails, (all) => all.length > known);
    const again = mails.find(({ subject }) => subject.includes("links")) ?? expect.unreachable();
    expect(again.text).toContain(HOSTILE.title);
    const [link = ""] = /http\S+sleutel=\S+/.exec(again.text) ?? [];
    expect(textOf((await visitor.get(link)).html)).toContain(HOSTILE.title);
    const folder = platform.folder.file("mail");
    const files = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), "utf8")));
    for (const mail of files) expect(RAW.exec(mail.slice(mail.indexOf("text/html")))?.[0]).toBeUndefined();
  });
});
