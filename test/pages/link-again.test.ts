import { describe, expect, it } from "vitest";
import { Problem } from "#shared/domain/problem.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";

describe("asking for a lost link", () => {
  it("is answered alike for every address, and sends an event without it", async () => {
    const { app, sent } = employerPages();
    const visitor = visitorOf(app);
    const asked = await Promise.all(
      ["robin@werkgever.example", "vreemde@nergens.example"].map((address) =>
        visitor.post("/link-opnieuw", { "contact-email": address }),
      ),
    );
    expect(asked.map(({ status, location }) => [status, location])).toEqual(
      Array.from({ length: 2 }, () => [303, "/link-opnieuw/gevraagd"]),
    );
    expect(textOf((await visitor.get("/link-opnieuw/gevraagd")).html)).toContain("Kennen wij dit adres");
    expect(sent.map(({ type }) => type)).toEqual(["nl.wsp.link-gevraagd.v1", "nl.wsp.link-gevraagd.v1"]);
    expect(JSON.stringify(sent)).not.toContain("example");
  });

  it("names what is wrong with an address, in the language of the page, and keeps it", async () => {
    const visitor = visitorOf(employerPages().app);
    const wrong = await visitor.post("/en/link-opnieuw", { "contact-email": "robin@" });
    expect(wrong.status).toBe(400);
    expect(part(wrong.html, "title")).toMatch(/^1 error: Send my link again/);
    expect(summaryOf(wrong.html)).toEqual([
      { field: "contact-email", text: "Enter an email address like name@example.com" },
    ]);
    expect(attributes(wrong.html, "value")).toContain("robin@");
  });

  it.each([
    ["/status/V-3K7Q2M9X?sleutel=verzonnen", "nl", "Deze link klopt niet (meer)"],
    ["/status/J-3K7Q2M9X?sleutel=verzonnen", "nl", "Deze link klopt niet (meer)"],
    ["/vacature?concept=verzonnen.concept", "nl", "Dit formulier is er niet meer"],
    ["/vacature?vorige=V-3K7Q2M9X", "nl", "Deze link klopt niet (meer)"],
    ["/nergens", "nl", "Controleer het adres"],
    ["/en/status/V-3K7Q2M9X?sleutel=verzonnen", "en", "This link does not work (any more)"],
    ["/en/vacature/controleren?concept=verzonnen.concept", "en", "This form is no longer here"],
    ["/en/vacature?vorige=V-3K7Q2M9X", "en", "This link does not work (any more)"],
    ["/en/nowhere", "en", "Check the address"],
  ] as const)("is one click away from %s, in the language of that address", async (path, language, detail) => {
    const visitor = visitorOf(employerPages().app);
    const { status, html } = await visitor.get(path);
    expect(status).toBe(404);
    expect(html).toContain(`<html lang="${language}">`);
    const main = part(html, "main");
    expect(textOf(main)).toContain(detail);
    const ways = attributes(main, "href");
    expect(ways).toEqual(
      language === "nl" ? ["/link-opnieuw", "/vacature", "/"] : ["/en/link-opnieuw", "/en/vacature", "/en"],
    );
    for (const way of ways) expect((await visitor.get(way)).status).toBe(200);
  });

  it.each(["/help", "/en/help"])("is one click away from %s", async (path) => {
    const { html } = await visitorOf(employerPages().app).get(path);
    expect(attributes(part(html, "main"), "href")).toContain(path.replace("help", "link-opnieuw"));
  });

  it("says in the language of the page that a form was sent from elsewhere", async () => {
    const visitor = visitorOf(employerPages().app);
    const foreign = { Origin: "https://elders.example", "Sec-Fetch-Site": "cross-site" };
    const { status, html } = await visitor.post("/en/link-opnieuw", { "contact-email": "robin" }, foreign);
    expect(status).toBe(403);
    expect(textOf(part(html, "main"))).toContain("This form was sent from another website.");
  });

  it("says so when it cannot be done now", async () => {
    const send = () => Promise.reject(new Problem("unavailable", "weg"));
    const { status } = await visitorOf(employerPages({ send }).app).post("/link-opnieuw", {
      "contact-email": "robin@werkgever.example",
    });
    expect(status).toBe(503);
  });
});
