import type { ContentPageName } from "#shared/domain/content-page.ts";
import type { Language } from "#shared/domain/language.ts";

/** Where the pages are that every page leads to. */
export const CONTENT_PATHS: Readonly<Record<ContentPageName, Readonly<Record<Language, string>>>> = {
  help: { nl: "/help", en: "/en/help" },
  privacy: { nl: "/privacy", en: "/en/privacy" },
  accessibility: { nl: "/toegankelijkheid", en: "/en/toegankelijkheid" },
};
