/** A certificate or proof of skill that an employer may ask. Dutch names stay Dutch in the code. */
export type Certificate = { code: string; label: string };

/**
 * Certificates that vacancies in the region ask. Our own list. Not in it: a VOG (screening by the employer at the
 * time of hiring, nothing that a profile holds) and diplomas (those are `education`).
 */
export const CERTIFICATES: readonly Certificate[] = [
  { code: "vca-basis", label: "VCA Basis (veilig werken)" },
  { code: "vca-vol", label: "VCA VOL (veilig werken voor leidinggevenden)" },
  { code: "heftruck", label: "Heftruckcertificaat" },
  { code: "reachtruck", label: "Reachtruckcertificaat" },
  { code: "hoogwerker", label: "Certificaat hoogwerker" },
  { code: "hijsbewijs", label: "Hijsbewijs (hijskraan)" },
  { code: "code-95", label: "Code 95 (vakbekwaamheid chauffeur)" },
  { code: "chauffeurskaart-taxi", label: "Chauffeurskaart taxi" },
  { code: "haccp", label: "HACCP (veilig werken met eten)" },
  { code: "svh-sociale-hygiene", label: "SVH Sociale Hygiëne" },
  { code: "bhv", label: "BHV (bedrijfshulpverlener)" },
  { code: "ehbo", label: "EHBO-diploma" },
  { code: "beveiliger", label: "Beveiligingspas (grijze pas)" },
  { code: "verkeersregelaar", label: "Aanstelling verkeersregelaar" },
  { code: "kettingzaag", label: "Certificaat kettingzaag" },
  { code: "gewasbescherming", label: "Bewijs van vakbekwaamheid gewasbescherming" },
  { code: "nen-3140", label: "NEN 3140 (veilig werken met elektra)" },
  { code: "lassen", label: "Lascertificaat" },
  { code: "steigerbouw", label: "Certificaat steigerbouw" },
];
