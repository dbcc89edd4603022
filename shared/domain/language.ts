/** The languages that employers read: Dutch, and English for those who do not read Dutch. Staff work in Dutch. */
export type Language = "nl" | "en";
