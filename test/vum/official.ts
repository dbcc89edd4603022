import { existsSync, readFileSync } from "node:fs";
import { officialProfiles } from "../domain/vum-profiles.ts";

const QUESTIONS = new URL("../../../shared/vum/werkzoekenden-zoekvragen.json", import.meta.url);

type OfficialQuestion = { zoekvraag: Record<string, unknown>; verwachteIds: string[] };

/** The official profiles and questions, where they are at hand. */
export const hasOfficial = existsSync(QUESTIONS);
export const officialPeople = officialProfiles(1000);
export const officialQuestions: OfficialQuestion[] = hasOfficial ? JSON.parse(readFileSync(QUESTIONS, "utf8")) : [];
