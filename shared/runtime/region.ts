import { zuidKennemerlandIJmond } from "#shared/region/zuid-kennemerland-ijmond.ts";

/** The region that this deployment serves. Another region is another value here. */
export const region = zuidKennemerlandIJmond;
