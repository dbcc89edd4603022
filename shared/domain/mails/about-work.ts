import type { Region, StaffMember } from "../region.ts";

/** What a mail about a piece of work is made from; `link` leads to that work. */
export type AboutWork<Work> = { record: Work; manager: StaffMember; region: Region; link: string; messageId: string };
