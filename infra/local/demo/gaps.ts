/**
 * Share of profiles in which a field is unknown. Education and occupations are those of UWV's Kandidatenverkenner
 * (2017-18: 42 % without education level, 60,000 of 157,659 without sector or occupation); the others are ours, so
 * that every kind of gap is met.
 */
export const GAPS = {
  education: 0.42,
  occupations: 60_000 / 157_659,
  licences: 0.45,
  certificates: 0.5,
  dayparts: 0.4,
  maxDistanceKm: 0.3,
  availableFrom: 0.25,
  maxHours: 0.2,
  language: 0.3,
  banenafspraak: 0.3,
  beschutWerk: 0.35,
  /** Nobody asked what the person can do; of most others about half of the conditions are unknown too. */
  capacity: 0.5,
  postcode: 0.02,
} as const;
