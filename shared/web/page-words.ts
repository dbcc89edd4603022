import type { ContentPageName } from "#shared/domain/content-page.ts";
import type { Language } from "#shared/domain/language.ts";

/** The words of a page that stand around its content. */
type PageWords = { skip: string; menu: string; phone: string; email: string } & Readonly<
  Record<ContentPageName, string>
>;

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  nl: {
    skip: "Naar de inhoud",
    menu: "Hoofdmenu",
    phone: "Telefoon",
    email: "E-mail",
    help: "Hulp en uitleg",
    privacy: "Privacy",
    accessibility: "Toegankelijkheid",
  },
  en: {
    skip: "Skip to content",
    menu: "Main menu",
    phone: "Phone",
    email: "Email",
    help: "Help",
    privacy: "Privacy",
    accessibility: "Accessibility",
  },
};

/** How a language is called by those who read it, and how its page is offered to them. */
export const LANGUAGE_OFFERS: Readonly<Record<Language, string>> = { nl: "Nederlands", en: "English" };
