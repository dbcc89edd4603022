import { describe, expect, it } from "vitest";
import { Problem } from "#shared/domain/problem.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { attributes, summaryOf, textOf } from "./html.ts";

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
    expect(summaryOf(wrong.html)).toEqual([
      { field: "contact-email", text: "Enter an email address like name@example.com" },
    ]);
    expect(attributes(wrong.html, "value")).toContain("robin@");
  });

  it("says so when it cannot be done now", async () => {
    const send = () => Promise.reject(new Problem("unavailable", "weg"));
    const { status } = await visitorOf(employerPages({ send }).app).post("/link-opnieuw", {
      "contact-email": "robin@werkgever.example",
    });
    expect(status).toBe(503);
  });
});
