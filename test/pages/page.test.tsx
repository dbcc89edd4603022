import { describe, expect, it } from "vitest";
import type { Language } from "#shared/domain/language.ts";
import { region } from "#shared/runtime/region.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { TextField } from "#shared/web/form-controls.tsx";
import { Page } from "#shared/web/page.tsx";

const page = async (language?: Language) => {
  const state = { values: {}, errors: { name: "Too long." }, ...(language ? { language } : {}) };
  return String(
    await (
      <Page region={region} title="Title" otherLanguage="/elsewhere" {...(language ? { language } : {})}>
        <ErrorSummary state={state} />
        <TextField state={state} name="name" label="Name" isOptional />
      </Page>
    ),
  );
};

describe("what stands around the content of a page", () => {
  it("is Dutch, and offers English in English", async () => {
    const html = await page();
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain("Naar de inhoud");
    expect(html).toContain("1 fout: verbeter dit eerst");
    expect(html).toContain("(optioneel)");
    expect(html).toMatch(/<a [^>]*href="\/elsewhere" hreflang="en" lang="en">English<\/a>/);
  });

  it("is English on an English page, and offers Dutch in Dutch", async () => {
    const html = await page("en");
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("Skip to content");
    expect(html).toContain("1 error: correct this first");
    expect(html).toContain("(optional)");
    expect(html).toMatch(/<a [^>]*href="\/elsewhere" hreflang="nl" lang="nl">Nederlands<\/a>/);
    expect(html).not.toMatch(/>[^<]*(fout|optioneel|telefoon|inhoud)/i);
  });
});
