import * as z from "zod";
import type { VacancySubmission } from "./vacancy.ts";
import { searchProfileOf } from "./vum-mapping.ts";
import { occupationUri } from "./vum-occupation.ts";
import { VumProfile } from "./vum-profile.ts";
import type { Criteria } from "./vum-question.ts";
import { VumVacancy } from "./vum-vacancy.ts";

/** What VUM asks with: an area, and what the vacancy demands of everybody and VUM can say. */
export type Question = { vraagObject: Criteria };

/** Answers may hold a hundred people; more than this is no answer that we asked for. */
const MOST_MATCHES = 1000;

const YES = 1;

/**
 * The questions that find who could do a vacancy within so many km. VUM leaves out of whom it does not know a thing, and
 * we count nothing unknown as a no: so the area alone is always asked, and where the vacancy demands more, also those who
 * certainly meet it, because a bron gives a hundred people and no more.
 */
export function questionsOf(submission: VacancySubmission, km: number): Question[] {
  const selectiegebied = { postcode: submission.workplace.postcode.replace(" ", ""), afstand: km };
  const { licences = [], demands } = submission;
  const certain: Criteria = {
    selectiegebied,
    bemiddelingsberoep: {
      $elemMatch: { $or: [{ "beroep.codeBeroepsnaam": { $eq: occupationUri(submission.occupation) } }] },
    },
  };
  if (licences.length > 0) {
    certain["arbeidsmarktkwalificatie.rijbewijs"] = {
      $all: licences.map((licence) => ({ $elemMatch: { codeSoortRijbewijs: { $eq: licence } } })),
    };
  }
  if ((demands["irregular-hours"] ?? 0) > 0) {
    certain["flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst"] = { $eq: YES };
  }
  return [{ vraagObject: { selectiegebied } }, { vraagObject: certain }];
}

/** A question about everything within so many km of a PC4, of whose letters we keep none. */
export const questionAbout = (pc4: string, afstand: number): Question => ({
  vraagObject: { selectiegebied: { postcode: `${pc4}AA`, afstand } },
});

const Id = z.string().regex(/^[a-zA-Z0-9_.-]{1,500}$/);
const Answer = z.object({
  maximumAantalResultatenBereikt: z.boolean(),
  matches: z.array(z.looseObject({})).max(MOST_MATCHES),
});

/** Somebody in an answer: the id by which the bron knows the person, and the search profile. */
export type Match = { id: string; profile: VumProfile };

/** Our own form of a profile wants an id of its own; that of an exchange may be longer than it takes. */
const idWerkzoekende = "elders";

/** A match of a bron (`idWerkzoekende`) or of an exchange (`vumID`); undefined for one that keeps to no contract. */
function matchOf({ idWerkzoekende: own, vumID, ...rest }: Record<string, unknown>): Match | undefined {
  const id = Id.safeParse(own ?? vumID).data;
  const profile = VumProfile.safeParse({ ...rest, idWerkzoekende }).data;
  return id === undefined || !profile ? undefined : { id, profile: { ...searchProfileOf(profile), idWerkzoekende } };
}

/** A vacancy of a bron (`idVacature`) or of an exchange (`vumID`, which may be longer than our form of an id takes). */
const vacancyOf = ({ vumID, ...rest }: Record<string, unknown>): VumVacancy | undefined =>
  VumVacancy.safeParse({ ...rest, idVacature: rest.idVacature ?? String(vumID).slice(0, 200) }).data;

/** The vacancies in an answer and whether there were more; undefined when it is no answer of VUM. */
export function vacanciesIn(body: unknown): { vacancies: VumVacancy[]; isLimited: boolean } | undefined {
  const { data } = Answer.safeParse(body);
  return (
    data && {
      vacancies: data.matches.map(vacancyOf).filter((vacancy) => vacancy !== undefined),
      isLimited: data.maximumAantalResultatenBereikt,
    }
  );
}

/** The people in an answer and whether there were more; undefined when it is no answer of VUM. */
export function matchesIn(body: unknown): { matches: Match[]; isLimited: boolean } | undefined {
  const { data } = Answer.safeParse(body);
  return (
    data && {
      matches: data.matches.map(matchOf).filter((match) => match !== undefined),
      isLimited: data.maximumAantalResultatenBereikt,
    }
  );
}
