import { describe, expect, it } from "vitest";
import { employerPages, visitorOf } from "./apps.ts";
import { attributes, unescaped } from "./html.ts";
import { hiddenField } from "./visitor.ts";

/** What a browser sends of a form as it came, but for buttons. */
function untouched(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [tag] of html.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)) {
    const [name, type = "text"] = [attributes(tag, "name")[0], attributes(tag, "type")[0]];
    const isSent = (type !== "checkbox" && type !== "radio") || / checked/.test(tag);
    if (name !== undefined && isSent)
      fields[name] = [...(fields[name] ?? []), unescaped(attributes(tag, "value")[0] ?? "")];
  }
  return fields;
}

describe.each([
  ["/vacature", "/en/vacature"],
  ["/en/vacature", "/vacature"],
  ["/jobcarving", "/en/jobcarving"],
])("the language switch of %s", (from, to) => {
  it("keeps no draft of a form that nobody filled in, and leads to a new one", async () => {
    const { app, drafts } = employerPages();
    const visitor = visitorOf(app);
    const { html } = await visitor.get(from);
    const switched = await visitor.post(from, { ...untouched(html), actie: "taal" });
    expect({ status: switched.status, location: switched.location }).toEqual({ status: 303, location: to });
    expect(drafts.records.size).toBe(0);
  });

  it("keeps one answer, and what a draft holds whose answers were taken out", async () => {
    const { app, drafts } = employerPages();
    const visitor = visitorOf(app);
    const { html } = await visitor.get(from);
    const typed = { ...untouched(html), "contact-name": "Robin", actie: "taal" };
    const switched = await visitor.arrive(await visitor.post(from, typed));
    expect(switched.url).toContain(`${to}?concept=`);
    expect(drafts.records.size).toBe(1);
    const emptied = { ...untouched(switched.html), "contact-name": "", actie: "taal" };
    const back = await visitor.post(to, { ...emptied, formulier: hiddenField(switched.html, "formulier") });
    expect(back.location).toContain(`${from}?concept=`);
    expect([...drafts.records.values()].map(({ values }) => values["contact-name"])).toEqual([undefined]);
  });
});
