import type { Region, StaffMember } from "../region.ts";

/** What a mail about a piece of work is made from; `link` leads to that work. */
export type AboutWork<Work> = { record: Work; manager: StaffMember; region: Region; link: string; messageId: string };

/** Work that the same address handed in before and that may be the same; `link` leads to it. */
export type EarlierWork = { reference: string; receivedAt: string; link: string };
