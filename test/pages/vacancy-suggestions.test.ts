import { describe, expect, it } from "vitest";
import { answers } from "./answers.ts";
import { employerPages, visitorOf } from "./apps.ts";
import { hiddenFields, postForm } from "./hand-in.ts";
import { attributes, part, textOf } from "./html.ts";
import { hiddenField } from "./visitor.ts";

/** A visitor who uses a button on the vacancy form that does not send it. */
async function atTheForm() {
  const visitor = visitorOf(employerPages().app);
  const formulier = hiddenField((await visitor.get("/vacature")).html, "formulier");
  const press = (actie: string, fields: Parameters<typeof answers>[0] = {}) =>
    postForm(visitor, "/vacature", { formulier, ...answers(fields), actie });
  return { formulier, press };
}

const valuesNamed = (html: string, name: string) =>
  [...html.matchAll(/<input[^>]*>/g)].flatMap(([tag]) =>
    tag.includes(` name="${name}"`) ? attributes(tag, "value") : [],
  );

describe("proposals for a job title", () => {
  it("are tasks and demands to tick, with nothing ticked, checked or lost", async () => {
    const { press, formulier } = await atTheForm();
    const { html, status } = await press("voorstellen", { title: "Heftruckchauffeur", "hours-min": "veel" });
    expect(status).toBe(200);
    expect(html).not.toContain("error-summary");
    expect(attributes(html, "value")).toContain("veel");
    expect(valuesNamed(html, "voorstel-taak").length).toBeGreaterThan(3);
    expect(valuesNamed(html, "voorstel-eis").length).toBeGreaterThan(0);
    expect(/<input[^>]*name="voorstel-[^>]*checked/.test(html)).toBe(false);
    expect(hiddenField(html, "formulier")).toBe(formulier);
    expect(html).toMatch(/id="voorstel-voor"[^>]*autofocus/);
  });

  it("that are ticked come under the description and in their fields, beside what was there", async () => {
    const { press } = await atTheForm();
    const offered = await press("voorstellen", { title: "Heftruckchauffeur" });
    const [task = "", eis = ""] = [
      valuesNamed(offered.html, "voorstel-taak")[0],
      valuesNamed(offered.html, "voorstel-eis").find((value) => value.startsWith("demand-")),
    ];
    const { html } = await press("overnemen", {
      ...{ title: "Heftruckchauffeur", description: "Op onze kade.", licences: ["C"] },
      ...{ ...hiddenFields(offered.html), "voorstel-taak": task, "voorstel-eis": [eis, "licences:AM", "kind:regular"] },
    });
    expect(part(html, "textarea")).toMatch(/^Op onze kade\.\n- \S/);
    const [field, load] = eis.split(":");
    expect(part(html, "select", `id="${field}"`)).toContain(`value="${load}" selected`);
    const licences = [...html.matchAll(/<input[^>]*name="licences"[^>]*checked[^>]*>/g)].flatMap(([tag]) =>
      attributes(tag, "value"),
    );
    expect(licences).toEqual(["C"]);
    expect(html).not.toContain("voorstel-taak");
  });

  it("say what to do when there is no title, none that is known, or nothing is ticked", async () => {
    const { press } = await atTheForm();
    expect(textOf((await press("voorstellen", { title: " " })).html)).toContain("Vul eerst de functietitel in");
    expect(textOf((await press("voorstellen", { title: "<b>Qqqq" })).html)).toContain(
      'Bij "<b>Qqqq" kennen wij geen taken',
    );
    const unticked = await press("overnemen", { title: "Kok", "voorstel-voor": "Kok" });
    expect(textOf(unticked.html)).toContain("Vink eerst aan");
    expect((await press("sluiten", { "voorstel-voor": "Kok" })).html).not.toContain("voorstel-voor");
  });
});
