import type { Language } from "./language.ts";

/** Text with links in it. */
export type Inline = string | readonly (string | { text: string; href: string })[];

/** A paragraph, a list of things or steps in an order. */
export type Block = Inline | { list: readonly Inline[] } | { steps: readonly Inline[] };

/** A page of text that a region writes itself. `changedOn` is the day of its last change. */
export type ContentPage = {
  title: string;
  lead: Inline;
  sections: readonly { heading: string; blocks: readonly Block[] }[];
  changedOn: string;
};

export type ContentPageName = "help" | "privacy" | "accessibility";

/** Every region explains how it works, what it does with data and for whom its pages are hard to use. */
export type ContentPages = Readonly<Record<ContentPageName, Readonly<Record<Language, ContentPage>>>>;
