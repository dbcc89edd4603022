/** The languages that employers read: Dutch, and English for those who do not read Dutch. Staff work in Dutch. */
export const LANGUAGES = ["nl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
