/** The languages of forms and mails: Dutch, and English for those who do not read Dutch. The workbench is Dutch. */
export const LANGUAGES = ["nl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
