import { dayNumber } from "#shared/engine/calendar.ts";
import { weightsOf } from "#shared/engine/columnar/asked.ts";
import { bitCriteria } from "#shared/engine/columnar/filter-words.ts";
import { daypartMask, heldLicenceMask, licenceMask } from "#shared/engine/columnar/lists.ts";
import { latestStart } from "#shared/engine/criteria.ts";
import { pc4Of } from "#shared/engine/distance.ts";
import { isOnlyWish } from "#shared/engine/occupation.ts";
import { ENGINE_V1 } from "#shared/engine/tables.ts";
import { type CandidateFacts, CONDITIONS, type Requirements } from "#shared/engine/types.ts";
import { CERTIFICATES } from "#shared/reference/certificates.ts";
import { SKILLS } from "#shared/reference/skills.ts";
import { context, TODAY, tables } from "./data.ts";

/**
 * The same pool and the same score in SQL, for PostgreSQL and DuckDB alike. It is given every help that the data allow:
 * no joins but the one with the places, at most three occupations in columns of their own, dayparts, licences,
 * certificates and skills as bits. It gives the best 50 in order and nothing else: no counts per criterion, no unlocks.
 */
const CONDITION_COLUMNS = CONDITIONS.map((condition) => `cap_${condition.replaceAll("-", "_")}`);
const SKILL_WORDS = Math.ceil(SKILLS.length / 60);
const SKILL_COLUMNS = Array.from({ length: SKILL_WORDS }, (_, word) => `skills_${word}`);
const MOST_OCCUPATIONS = 3;
const OCCUPATION_NUMBERS = Array.from({ length: MOST_OCCUPATIONS }, (_, at) => at + 1);

const COLUMNS: readonly (readonly [name: string, type: string])[] = [
  ["id", "text"],
  ["unbridgeable", "boolean"],
  ["banenafspraak", "smallint"],
  ["beschut_werk", "smallint"],
  ["pc4", "integer"],
  ["max_km", "double precision"],
  ["available", "integer"],
  ["hours_min", "double precision"],
  ["hours_max", "double precision"],
  ["dayparts", "integer"],
  ["licences", "integer"],
  ["certificates", "integer"],
  ["education", "smallint"],
  ["language", "smallint"],
  ...CONDITION_COLUMNS.map((name) => [name, "smallint"] as const),
  ...OCCUPATION_NUMBERS.flatMap((at) => [
    [`occ_${at}`, "integer"] as const,
    [`experience_${at}`, "double precision"] as const,
    [`month_${at}`, "integer"] as const,
  ]),
  ...SKILL_COLUMNS.map((name) => [name, "bigint"] as const),
  ["assessed", "boolean"],
  ["assessed_at", "integer"],
];

export const CREATE = [
  `create table people (${COLUMNS.map(([name, type]) => `${name} ${type}`).join(", ")})`,
  "create table places (pc4 integer, latitude double precision, longitude double precision)",
];

type Cell = string | number | boolean | bigint | undefined;
const csv = (cells: readonly Cell[]): string => cells.map((cell) => (cell === undefined ? "" : String(cell))).join(",");

const SKILL_AT = new Map(SKILLS.map(({ code }, at) => [code, at]));
const CERTIFICATE_BIT = new Map(CERTIFICATES.map(({ code }, at) => [code, 1 << at]));
const { experience } = ENGINE_V1.occupation;

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

export const personLine = (facts: CandidateFacts): string => {
  const skills = skillWords(facts.skills.map((code) => SKILL_AT.get(code) ?? 0));
  return csv([
    facts.id,
    facts.distanceToWork === "unbridgeable",
    ["no", "unknown", "yes"].indexOf(facts.banenafspraak),
    ["no", "unknown", "yes"].indexOf(facts.beschutWerk),
    facts.postcode,
    facts.maxDistanceKm,
    facts.availableFrom && dayNumber(facts.availableFrom),
    facts.hours.min ?? 0,
    facts.hours.max,
    facts.dayparts && daypartMask(facts.dayparts),
    facts.licences && heldLicenceMask(facts.licences),
    facts.certificates?.reduce((mask, code) => mask | (CERTIFICATE_BIT.get(code) ?? 0), 0),
    facts.education,
    facts.language,
    ...CONDITIONS.map((condition) => facts.capacity[condition]),
    ...OCCUPATION_NUMBERS.flatMap((at): Cell[] => {
      const occupation = facts.occupations[at - 1];
      if (!occupation) return [undefined, undefined, undefined];
      const { code, months = 0, lastWorked } = occupation;
      const enough = months >= experience.fromMonths ? experience.full : experience.less;
      return [code, isOnlyWish(occupation) ? experience.wish : enough, lastWorked && monthNumber(lastWorked)];
    }),
    ...skills,
    facts.skillsAssessed,
    dayNumber(facts.assessedAt),
  ]);
};

export const placeLines = (): string[] =>
  [...tables.centroids].map(([pc4, { latitude, longitude }]) => csv([pc4, latitude, longitude]));

function skillWords(skills: readonly number[]): bigint[] {
  const words = SKILL_COLUMNS.map(() => 0n);
  for (const skill of skills) {
    const word = Math.floor(skill / 60);
    words[word] = (words[word] ?? 0n) | (1n << BigInt(skill % 60));
  }
  return words;
}

/**
 * The best `limit` as rows id, score: the whole of sections 2 and 3 that a vacancy asks, in one statement. Two forms, for
 * which is faster differs: everything ordered at once; or first the score that is the last to enter, and then the low
 * of those only that come to it.
 */
export function rankingQueries(asked: Requirements, limit: number): string[] {
  const { radius, lat, lon } = workplace(asked);
  const km = `case when p.pc4 is null then null else
    2 * ${radius} * asin(least(1, sqrt(power(sin(radians(p.latitude - ${lat}) / 2), 2) +
    cos(radians(${lat})) * cos(radians(p.latitude)) * power(sin(radians(p.longitude - ${lon}) / 2), 2)))) end`;
  const near = `near as (select pc4, ${km} as km from places p)`;
  const usual = components(asked, "usual");
  const low = components(asked, "low");
  const eligible = `from people c left join near n on n.pc4 = c.pc4 where ${criteria(asked).join(" and ")}`;
  // Ids compare by code units: PostgreSQL's cluster is initialised so, DuckDB does so anyway.
  const order = "round(score * 1e9) desc, round(low * 1e9) desc, assessed_at desc, id";
  return [
    `with ${near}, scored as (select c.id, c.assessed_at, ${usual} as score, ${low} as low ${eligible})
      select id, score from scored order by ${order} limit ${limit}`,
    `with ${near}, scored as materialized (select c.id, ${usual} as score ${eligible}),
      last as (select min(score) as score from (select score from scored order by score desc limit ${limit}) best),
      entering as (select id, score from scored where score >= (select score from last) - 1e-8)
      select e.id, e.score from (select c.id, c.assessed_at, e.score, ${low} as low
        from entering e join people c on c.id = e.id left join near n on n.pc4 = c.pc4) e
      order by ${order} limit ${limit}`,
  ];
}

function workplace({ workplace: { postcode } }: Requirements) {
  const place = context.centroid(pc4Of(postcode));
  if (!place) throw new Error(`no centroid for ${postcode}`);
  const { earthRadiusKm, roadFactor } = ENGINE_V1.travel;
  return { radius: earthRadiusKm * roadFactor, lat: place.latitude, lon: place.longitude };
}

/** Each holds for a candidate unless that criterion is certainly not met. */
function criteria(asked: Requirements): string[] {
  const { min, max } = asked.hoursPerWeek;
  const latest = dayNumber(latestStart(asked.startDate));
  const all = (column: string, mask: number) =>
    mask === 0 ? [] : [`(c.${column} is null or c.${column} & ${mask} = ${mask})`];
  const certificates = (asked.certificates ?? []).reduce((mask, code) => mask | (CERTIFICATE_BIT.get(code) ?? 0), 0);
  return [
    ...bitCriteria(asked).map(({ criterion }) => bitCondition(criterion, asked)),
    `(c.available is null or c.available <= ${latest})`,
    `c.hours_min <= ${max} and (c.hours_max is null or (c.hours_max >= ${min} and c.hours_max >= c.hours_min))`,
    ...all("dayparts", daypartMask(asked.schedule?.required ?? [])),
    "(n.km is null or c.max_km is null or n.km <= c.max_km)",
    ...all("licences", licenceMask(asked.licences ?? [])),
    ...all("certificates", certificates),
  ];
}

function bitCondition(criterion: string, { kind, education, language, demands }: Requirements): string {
  if (criterion === "client-group") return "not c.unbridgeable";
  if (criterion === "target-group") return `c.${kind === "garantiebaan" ? "banenafspraak" : "beschut_werk"} <> 0`;
  const atLeast = (column: string, level: number | undefined) => `(c.${column} is null or c.${column} >= ${level})`;
  if (criterion === "education") return atLeast("education", education?.level);
  if (criterion === "language") return atLeast("language", language?.level);
  const at = CONDITIONS.findIndex((condition) => criterion === `demand:${condition}`);
  const condition = CONDITIONS[at];
  return atLeast(CONDITION_COLUMNS[at] ?? "", condition && demands[condition]);
}

/** The weighted mean, with unknowns at their prior or at 0. */
function components(asked: Requirements, bound: "usual" | "low"): string {
  const weights = weightsOf(asked);
  const rules = ENGINE_V1.components;
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const unknown = (name: keyof typeof rules) => (bound === "low" ? 0 : rules[name].prior);
  const { met, oneBelow } = ENGINE_V1.level;
  const { max } = asked.hoursPerWeek;
  const reach = `coalesce(c.max_km, ${ENGINE_V1.travel.defaultReachKm})`;
  const level = (name: "education" | "language") => {
    const wanted = asked[name]?.level ?? 0;
    return `case when c.${name} is null then ${unknown(name)} when c.${name} >= ${wanted} then ${met}
      when c.${name} = ${wanted - 1} then ${oneBelow} else 0 end`;
  };
  const preferred = [...new Set(asked.schedule?.preferred)];
  const values = {
    occupation: `case when c.occ_1 is null then ${unknown("occupation")} else greatest(${OCCUPATION_NUMBERS.map((at) => occupation(asked, at)).join(", ")}) end`,
    skills: skillShare(asked, unknown("skills")),
    travel: `case when n.km is null then ${unknown("travel")} when ${reach} = 0 then (case when n.km = 0 then 1 else 0 end)
      else greatest(0, 1 - n.km / ${reach}) end`,
    hours: `case when c.hours_max is null then ${unknown("hours")} else least(c.hours_max, ${max}) / ${max}::double precision end`,
    schedule: `case when c.dayparts is null then ${unknown("schedule")} else (${preferred
      .map((daypart) => `sign(c.dayparts & ${daypartMask([daypart])})`)
      .join(" + ")}) / ${preferred.length}::double precision end`,
    education: level("education"),
    language: level("language"),
  };
  const sum = Object.entries(values)
    .filter(([name]) => weights[name as keyof typeof weights] > 0)
    .map(([name, value]) => `${weights[name as keyof typeof weights]}::double precision * (${value})`);
  return `100 * (${sum.join(" + ")}) / ${total}`;
}

function occupation({ occupation: asked }: Requirements, at: number): string {
  const code = Number(asked);
  const [, one, two, three, four] = ENGINE_V1.occupation.kinshipByDigits;
  const { freshYears, staleYears, floor } = ENGINE_V1.occupation.recency;
  const years = `(${monthNumber(TODAY)} - c.month_${at}) / 12::double precision`;
  return `case when c.occ_${at} is null then 0 else
    (case when c.occ_${at} = ${code} then ${four} when c.occ_${at} between ${code - (code % 10)} and ${code - (code % 10) + 9} then ${three}
      when c.occ_${at} between ${code - (code % 100)} and ${code - (code % 100) + 99} then ${two}
      when c.occ_${at} between ${code - (code % 1000)} and ${code - (code % 1000) + 999} then ${one} else 0 end)
    * c.experience_${at}
    * (case when c.month_${at} is null or ${years} <= ${freshYears} then 1 when ${years} >= ${staleYears} then ${floor}
      else 1 - ${1 - floor} * (${years} - ${freshYears}) / ${staleYears - freshYears} end) end`;
}

function skillShare({ skills }: Requirements, prior: number): string {
  if (skills.length === 0) return "0";
  const importances = skills.map(({ importance }) => ENGINE_V1.skills.importance[importance]);
  const terms = skills.map(({ code }, at) => {
    const answering = SKILLS.filter((skill) => skill.code === code || skill.group === code);
    const masks = skillWords(answering.map((skill) => SKILL_AT.get(skill.code) ?? 0));
    const any = masks.flatMap((mask, word) => (mask === 0n ? [] : [`c.skills_${word} & ${mask} <> 0`]));
    const p = `case when ${any.join(" or ") || "false"} then 1 when c.assessed then 0 else ${prior} end`;
    return `${importances[at]} * (${p})`;
  });
  return `(${terms.join(" + ")}) / ${importances.reduce((sum, each) => sum + each, 0)}::double precision`;
}
