/** What the European Commission calls an ISCO-08 unit group on the web: VUM's occupations are URIs. */
const ISCO_URI = "http://data.europa.eu/esco/isco/C";
const UNIT_GROUP = /^http:\/\/data\.europa\.eu\/esco\/isco\/C(\d{4})$/;

/** The URI of an occupation: a unit group by ISCO's, any other code as it is. */
export const occupationUri = (code: string): string => (/^\d{4}$/.test(code) ? ISCO_URI + code : code);

/** The unit group that a URI of ISCO names; any other code as it is. */
export const unitGroupOf = (code: string | undefined): string | undefined => UNIT_GROUP.exec(code ?? "")?.[1] ?? code;
