import { LICENCES, type Licence } from "#shared/engine/types.ts";
import type { VumSearchProfile } from "./vum-profile.ts";

/** The value when the contract's list has it; a partner's profile may hold more than the contract lets out. */
const listed = <T>(value: T | undefined, allowed: readonly T[]): T | undefined =>
  value !== undefined && allowed.includes(value) ? value : undefined;

const DIPLOMA = [0, 1, 2, 8];

type Qualification = NonNullable<VumSearchProfile["arbeidsmarktkwalificatie"]>;

/** A code of training as the contract writes it: at most ten digits, as text. */
const trainingCode = (code: string | number | undefined): string | undefined =>
  code !== undefined && /^[0-9]{1,10}$/.test(String(code)) ? String(code) : undefined;

const qualificationInContract = (own: Qualification): Qualification => ({
  ...own,
  cursus: own.cursus?.map((course) => ({
    ...course,
    indicatieCertificaat: listed(course.indicatieCertificaat, DIPLOMA),
  })),
  opleiding: own.opleiding?.map((training) => ({
    ...training,
    codeOpleidingsnaam: trainingCode(training.codeOpleidingsnaam),
    codeNiveauOpleiding: listed(training.codeNiveauOpleiding, [1, 2, 3, 4, 5, 6, 9]),
    indicatieDiploma: listed(training.indicatieDiploma, DIPLOMA),
  })),
  rijbewijs: own.rijbewijs?.map(({ codeSoortRijbewijs }) => ({
    codeSoortRijbewijs: listed(codeSoortRijbewijs as Licence | undefined, LICENCES),
  })),
});

/**
 * A search profile with nothing that the contract's value lists do not have: what partners may deliver is a little wider.
 * A profile that keeps to the contract comes out as it went in.
 */
export const inContract = ({ arbeidsmarktkwalificatie, mobiliteit, vervoermiddel, ...rest }: VumSearchProfile) => ({
  ...rest,
  ...(arbeidsmarktkwalificatie && { arbeidsmarktkwalificatie: qualificationInContract(arbeidsmarktkwalificatie) }),
  ...(vervoermiddel && {
    vervoermiddel: vervoermiddel.map((vehicle) => ({
      ...vehicle,
      codeVervoermiddel: listed(vehicle.codeVervoermiddel, [1, 2, 3, 4, 5, 9]),
    })),
  }),
  mobiliteit: {
    ...mobiliteit,
    ...(mobiliteit.maximaleReisafstand === 1000 && { maximaleReisafstand: 999 }),
    ...(mobiliteit.maximaleReistijd === 1000 && { maximaleReistijd: 999 }),
  },
});
